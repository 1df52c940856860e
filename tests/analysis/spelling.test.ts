import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpeller } from '../../src/analysis/spelling.ts';

const vocabulary = new Map([
  ['taliban', 9],
  ['talisman', 1],
  ['nangarhar', 4],
  ['borders', 3],
  ['boarders', 7],
  ['police', 5],
  ['polish', 2],
  ['kabul', 9],
  ['2015', 3],
  ['of', 90],
]);
const RULES = { oneEditFrom: 5, twoEditsFrom: 8 };
const spell = createSpeller(vocabulary, RULES);

test.each([
  ['taliban', 'taliban'],
  ['talban', 'taliban'],
  ['tlaiban', 'taliban'],
  ['atliban', 'taliban'],
  ['kabull', 'kabul'],
  ['kablu', 'kabul'],
  ['nagnarhra', 'nangarhar'],
])('"%s" is read as "%s"', (written, meant) => {
  expect(spell(written)).toBe(meant);
});

test.each([
  ['another first letter', 'baliban'],
  ['two edits in a short word', 'kbull'],
  ['three edits in a long word', 'nangxxxar'],
  ['a word of four letters', 'kabl'],
  ['a number', '20155'],
  ['a number with letters', 'taliban2'],
  ['nothing', ''],
])('%s is not corrected', (_, written) => {
  expect(spell(written)).toBeUndefined();
});

test('of two words as near, the more frequent one wins; a nearer one wins over both', () => {
  expect(spell('boarder')).toBe('boarders');
  expect(spell('borderz')).toBe('borders');
});

test('a swap counts as one edit', () => {
  expect(spell('kabul'.replace('bu', 'ub'))).toBe('kabul');
});

test('a correction is always a word of the vocabulary within the allowed edits', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'talibnkursdeph2'), maxLength: 12 });
  const slip = fc
    .tuple(fc.constantFrom(...vocabulary.keys()), fc.nat(9), fc.constantFrom('', 'x', 'a'))
    .map(([word, at, put]) => word.slice(0, at) + put + word.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(letters, slip), (written) => {
      const meant = spell(written);
      if (meant === undefined) return;
      expect(vocabulary.has(meant)).toBe(true);
      expect(meant).not.toMatch(/\p{N}/u);
      expect(distances.DamerauLevenshteinDistance(written, meant)).toBeLessThanOrEqual(
        written.length >= RULES.twoEditsFrom ? 2 : 1,
      );
    }),
    { numRuns: 300 },
  );
});
