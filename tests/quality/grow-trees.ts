import { leafOf as treeLeaf, splitAt, type Tree } from '../../src/index/trees.ts';
import { type Random, seededRandom } from '../briefing/seeded-random.ts';

export interface GrowOptions {
  /** The side each feature must be on: a tree never falls along +1, never rises along −1; 0 is free. */
  readonly signs: readonly number[];
  readonly trees: number;
  readonly leaves: number;
  /** How far each tree goes, how strongly leaves are held to 0, cases a leaf needs, share of features tried for a split. */
  readonly rate: number;
  readonly hold: number;
  readonly fewest: number;
  readonly tried: number;
  /** Tries one cut of a feature, drawn by chance, instead of all: extremely randomised trees (Geurts, Ernst, Wehenkel 2006). */
  readonly drawn?: boolean;
}

interface Leaf {
  readonly cases: Int32Array;
  readonly slope: number;
  readonly bend: number;
  /** The values that its sides allow. */
  readonly low: number;
  readonly high: number;
  readonly split: Split | undefined;
  /** Filled in when it is split. */
  below?: Leaf;
  from?: Leaf;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Values between which a feature may be cut, at most. */
const MOST_CUTS = 40;

/** First and second derivative of the loss by each case's score. */
export interface Slopes {
  readonly slopes: Float64Array;
  readonly bends: Float64Array;
}

/**
 * Gradient boosting by regression trees with second-order leaves (Friedman 2001; Chen, Guestrin 2016), grown best leaf first, under
 * monotonicity. `rows`: the values of all features, by case; `start`: the scores to begin with; `slopesOf`: the loss. Deterministic.
 */
export function growTrees(
  rows: readonly Float64Array[],
  start: Float64Array,
  slopesOf: (scores: Float64Array) => Slopes,
  options: GrowOptions,
): Tree[] {
  const cuts = options.signs.map((_, j) => cutsOf(rows, j));
  const bins = options.signs.map((_, j) => Uint8Array.from(rows, (row) => binOf(row[j]!, cuts[j]!)));
  const scores = start.slice();
  const random = seededRandom(1);
  return Array.from({ length: options.trees }, () => {
    const root = growLeaves({ ...slopesOf(scores), bins, random }, options);
    return toTree(root, { cuts, options }, (cases, value) => {
      for (const i of cases) scores[i]! += value;
    });
  });
}

function toTree(
  leaf: Leaf,
  shape: { readonly cuts: readonly (readonly number[])[]; readonly options: GrowOptions },
  reached: (cases: Int32Array, value: number) => void,
): Tree {
  if (!leaf.below || !leaf.from) {
    const value = rounded(shape.options.rate * leafValue(leaf, shape.options.hold));
    reached(leaf.cases, value);
    return treeLeaf(value);
  }
  const { feature, bin } = leaf.split!;
  return splitAt(feature, shape.cuts[feature]![bin]!, {
    below: toTree(leaf.below, shape, reached),
    from: toTree(leaf.from, shape, reached),
  });
}

export const rounded = (value: number): number => Number(value.toFixed(4));

/** Cuts between neighbouring values, every value alike where there are few, else at quantiles. */
function cutsOf(rows: readonly Float64Array[], feature: number): number[] {
  const values = rows.map((row) => row[feature]!).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const chosen =
    distinct.length <= MOST_CUTS
      ? distinct
      : Array.from({ length: MOST_CUTS }, (_, k) => values[Math.floor((k * values.length) / MOST_CUTS)]!);
  const cuts = [...new Set(chosen)].slice(1).map((value, k, all) => {
    const before = k === 0 ? chosen[0]! : all[k - 1]!;
    return rounded((value + before) / 2);
  });
  return [...new Set(cuts)];
}

/** How many cuts lie at or below a value. */
function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin += 1;
  return bin;
}

interface Growing extends Slopes {
  readonly bins: readonly Uint8Array[];
  readonly random: Random;
}

function growLeaves(slopes: Growing, options: GrowOptions): Leaf {
  const all = Int32Array.from(slopes.slopes.keys());
  const root = leafOf(all, { low: -Infinity, high: Infinity }, slopes, options);
  const open = [root];
  for (let count = 1; count < options.leaves; count += 1) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split) break;
    splitLeaf(best, slopes, options);
    open.splice(open.indexOf(best), 1, best.below!, best.from!);
  }
  return root;
}

