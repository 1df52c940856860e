import type { Tree } from '../../src/answer/trees.ts';
import { type Random, seededRandom } from '../briefing/seeded-random.ts';

/** One case: the value of every feature, what is true of it, and how much it counts. */
export interface Case {
  readonly row: Float64Array;
  readonly label: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  /** Feature names and the side each must be on: a tree never falls along +1, never rises along −1. */
  readonly names: readonly string[];
  readonly signs: readonly number[];
  readonly trees: number;
  readonly leaves: number;
  /** How far each tree goes, how strongly leaves are held to 0, cases a leaf needs, share of features tried for a split. */
  readonly rate: number;
  readonly hold: number;
  readonly fewest: number;
  readonly tried: number;
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

/**
 * Gradient boosting of log-loss by regression trees with second-order leaves (Friedman 2001; Chen, Guestrin 2016), grown best
 * leaf first, under monotonicity. Deterministic.
 */
export function boostTrees(
  cases: readonly Case[],
  options: BoostOptions,
): { readonly bias: number; readonly trees: readonly Tree[] } {
  const { names, rate, trees: count } = options;
  const cuts = names.map((_, j) => cutsOf(cases, j));
  const bins = names.map((_, j) => Uint8Array.from(cases, ({ row }) => binOf(row[j]!, cuts[j]!)));
  const mass = cases.reduce((sum, { weight }) => sum + weight, 0);
  const right = cases.reduce((sum, { weight, label }) => sum + (label ? weight : 0), 0);
  const bias = Math.log(right / (mass - right));
  const scores = new Float64Array(cases.length).fill(bias);
  const random = seededRandom(1);
  const trees = Array.from({ length: count }, () => {
    const slopes = new Float64Array(cases.length);
    const bends = new Float64Array(cases.length);
    for (const [i, { label, weight }] of cases.entries()) {
      const chance = 1 / (1 + Math.exp(-scores[i]!));
      slopes[i] = weight * (chance - (label ? 1 : 0));
      bends[i] = weight * chance * (1 - chance);
    }
    const root = growLeaves({ bins, slopes, bends, random }, options);
    return toTree(root, (leaf, value) => {
      for (const i of leaf.cases) scores[i]! += value;
    });
  });
  return { bias: rounded(bias), trees };

  function toTree(leaf: Leaf, reached: (leaf: Leaf, value: number) => void): Tree {
    if (!leaf.below || !leaf.from) {
      const value = rounded(rate * leafValue(leaf, options.hold));
      reached(leaf, value);
      return value;
    }
    const { feature, bin } = leaf.split!;
    return {
      name: names[feature]!,
      threshold: cuts[feature]![bin]!,
      below: toTree(leaf.below, reached),
      from: toTree(leaf.from, reached),
    };
  }
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** Cuts between neighbouring values, every value alike where there are few, else at quantiles. */
function cutsOf(cases: readonly Case[], feature: number): number[] {
  const values = cases.map(({ row }) => row[feature]!).sort((a, b) => a - b);
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

interface Slopes {
  readonly bins: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly bends: Float64Array;
  readonly random: Random;
}

function growLeaves(slopes: Slopes, options: BoostOptions): Leaf {
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

function splitLeaf(leaf: Leaf, slopes: Slopes, options: BoostOptions): void {
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
  slopes: Slopes,
  options: BoostOptions,
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

/** The cut of one feature that gains most within its sign and the leaf's bounds. */
function bestCut(
  leaf: Omit<Leaf, 'split'>,
  bins: Uint8Array,
  { slopes, bends }: Slopes,
  { hold, fewest, sign }: Pick<BoostOptions, 'hold' | 'fewest'> & { readonly sign: number },
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
  const under = { slope: 0, bend: 0, cases: 0 };
  let best: Omit<Split, 'feature'> | undefined;
  for (let bin = 0; bin < size - 1; bin += 1) {
    under.slope += slope[bin]!;
    under.bend += bend[bin]!;
    under.cases += count[bin]!;
    if (count[bin] === 0 || under.cases < fewest || leaf.cases.length - under.cases < fewest) continue;
    const over = { slope: leaf.slope - under.slope, bend: leaf.bend - under.bend };
    const [low, high] = [under, over].map((side) => leafValue({ ...leaf, ...side }, hold));
    if (sign * (high! - low!) < 0) continue;
    const gain = worth(under, low!, hold) + worth(over, high!, hold) - whole;
    if (gain > (best?.gain ?? 1e-9)) best = { bin, gain };
  }
  return best;
}

/** How much of the loss a leaf of this value takes away, to second order. */
const worth = ({ slope, bend }: { slope: number; bend: number }, value: number, hold: number): number =>
  -(slope * value + ((bend + hold) * value * value) / 2);
