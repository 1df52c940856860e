import { expect, test } from 'vitest';
import { plant } from '../../src/index/forest.ts';
import { FEATURES } from '../../src/index/features.ts';
import type { RankedSentence } from '../../src/index/search.ts';
import { settleFirst } from '../../src/index/settle-first.ts';
import { leafOf, splitAt } from '../../src/index/trees.ts';
import { WEIGHTS } from '../../src/index/weights.ts';

const weights = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<
  (typeof FEATURES)[number],
  number
>;
const at = FEATURES.indexOf('cover');
/** Takes five from every sentence that covers less than half. */
const reranker = {
  weights,
  trees: plant({ bias: 0, trees: [splitAt(at, 0.5, { below: leafOf(-5), from: leafOf(0) })] }),
};

const ranked = (covers: readonly number[]): RankedSentence[] =>
  covers.map((cover, i) => ({
    sentence: { ordinal: i } as RankedSentence['sentence'],
    features: { ...weights, cover },
    score: -i / 10,
  }));

test('trees settle the order of the first sentences', () => {
  const settled = settleFirst(ranked([0.2, 0.9, 0.8]), reranker);
  expect(settled.map(({ sentence }) => sentence.ordinal)).toEqual([1, 2, 0]);
});

test('those behind them stay behind, in their order', () => {
  const settled = settleFirst(ranked(Array.from({ length: WEIGHTS.settled + 3 }, () => 0.1)), reranker);
  expect(settled.map(({ sentence }) => sentence.ordinal)).toEqual([...settled.keys()]);
  expect(settled.map(({ score }) => score).toSorted((a, b) => b - a)).toEqual(
    settled.map(({ score }) => score),
  );
});

test('nothing found is nothing settled', () => {
  expect(settleFirst([], reranker)).toEqual([]);
});
