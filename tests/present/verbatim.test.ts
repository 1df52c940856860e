import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unrender } from '../../src/present/displayed-text.ts';
import { escapeEcho, escapeMarkdown, plainLine } from '../../src/present/escape.ts';
import { highlight } from '../../src/present/highlight.ts';
import { FOREIGN, kindsIn, seen } from './displayed.ts';
import { anyText, nastyLine } from './nasty-text.ts';

const spans = (text: string) =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 4 },
  );

test('what is displayed of an escaped line is that line, character for character', () => {
  fc.assert(
    fc.property(nastyLine, (line) => {
      expect(seen(escapeMarkdown(line))).toBe(line);
      expect(seen(`> ${escapeMarkdown(line)}`)).toBe(line);
    }),
    { numRuns: 2000 },
  );
});

test('an escaped line holds nothing but text', () => {
  fc.assert(
    fc.property(nastyLine, (line) => {
      expect(kindsIn(escapeMarkdown(line))).toEqual(new Set(['paragraph', 'text']));
    }),
    { numRuns: 1000 },
  );
});

test('highlighting adds marks and changes no character', () => {
  fc.assert(
    fc.property(
      nastyLine.chain((line) => fc.tuple(fc.constant(line), spans(line))),
      ([line, marks]) => {
        const markdown = highlight(line, { start: 0, end: line.length }, marks);
        expect(unrender(markdown)).toBe(line);
      },
    ),
    { numRuns: 2000 },
  );
});

test('whole words in bold are displayed as they stand', () => {
  const text = 'ISKP *reportedly* led_by #1 @everyone, e.g. https://a.b/c_d_e';
  const marks = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  expect(seen(`> ${highlight(text, { start: 0, end: text.length }, marks)}`)).toBe(text);
});

test('un-rendering gives back any escaped line', () => {
  fc.assert(
    fc.property(nastyLine, (line) => {
      expect(unrender(escapeMarkdown(line))).toBe(line);
    }),
  );
});

test('echoed text is one line, without hidden signs, and can neither ping nor link', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const echoed = escapeEcho(text);
      expect(echoed).not.toMatch(/[\p{Cc}\p{Cf}\n\r\u2028]/u);
      expect(FOREIGN.filter((kind) => kindsIn(echoed).has(kind))).toEqual([]);
      expect(plainLine(unrender(echoed))).toBe(plainLine(text));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['zero-width', 'a\u200Bb', 'ab'],
  ['right-to-left override', 'abc\u202Edef', 'abcdef'],
  ['isolates', '\u2066a\u2069', 'a'],
  ['Hangul filler', 'a\u3164b', 'ab'],
  ['line breaks', 'a\n\n- b', 'a - b'],
  ['no text at all', '\u200B \u3164', ''],
])('%s cannot hide in echoed text', (_, text, plain) => {
  expect(plainLine(text)).toBe(plain);
});
