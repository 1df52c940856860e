import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { relatedWords } from '../../src/analysis/related-words.ts';

const lines = readFileSync(new URL('../../src/analysis/thesaurus.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('the thesaurus is sorted by code unit, so that halving finds every word', () => {
  const words = lines.map((line) => line.split('\t')[0]!);
  expect(words).toEqual([...words].sort());
  expect(new Set(words).size).toBe(words.length);
});

test('every line is a word, its close words and its near ones, lower case', () => {
  expect(lines.filter((line) => !/^[a-z]+\t[a-z ]*(?:\t[a-z ]+)?$/u.test(line))).toEqual([]);
});

test.each([
  ['murder', 'kill', 'close'],
  ['kill', 'murder', 'close'],
  ['money', 'finance', 'near'],
])('relates %s to %s', (word, other, relation) => {
  const found = relatedWords(word).find((related) => related.word === other);
  expect([relation, 'synonym', 'hypernym', 'hyponym', 'derived', 'similar']).toContain(found?.relation);
});
