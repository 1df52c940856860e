/** Rows of one question, of which the right ones should come first. */
export interface List {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const ROUNDS = 300;
const STEP = 0.3;
const L2 = 1e-4;

/**
 * Learns linear weights by listwise softmax (ListNet's top-one loss, Cao et al. 2007, the right rows sharing the mass) with
 * Adam. Deterministic: full batches, zero start. Lists without a right row teach nothing and are passed over.
 */
export function learnListwise(lists: readonly List[], size: number): Float64Array {
  const usable = lists.filter(({ right }) => right.some(Boolean));
  return descend(size, (weights, slope) => {
    for (const list of usable) addListSlope(list, weights, slope);
    return usable.length;
  });
}

export function dot(weights: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) sum += row[i]! * weights[i]!;
  return sum;
}

function descend(
  size: number,
  addSlope: (weights: Float64Array, slope: Float64Array) => number,
): Float64Array {
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    const mass = addSlope(weights, slope);
    for (let i = 0; i < size; i += 1) {
      const g = slope[i]! / mass + L2 * weights[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.99 * square[i]! + 0.01 * g * g;
      weights[i]! -=
        (STEP * (mean[i]! / (1 - 0.9 ** round))) / (Math.sqrt(square[i]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

function addListSlope({ rows, right }: List, weights: Float64Array, slope: Float64Array): void {
  const scores = rows.map((row) => dot(weights, row));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
  for (const [i, row] of rows.entries()) {
    const pull = odds[i]! / all - (right[i] ? odds[i]! / good : 0);
    if (Math.abs(pull) < 1e-7) continue;
    for (let j = 0; j < row.length; j += 1) slope[j]! += pull * row[j]!;
  }
}
