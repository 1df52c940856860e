import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/analysis/tokens.ts';

const read = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('|');

test.each([
  ['a dotted acronym is one token', 'the U.S.-led force', 'the|U.S.|led|force'],
  ['a full stop is none of it', 'They left Kabul.', 'They|left|Kabul'],
  ['thousands stay together', 'its 2,430 km border', 'its|2,430|km|border'],
  ['so do decimals and dates with strokes', 'an average of 4.5 before 9/11', 'an|average|of|4.5|before|9/11'],
  ['an ordinal keeps its ending', 'August 9th, 2021', 'August|9th|2021'],
  ['a decade is one token', 'in the 1990s', 'in|the|1990s'],
  ['a unit glued to a separated number comes off it', '2,430km and 1.5bn', '2,430|km|and|1.5|bn'],
  ['a hyphen separates', 'a 20-hour raid by al-Muhajir', 'a|20|hour|raid|by|al|Muhajir'],
  ['a possessive ending comes off', "ISKP’s and Orakzai's", 'ISKP|s|and|Orakzai|s'],
  ['so does the apostrophe of a plural', 'Hazaras’ schools', 'Hazaras|schools'],
  ['an apostrophe inside a word stays', "O’Neill doesn't", "O’Neill|doesn't"],
  ['signs are no tokens', '“$4,500” (50%) — & …', '4,500|50'],
  ['a combining accent belongs to its letter', 'cafe\u0301 al-s\u0323alih', 'cafe\u0301|al|s\u0323alih'],
])('%s', (_, text, expected) => {
  expect(read(text)).toBe(expected);
});

test('every letter and digit lies in exactly one token, and offsets slice back to the token', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('U.S.', '2,43', '9/', '1990s', 'al-', '’s', "n't", ' ', '.', 'é', '1st'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      let end = 0;
      for (const token of tokenize(written)) {
        expect(written.slice(token.start, token.end)).toBe(token.text);
        expect(written.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(written.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
