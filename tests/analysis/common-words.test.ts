import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commonness } from '../../src/analysis/common-words.ts';

const table = readFileSync(new URL('../../src/analysis/common-words.tsv', import.meta.url), 'latin1');

test('common words are more common than learned ones, and those than names of one corpus', () => {
  expect(commonness('make')).toBe(1);
  expect(commonness('make')).toBeGreaterThan(commonness('attack'));
  expect(commonness('attack')).toBeGreaterThan(commonness('abduction'));
  expect(commonness('gurdwara')).toBe(0);
  expect(commonness('')).toBe(0);
});

test('a form of a word is as common as the word', () => {
  expect(commonness('attacks')).toBe(commonness('attack'));
  expect(commonness('led')).toBeGreaterThanOrEqual(commonness('lead'));
});

test('the table states its source, is sorted, and counts in whole numbers', () => {
  expect(table).toMatch(/^#.*WordNet 3\.1/mu);
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => !/^[a-z]+\t[1-9]\d*$/u.test(line))).toEqual([]);
  const words = lines.map((line) => line.split('\t')[0]!);
  expect(words).toEqual([...new Set(words)].sort());
});

test('commonness lies between 0 and 1 for every word of the table', () => {
  const words = [...table.matchAll(/^([a-z]+)\t/gmu)].map(([, word]) => word!);
  expect(words.filter((word) => !(commonness(word) > 0 && commonness(word) <= 1))).toEqual([]);
});
