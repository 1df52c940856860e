import { expect, test } from 'vitest';
import { forestSum, plant } from '../../src/index/forest.ts';
import { boostLists } from './boost-lists.ts';
import { dot, type List } from './learn-listwise.ts';

const OPTIONS = { signs: [0, 0], trees: 60, leaves: 4, rate: 0.3, hold: 1, fewest: 2, tried: 1 };
const WEIGHTS = Float64Array.of(1, 0);

/** The right row has exactly one of two features; a linear score that likes the first one puts it behind the row with both. */
const lists: List[] = Array.from({ length: 12 }, () => ({
  rows: [Float64Array.of(1, 1), Float64Array.of(1, 0), Float64Array.of(0, 0)],
  right: [false, true, false],
}));

test('trees put first what a linear score cannot', () => {
  const boosted = plant(boostLists(lists, WEIGHTS, OPTIONS));
  const scores = lists[0]!.rows.map((row) => dot(WEIGHTS, row) + forestSum(boosted, row));
  expect(scores[1]).toBeGreaterThan(Math.max(scores[0]!, scores[2]!));
});

test('lists in which nothing is right teach nothing', () => {
  const idle = { rows: lists[0]!.rows, right: [false, false, false] };
  expect(boostLists([...lists, idle], WEIGHTS, OPTIONS)).toEqual(boostLists(lists, WEIGHTS, OPTIONS));
});
