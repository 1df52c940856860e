import { expect, test } from 'vitest';
import { treeValue } from '../../src/answer/trees.ts';
import { boostTrees, type Case } from './boost-trees.ts';

const OPTIONS = { trees: 40, leaves: 4, rate: 0.3, hold: 1, fewest: 2, tried: 1 };
const names = ['first', 'second'];

/** True where exactly one of two features is on: no sum of weights tells that. */
const either: Case[] = [0, 1].flatMap((first) =>
  [0, 1].flatMap((second) =>
    Array.from({ length: 10 + first }, () => ({
      row: Float64Array.of(first, second),
      label: first !== second,
      weight: 1,
    })),
  ),
);

function chances(cases: readonly Case[], signs: readonly number[]): number[] {
  const { bias, trees } = boostTrees(cases, { ...OPTIONS, names, signs });
  return cases.map(({ row: [first, second] }) => {
    const vector = { first: first!, second: second! };
    const sum = trees.reduce<number>((total, tree) => total + treeValue(tree, vector), bias);
    return 1 / (1 + Math.exp(-sum));
  });
}

test('what two features say together is learned', () => {
  for (const [i, chance] of chances(either, [0, 0]).entries()) expect(chance > 0.5).toBe(either[i]!.label);
});

test('a feature held to one side never speaks for the other', () => {
  const found = chances(either, [0, 1]);
  const [low, high] = [0, 1].map(
    (second) => found[either.findIndex(({ row }) => row[0] === 1 && row[1] === second)]!,
  );
  expect(high).toBeGreaterThanOrEqual(low!);
});

test('the same cases give the same trees', () => {
  const grow = () => boostTrees(either, { ...OPTIONS, names, signs: [0, 0], tried: 0.7 });
  expect(grow()).toEqual(grow());
});
