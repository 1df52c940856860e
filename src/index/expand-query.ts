import type { AskedTerm, CorpusIndex, FirstStageHit } from './corpus-index.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Pseudo-relevance feedback (RM3, Abdul-Jaleel et al. 2004): the terms that the best passages speak of, each passage counting
 * by its score, mixed into the terms asked. Weights of the result add up to 1.
 */
export function expandQuery(
  asked: readonly AskedTerm[],
  best: readonly FirstStageHit[],
  index: CorpusIndex,
): AskedTerm[] {
  const { passages, terms: count, own } = WEIGHTS.feedback;
  const model = new Map<string, number>();
  for (const { place, score } of best.slice(0, passages)) {
    for (const [term, times] of place.counts)
      model.set(term, (model.get(term) ?? 0) + (score * times * index.idf(term)) / place.length);
  }
  const expansion = [...model].sort((a, b) => b[1] - a[1]).slice(0, count);
  const mixed = new Map<string, number>();
  const add = (entries: readonly (readonly [string, number])[], part: number): void => {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    for (const [term, weight] of entries) mixed.set(term, (mixed.get(term) ?? 0) + (part * weight) / total);
  };
  add(
    asked.map(({ term, weight }) => [term, weight] as const),
    own,
  );
  add(expansion, 1 - own);
  return [...mixed].map(([term, weight]) => ({ term, weight, meaning: term }));
}