function splitLeaf(leaf: Leaf, slopes: Growing, options: GrowOptions): void {
  const { feature, bin } = leaf.split!;
  const isBelow = (i: number): boolean => slopes.bins[feature]![i]! <= bin;
  const [under, over] = [leaf.cases.filter(isBelow), leaf.cases.filter((i) => !isBelow(i))];
  const sign = options.signs[feature]!;
  const values = [under, over].map((part) => leafValue({ ...leaf, ...sums(part, slopes) }, options.hold));
  const middle = (values[0]! + values[1]!) / 2;
  const lower = { low: leaf.low, high: Math.min(leaf.high, middle) };
  const upper = { low: Math.max(leaf.low, middle), high: leaf.high };
  const free = { low: leaf.low, high: leaf.high };
  leaf.below = leafOf(under, sign > 0 ? lower : sign < 0 ? upper : free, slopes, options);
  leaf.from = leafOf(over, sign > 0 ? upper : sign < 0 ? lower : free, slopes, options);
}

function sums(cases: Int32Array, { slopes, bends }: Slopes): { slope: number; bend: number } {
  let [slope, bend] = [0, 0];
  for (const i of cases) {
    slope += slopes[i]!;
    bend += bends[i]!;
  }
  return { slope, bend };
}

const leafValue = (
  { slope, bend, low, high }: Pick<Leaf, 'slope' | 'bend' | 'low' | 'high'>,
  hold: number,
): number => Math.min(high, Math.max(low, -slope / (bend + hold)));

function leafOf(
  cases: Int32Array,
  bounds: Pick<Leaf, 'low' | 'high'>,
  slopes: Growing,
  options: GrowOptions,
): Leaf {
  const leaf = { cases, ...bounds, ...sums(cases, slopes) };
  let split: Split | undefined;
  for (const [feature, bins] of slopes.bins.entries()) {
    if (!slopes.random.chance(options.tried)) continue;
    const found = bestCut(leaf, bins, slopes, { ...options, sign: options.signs[feature]! });
    if (found && found.gain > (split?.gain ?? 0)) split = { feature, ...found };
  }
  return { ...leaf, split };
}

/** The cut of one feature, among all or of one drawn, that gains most within its sign and the leaf's bounds. */
function bestCut(
  leaf: Omit<Leaf, 'split'>,
  bins: Uint8Array,
  { slopes, bends, random }: Growing,
  { hold, fewest, sign, drawn }: Pick<GrowOptions, 'hold' | 'fewest' | 'drawn'> & { readonly sign: number },
): Omit<Split, 'feature'> | undefined {
  const size = MOST_CUTS + 1;
  const [slope, bend, count] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
  for (const i of leaf.cases) {
    const bin = bins[i]!;
    slope[bin]! += slopes[i]!;
    bend[bin]! += bends[i]!;
    count[bin]! += 1;
  }
  const whole = worth(leaf, leafValue(leaf, hold), hold);
  const only = drawn === true ? drawnBin(count, random) : undefined;
  const under = { slope: 0, bend: 0, cases: 0 };
  let best: Omit<Split, 'feature'> | undefined;
  for (let bin = 0; bin < size - 1; bin += 1) {
    under.slope += slope[bin]!;
    under.bend += bend[bin]!;
    under.cases += count[bin]!;
    if (only === undefined ? count[bin] === 0 : bin !== only) continue;
    if (under.cases < fewest || leaf.cases.length - under.cases < fewest) continue;
    const over = { slope: leaf.slope - under.slope, bend: leaf.bend - under.bend };
    const [low, high] = [under, over].map((side) => leafValue({ ...leaf, ...side }, hold));
    if (sign * (high! - low!) < 0) continue;
    const gain = worth(under, low!, hold) + worth(over, high!, hold) - whole;
    if (gain > (best?.gain ?? 1e-9)) best = { bin, gain };
  }
  return best;
}

/** One of the bins behind which cases are left and before which some are; a single bin where all lie in one. */
function drawnBin(count: Int32Array, random: Random): number {
  const first = count.findIndex((cases) => cases > 0);
  const last = count.findLastIndex((cases) => cases > 0);
  return random.between(first, Math.max(first + 1, last));
}

/** How much of the loss a leaf of this value takes away, to second order. */
const worth = ({ slope, bend }: { slope: number; bend: number }, value: number, hold: number): number =>
  -(slope * value + ((bend + hold) * value * value) / 2);
