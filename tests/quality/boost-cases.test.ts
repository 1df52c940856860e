import { expect, test } from 'vitest';
import { forestSum, plant } from '../../src/index/forest.ts';
import { boostCases, type Case } from './boost-cases.ts';

const OPTIONS = { trees: 40, leaves: 4, rate: 0.3, hold: 1, fewest: 2, tried: 1 };

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

test('what two features say together is learned', () => {
  const boosted = plant(boostCases(either, { ...OPTIONS, signs: [0, 0] }));
  for (const { row, label } of either) expect(forestSum(boosted, row) > 0).toBe(label);
});

test('a feature held to one side never speaks for the other', () => {
  const slope = (signs: readonly number[]) => {
    const boosted = plant(boostCases(either, { ...OPTIONS, signs }));
    return [0, 1].map((first) => forestSum(boosted, [first, 1]) - forestSum(boosted, [first, 0]));
  };
  expect(Math.min(...slope([0, 0]))).toBeLessThan(0);
  expect(Math.min(...slope([0, 1]))).toBeGreaterThanOrEqual(0);
});

test('the same cases give the same trees', () => {
  const grow = () => boostCases(either, { ...OPTIONS, signs: [0, 0], tried: 0.7 });
  expect(grow()).toEqual(grow());
});
