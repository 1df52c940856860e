import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEnglishWord, relatedWords } from '../../src/analysis/related-words.ts';

const tableUrl = new URL('../../src/analysis/related-words.tsv', import.meta.url);
const table = readFileSync(tableUrl, 'utf8');
const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

const relationBetween = (word: string, other: string): string | undefined =>
  relatedWords(word).find((related) => related.word === other)?.relation;

describe('the table of related words', () => {
  test('is sorted, so that halving finds every word', () => {
    const words = lines.map((line) => line.split('\t')[0]!);
    expect(words).toEqual([...words].sort());
    expect(words.filter((word) => !isEnglishWord(word))).toEqual([]);
  });

  test('states its source and licence and stays under 900 kB', () => {
    expect(table).toMatch(/^#.*WordNet 3\.1/mu);
    expect(table).toContain('Princeton University');
    expect(Buffer.byteLength(table)).toBeLessThanOrEqual(900_000);
  });

  test('gives a word at most twelve others, with weights of 0.1 to 0.9', () => {
    const wrong = lines.filter((line) => {
      const related = line.split('\t')[1]?.split(' ') ?? [];
      return related.length > 12 || related.some((entry) => !/^[a-z]{2,}:[sdhoip]:[1-9]\d$/u.test(entry));
    });
    expect(wrong).toEqual([]);
    expect(table).not.toMatch(/:9[1-9]\b/u);
  });
});

describe('relatedWords', () => {
  test.each([
    ['boss', 'chief', 'synonym'],
    ['honcho', 'boss', 'synonym'],
    ['chief', 'leader', 'hypernym'],
    ['leader', 'leadership', 'derived'],
    ['gaol', 'jail', 'synonym'],
    ['jail', 'imprison', 'synonym'],
    ['cop', 'policeman', 'hypernym'],
    ['murder', 'kill', 'hypernym'],
    ['strike', 'hit', 'synonym'],
    ['hit', 'strike', 'synonym'],
    ['destroy', 'destruction', 'derived'],
    ['die', 'death', 'derived'],
    ['pakistan', 'pakistani', 'derived'],
    ['pakistani', 'pakistan', 'derived'],
    ['wounded', 'injured', 'similar'],
    ['frontier', 'boundary', 'hypernym'],
    ['contraband', 'illegal', 'similar'],
    ['withdraw', 'retreat', 'synonym'],
  ])('relates %s to %s (%s)', (word, other, relation) => {
    expect([relation, 'close', 'near']).toContain(relationBetween(word, other));
  });

  test('does not relate opposites', () => {
    expect(relationBetween('hot', 'cold')).toBeUndefined();
    expect(relationBetween('peace', 'war')).toBeUndefined();
    expect(relationBetween('increase', 'decrease')).toBeUndefined();
  });

  test('reads an inflected word as its base', () => {
    expect(relationBetween('bosses', 'chief')).toBeDefined();
    expect(relationBetween('murdered', 'kill')).toBeDefined();
    expect(relationBetween('led', 'lead')).toBe('form');
    expect(relationBetween('lead', 'led')).toBe('form');
  });

  test('puts the strongest first and never the word itself', () => {
    for (const word of ['lead', 'killing', 'men', 'run']) {
      const related = relatedWords(word);
      expect(related.map(({ weight }) => weight)).toEqual(
        related.map(({ weight }) => weight).sort((a, b) => b - a),
      );
      expect(related.map((other) => other.word)).not.toContain(word);
    }
  });

  test('gives nothing for a word it does not know', () => {
    expect(relatedWords('zzyzx')).toEqual([]);
    expect(relatedWords('')).toEqual([]);
  });
});

test('isEnglishWord knows words and their regular and irregular forms, not misspellings', () => {
  const words = ['prison', 'recruited', 'running', 'cities', 'led', 'women'];
  expect(words.filter((word) => !isEnglishWord(word))).toEqual([]);
  expect(['prisn', 'recrutied', 'taliban', 'attck'].filter((word) => isEnglishWord(word))).toEqual([]);
});
