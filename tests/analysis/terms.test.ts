import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, fold, stem } from '../../src/analysis/terms.ts';

const content = (text: string): string[] =>
  analyse(text)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term);

test.each([
  ['forms of a word', 'recruiting', 'recruited'],
  ['singular and plural', 'attacks', 'attack'],
  ['forms of a short verb', 'died', 'dying'],
  ['accented and plain letters', 'Médecins', 'medecins'],
  ['curly and straight apostrophes', 'don’t', "don't"],
  ['dotted and plain acronyms', 'the U.S. army', 'the US army'],
  ['thousands with and without their comma', '2,430', '2430'],
  ['a small number as word and as digit', 'the first four', 'the 1st 4'],
  ['compatibility letters', 'ﬁve', 'five'],
])('%s meet', (_, one, other) => {
  expect(content(one)).toEqual(content(other));
  expect(content(one)).not.toEqual([]);
});

test.each([
  ['use and U.S.', 'the use of force', 'the US force'],
  ['a decimal and the number without its point', '4.5', '45'],
  ['thousands and a list of numbers', '2,430', '2,43'],
  ['the month of May and the verb', 'in May', 'they may'],
])('%s stay apart', (_, one, other) => {
  expect(content(one)).not.toEqual(content(other));
});

test.each([
  ['IS rebuilt itself', 'IS', true],
  ['what is it', 'is', false],
  ['the WHO said so', 'WHO', true],
  ['who said so', 'who', false],
  ['WHO IS IT', 'IS', false],
])('in "%s", "%s" carries matter: %s', (text, word, carries) => {
  expect(analyse(text).find((term) => term.text === word)?.stop).toBe(!carries);
});

test.each([
  ['in May, they came', true],
  ['what happened in may', true],
  ['may 2021', true],
  ['late may', true],
  ['The May bombing', true],
  ['May they come?', false],
  ['they may come', false],
])('"%s" speaks of the month: %s', (text, month) => {
  expect(analyse(text).find(({ word }) => word === 'may')?.stop).toBe(!month);
});

test('a stem does not depend on what was asked before', () => {
  expect(stem('constructor')).toBe(stem('constructor'));
  expect([stem('hasOwnProperty'), stem('__proto__')].every((found) => typeof found === 'string')).toBe(true);
});

test('folding twice changes nothing more', () => {
  for (const word of ['Médecins', 'U.S.', '2,430', '9th', 'O’Neill', 'ﬁve'])
    expect(fold(fold(word))).toBe(fold(word));
});

test('letter case changes no term of a text without names in capitals or the month of May', () => {
  const word = fc.constantFrom(
    'border',
    'Attacks',
    'Kabul',
    'recruiting',
    '2,430',
    'five',
    'the',
    'of',
    'schools’',
    '-',
    ',',
  );
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join(' ')),
      (text) => {
        expect(content(text.toLowerCase())).toEqual(content(text));
      },
    ),
  );
});

test('any text is analysed: offsets slice back, and a stop word is never a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const term of analyse(text)) {
        expect(text.slice(term.start, term.end)).toBe(term.text);
        expect(term.stop && term.number).toBe(false);
      }
    }),
  );
});
