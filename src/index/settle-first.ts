import { type Reranker, valuesOf } from './reranker.ts';
import type { RankedSentence } from './search.ts';
import { forestSums } from './forest.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Settles the order of the first sentences by trees, which see what features say together; the others follow as they were. The
 * best ones come first, before and after.
 */
export function settleFirst(
  ranked: readonly RankedSentence[],
  { trees }: Pick<Reranker, 'trees'>,
): RankedSentence[] {
  const looked = ranked.slice(0, WEIGHTS.settled);
  const sums = forestSums(
    trees,
    looked.map(({ features }) => valuesOf(features)),
  );
  const first = looked.map((one, i) => ({ ...one, score: one.score + sums[i]! }));
  const last = Math.min(...first.map(({ score }) => score));
  const others = ranked.slice(WEIGHTS.settled);
  const drop = Math.max(0, (others[0]?.score ?? Number.NEGATIVE_INFINITY) - last);
  return [
    ...first.sort((a, b) => b.score - a.score),
    ...others.map((one) => ({ ...one, score: one.score - drop })),
  ];
}
