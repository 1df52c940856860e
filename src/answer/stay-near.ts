import type { Hit, RankedSentence } from '../index/search.ts';

/** What is added to a sentence's score in the passage that answers the question before, and again next to its very sentence. */
const CONTINUES = { passage: 2.5, neighbour: 1 } as const;

/** A conversation mostly stays where it is: what answers a follow-up stands near what answered the question before. */
export function stayNear(hits: readonly Hit[], earlier: Hit | undefined): Hit[] {
  const last = earlier?.sentences[0];
  if (!earlier || !last) return [...hits];
  return hits
    .map((hit) => {
      if (hit.place !== earlier.place) return hit;
      const sentences = hit.sentences.map((one) => ({ ...one, score: one.score + nearness(one, last) }));
      return {
        ...hit,
        score: hit.score + CONTINUES.passage,
        sentences: sentences.sort((a, b) => b.score - a.score),
      };
    })
    .sort((a, b) => b.score - a.score);
}

function nearness({ sentence }: RankedSentence, last: RankedSentence): number {
  const beside = Math.abs(sentence.ordinal - last.sentence.ordinal) === 1;
  return CONTINUES.passage + (beside ? CONTINUES.neighbour : 0);
}
