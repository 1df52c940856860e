import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWordTable } from '../../src/analysis/word-table.ts';

const dir = mkdtempSync(join(tmpdir(), 'footnote-table-'));
const tableOf = (lines: readonly string[], name = 'table.tsv') => {
  writeFileSync(join(dir, name), lines.map((line) => `${line}\n`).join(''));
  return openWordTable(pathToFileURL(join(dir, name)));
};

test('finds the first word, the last one and those without anything behind them; comments are no words', () => {
  const table = tableOf([
    '# a table',
    '# of words',
    'ant\tinsect',
    'bee',
    'cow\tanimal milk',
    'zebra\tstripes',
  ]);
  expect(table('ant')).toBe('insect');
  expect(table('bee')).toBe('');
  expect(table('cow')).toBe('animal milk');
  expect(table('zebra')).toBe('stripes');
  for (const none of ['', '#', 'a', 'an', 'ants', 'be', 'co', 'zebras', 'aardvark', 'insect'])
    expect(table(none)).toBeUndefined();
});

test('an empty table knows no word', () => {
  expect(tableOf([], 'empty.tsv')('ant')).toBeUndefined();
});

test('finds every word of any sorted table, and no other', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 40 });
  let tables = 0;
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-z]{1,6}$/u), (known, other) => {
      const table = tableOf(
        known.toSorted().map((word) => `${word}\tof ${word}`),
        `any-${(tables += 1)}.tsv`,
      );
      for (const word of known) expect(table(word)).toBe(`of ${word}`);
      expect(table(other)).toBe(known.includes(other) ? `of ${other}` : undefined);
    }),
    { numRuns: 60 },
  );
  rmSync(dir, { recursive: true });
});
