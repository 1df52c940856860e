import { describe, expect, test } from 'vitest';
import { auroc } from './auroc.ts';
import { comparable } from './comparable.ts';
import { reciprocalRank } from './reciprocal-rank.ts';
import { successAt } from './success-at.ts';

describe('auroc', () => {
  test.each([
    ['separates', [3, 4], [1, 2], 1],
    ['separates the wrong way', [1, 2], [3, 4], 0],
    ['counts a tie half', [1], [1], 0.5],
    // Pairs: 3>2, 3>1, 1<2, 1=1 → 2.5 of 4.
    ['counts pairs', [3, 1], [2, 1], 0.625],
  ])('%s', (_, positives, negatives, expected) => {
    expect(auroc(positives, negatives)).toBeCloseTo(expected, 12);
  });
});

test('reciprocalRank is one over the rank of the first right one', () => {
  expect(reciprocalRank([false, true, true])).toBe(1 / 2);
  expect(reciprocalRank([false])).toBe(0);
});

test('successAt looks at the first k only', () => {
  expect(successAt(1, [false, true])).toBe(false);
  expect(successAt(2, [false, true])).toBe(true);
});

test('comparable levels case, quotation marks, dashes and compatibility forms', () => {
  expect(comparable('“April –May”  ’20 — 5 − 6 ﬁghters')).toBe('"april-may" \'20-5-6 fighters');
});
