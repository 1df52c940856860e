import type { AskedTerm, CorpusIndex, FirstStageHit } from './corpus-index.ts';
import { expandQuery } from './expand-query.ts';

/** All passages that share a word with a topic or with what its best passages speak of, best first. */
export function rankTopic(
  asked: readonly AskedTerm[],
  index: CorpusIndex,
  allow: (hit: FirstStageHit) => boolean,
): FirstStageHit[] {
  const plain = (terms: readonly AskedTerm[]): FirstStageHit[] =>
    index
      .ask(terms)
      .filter(allow)
      .map((hit) => ({ ...hit, score: hit.score / hit.matched }))
      .sort((a, b) => b.score - a.score);
  return plain(expandQuery(asked, plain(asked), index));
}
