import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPhrases } from '../../src/analysis/phrases.ts';
import { analyse } from '../../src/analysis/terms.ts';

const found = (text: string): string[] => {
  const terms = analyse(text);
  return findPhrases(terms).map(({ first, length }) =>
    text.slice(terms[first]!.start, terms[first + length - 1]!.end),
  );
};

test.each([
  ['Who took over from her?', 'took over'],
  ['They pulled off the raid.', 'pulled off'],
  ['the chain of command', 'chain of command'],
])('finds a fixed expression in any inflection: %s', (text, phrase) => {
  expect(found(text)).toContain(phrase);
});

test.each([
  ['What held the pilots of Ulmen back?', []],
  ['What held the pilots back?', ['held']],
  ['They took the salt routes over in May.', ['took']],
])('a phrasal verb may have words in between: %s', (text, phrases) => {
  expect(found(text)).toEqual(phrases);
});

test('gives the single words that say the same', () => {
  const [phrase] = findPhrases(analyse('He took over in May'));
  expect([...phrase!.close, ...phrase!.near]).toContain('succeed');
});

test('finds nothing where the words only stand apart', () => {
  expect(found('He took the river over the hill')).toEqual([]);
});

test('the table is sorted, holds each phrase once and only lower-case words', () => {
  const file = new URL('../../src/analysis/phrases.tsv', import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const phrases = lines.map((line) => line.split('\t')[0]!);
  expect(new Set(phrases).size).toBe(phrases.length);
  expect(lines.filter((line) => !/^[a-z]+(?: [a-z]+){1,3}\t[a-z ]*(?:\t[a-z ]+)?$/u.test(line))).toEqual([]);
});
