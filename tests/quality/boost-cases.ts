import type { Boosted } from '../../src/index/trees.ts';
import { type GrowOptions, growTrees, rounded } from './grow-trees.ts';

/** One case: the value of every feature, what is true of it, and how much it counts. */
export interface Case {
  readonly row: Float64Array;
  readonly label: boolean;
  readonly weight: number;
}

/** Trees whose sum is the log-odds of a case: boosting of log-loss. */
export function boostCases(cases: readonly Case[], options: GrowOptions): Boosted {
  const mass = cases.reduce((sum, { weight }) => sum + weight, 0);
  const right = cases.reduce((sum, { weight, label }) => sum + (label ? weight : 0), 0);
  const bias = Math.log(right / (mass - right));
  const slopesOf = (scores: Float64Array) => {
    const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
    return {
      slopes: chances.map((chance, i) => cases[i]!.weight * (chance - (cases[i]!.label ? 1 : 0))),
      bends: chances.map((chance, i) => cases[i]!.weight * chance * (1 - chance)),
    };
  };
  const start = new Float64Array(cases.length).fill(bias);
  const trees = growTrees(
    cases.map(({ row }) => row),
    start,
    slopesOf,
    options,
  );
  return { bias: rounded(bias), trees };
}
