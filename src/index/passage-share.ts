import type { CorpusIndex, IndexedPassage } from './corpus-index.ts';
import { BM25_B, BM25_K } from './match-terms.ts';
import type { Query } from './query.ts';

/** Passage BM25 with the best form of each term, over its greatest possible value. */
export function passageShare(query: Query, place: IndexedPassage, index: CorpusIndex): number {
  const norm = BM25_K * (1 - BM25_B + (BM25_B * place.length) / index.passageLength);
  let score = 0;
  for (const { term, idf, synonyms } of query.terms) {
    const own = place.counts.get(term) ?? 0;
    let best = own / (own + norm);
    for (const synonym of synonyms.keys()) {
      const count = place.counts.get(synonym);
      if (count !== undefined) best = Math.max(best, (synonyms.get(synonym)! * count) / (count + norm));
    }
    score += best * idf;
  }
  return score / query.total;
}
