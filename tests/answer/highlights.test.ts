import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightMatches, joinSpans } from '../../src/answer/highlights.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { oneParagraph, readerOf, smallCorpus } from './small-corpus.ts';

test('the words that bear the question out are marked, neighbours in one mark', () => {
  const reader = readerOf(smallCorpus);
  const sentence = reader.sentence('In May 1931');
  const { text } = sentence.place.passage;
  const marked = highlightMatches(reader.query('Whom did the sail-loft fires kill?'), sentence);
  expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['fire', 'sail loft killed']);
});

test('a name of several words is marked with all of them, its short form alone', () => {
  const library = oneParagraph(
    'The Danes of al-Karst own nine mills. In May the Danes Finns sold two mills.',
  );
  const lexicon = { names: [{ name: 'Danes of al-Karst', aliases: ['Danes'] }], words: [] };
  const { index, knowledge } = openIndex(library, lexicon);
  const query = readQuery('How many mills do the Danes of al-Karst own?', index, knowledge);
  const marked = index.passages[0]!.sentences.map((sentence) =>
    highlightMatches(query, sentence).map(({ start, end }) => sentence.place.passage.text.slice(start, end)),
  );
  expect(marked[0]).toContain('Danes of al-Karst own');
  expect(marked[1]).toContain('Danes');
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
