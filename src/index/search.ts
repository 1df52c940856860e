import type { AskedTerm, CorpusIndex, IndexedPassage, IndexedSentence } from './corpus-index.ts';
import { passageShare } from './passage-share.ts';
import { type FeatureVector, sentenceFeatures } from './features.ts';
import type { Query } from './query.ts';
import { type Reranker, scoreFeatures } from './reranker.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence the re-ranker has looked at. */
export interface RankedSentence {
  readonly sentence: IndexedSentence;
  readonly features: FeatureVector;
  /** The re-ranker's score: comparable within one question only. */
  readonly score: number;
}

/** A passage found, with its sentences, best first. */
export interface Hit {
  readonly place: IndexedPassage;
  /** BM25 of the first stage. */
  readonly firstStage: number;
  /** The re-ranker's score of its best sentence and what speaks for the whole passage. */
  readonly score: number;
  readonly sentences: readonly RankedSentence[];
}

/** The first stage's passages, re-ranked by their sentences; best first. */
export function rankPassages(
  query: Query,
  index: CorpusIndex,
  reranker: Reranker,
  allow: (place: IndexedPassage) => boolean = () => true,
): Hit[] {
  const found = index
    .ask(askedTerms(query), Number.POSITIVE_INFINITY)
    .filter(({ place }) => allow(place))
    .slice(0, WEIGHTS.depth);
  const best = found[0]?.score ?? 1;
  return found
    .map(({ place, score }, rank) => {
      const share = passageShare(query, place, index);
      const sentences = place.sentences
        .map((sentence): RankedSentence => {
          const features = sentenceFeatures(query, sentence, { score, best, rank, share }, index);
          return { sentence, features, score: scoreFeatures(reranker, features) };
        })
        .sort((a, b) => b.score - a.score);
      return {
        place,
        firstStage: score,
        score: Math.max(...sentences.map(passageScore)),
        sentences,
      };
    })
    .sort((a, b) => b.score - a.score);
}

export function askedTerms({ terms, pairs }: Query): AskedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void =>
    void weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { term, weight, synonyms, related } of terms) {
    add(term, weight);
    for (const [synonym, level] of synonyms) add(synonym, weight * level);
    for (const [word, level] of [...related].sort((a, b) => b[1] - a[1]).slice(0, WEIGHTS.alternatives))
      add(word, weight * level * WEIGHTS.related);
  }
  for (const pair of pairs) add(pair, 1);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** The score of a passage by one of its sentences. */
export function passageScore({ score, features }: Omit<RankedSentence, 'sentence'>): number {
  return score + WEIGHTS.passage.bm25 * features.passageBm25 + WEIGHTS.passage.firstStage * features.passage;
}
