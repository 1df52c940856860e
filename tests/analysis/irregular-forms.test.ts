import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseForm, irregularForms } from '../../src/analysis/irregular-forms.ts';

test.each([
  ['led', 'lead'],
  ['men', 'man'],
  ['worse', 'bad'],
  ['fought', 'fight'],
  ['withdrew', 'withdraw'],
  ['children', 'child'],
  ['gunmen', 'gunman'],
  ['dying', 'die'],
])('baseForm reads %s as a form of %s', (form, base) => {
  expect(baseForm(form)).toBe(base);
  expect(irregularForms(base)).toContain(form);
});

test('baseForm knows no base of regular forms, bases and other words', () => {
  expect(['lead', 'attacks', 'zzyzx', ''].map((word) => baseForm(word))).toEqual(Array(4).fill(undefined));
  expect(irregularForms('attack')).toEqual([]);
});

test('every form in the table belongs to one base and is not itself a base', () => {
  const rows = readFileSync(new URL('../../src/analysis/irregular-forms.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
  const forms = rows.flatMap(([, list]) => list.split(' '));
  expect(new Set(forms).size).toBe(forms.length);
  expect(rows.map(([base]) => base).filter((base) => forms.includes(base))).toEqual([]);
});
