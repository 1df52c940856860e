import type { Boosted } from '../../src/index/trees.ts';
import { type GrowOptions, growTrees } from './grow-trees.ts';
import { dot, type List } from './learn-listwise.ts';

/** Keeps a bend from vanishing where a list is all but decided. */
const LEAST_BEND = 1e-4;

/**
 * Trees that add to a linear score so that a right row of each list comes first: boosting of the listwise loss −ln Σ P(right)
 * (softmax over a list; Cao et al. 2007). Lists without a right row are left out.
 */
export function boostLists(lists: readonly List[], weights: Float64Array, options: GrowOptions): Boosted {
  const told = lists.filter(({ right }) => right.some(Boolean));
  const rows = told.flatMap((list) => list.rows);
  const start = Float64Array.from(rows, (row) => dot(weights, row));
  const slopesOf = (scores: Float64Array) => {
    const slopes = new Float64Array(rows.length);
    const bends = new Float64Array(rows.length);
    let first = 0;
    for (const { right } of told) {
      const own = scores.subarray(first, first + right.length);
      const chances = softmax(own);
      const rightly = chances.reduce((sum, chance, i) => sum + (right[i] ? chance : 0), 0);
      for (const [i, chance] of chances.entries()) {
        slopes[first + i] = chance - (right[i] ? chance / rightly : 0);
        bends[first + i] = chance * (1 - chance) + LEAST_BEND;
      }
      first += right.length;
    }
    return { slopes, bends };
  };
  return { bias: 0, trees: growTrees(rows, start, slopesOf, options) };
}

function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / all);
}
