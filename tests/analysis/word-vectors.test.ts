import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commonDirection, DIMENSIONS, likeness, wordVector } from '../../src/analysis/word-vectors.ts';

const like = (a: string, b: string): number => likeness(wordVector(a)!, wordVector(b)!);

test('words that are used alike lie closer than words that are not', () => {
  expect(like('soldiers', 'troops')).toBeGreaterThan(like('soldiers', 'teachers'));
  expect(like('withdrawal', 'pullout')).toBeGreaterThan(like('withdrawal', 'harvest'));
  expect(like('money', 'funding')).toBeGreaterThan(like('money', 'river'));
  expect(Math.abs(like('teacher', 'missile'))).toBeLessThan(0.25);
});

test('a word is wholly like itself, and likeness has no direction', () => {
  expect(like('border', 'border')).toBeCloseTo(1, 5);
  expect(like('border', 'frontier')).toBeCloseTo(like('frontier', 'border'), 6);
});

test('small words, names and words that English does not know stand nowhere', () => {
  for (const word of ['the', 'of', 'kabul', 'qwertz', '', '#']) expect(wordVector(word)).toBeUndefined();
});

test('the common direction lies nearer to the heavier word', () => {
  const [army, bread] = [wordVector('army')!, wordVector('bread')!];
  const common = commonDirection([
    { vector: army, weight: 3 },
    { vector: bread, weight: 1 },
  ])!;
  expect(likeness(common, common)).toBeCloseTo(1, 5);
  expect(likeness(common, army)).toBeGreaterThan(likeness(common, bread));
  expect(commonDirection([])).toBeUndefined();
});

test('the table is sorted plain text, and every vector is whole', () => {
  const lines = readFileSync('src/analysis/word-vectors.tsv', 'latin1').trimEnd().split('\n');
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const words = rows.map(([word]) => word!);
  expect(rows.length).toBeGreaterThan(30_000);
  expect(words).toEqual(words.toSorted((a, b) => (a < b ? -1 : 1)));
  const whole = new RegExp(`^[A-Za-z0-9+/]{${(DIMENSIONS / 3) * 4}}$`, 'u');
  expect(rows.every(([word, vector]) => /^[a-z]+$/u.test(word!) && whole.test(vector!))).toBe(true);
});
