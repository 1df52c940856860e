import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightMatches, joinSpans } from '../../src/answer/highlights.ts';
import { readerOf, smallCorpus } from './small-corpus.ts';

test('the words that bear the question out are marked, neighbours in one mark', () => {
  const reader = readerOf(smallCorpus);
  const sentence = reader.sentence('In May 1931');
  const { text } = sentence.place.passage;
  const marked = highlightMatches(reader.query('Whom did the sail-loft fires kill?'), sentence);
  expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['fire', 'sail loft killed']);
});

test('joined spans are sorted, never touch or overlap, and cover what was given', () => {
  const text = 'one two-three, four  five';
  const span = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const joined = joinSpans(spans, text);
      expect(joined.every(({ start, end }) => end >= start)).toBe(true);
      const gaps = joined.slice(1).map(({ start }, i) => text.slice(joined[i]!.end, start));
      expect(gaps.filter((gap) => !/[^\s-]/u.test(gap))).toEqual([]);
      for (const { start, end } of spans)
        expect(joined.some((whole) => whole.start <= start && whole.end >= end)).toBe(true);
    }),
  );
});
