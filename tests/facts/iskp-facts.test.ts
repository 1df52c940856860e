import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coverage } from '../../src/facts/coverage.ts';
import { factEvidence } from '../../src/facts/fact-evidence.ts';
import { corpusDir, iskp, library } from './shelf.ts';

const yaml = readFileSync(join(corpusDir, 'iskp-afghanistan.facts.yaml'), 'utf8');
/** The memo's file without its markers, read independently of the loader. */
const plain = readFileSync(join(corpusDir, 'iskp-afghanistan.md'), 'utf8').replaceAll(/\[\^\d+\](?!:)/gu, '');

const digits = (words: string) =>
  [...words.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/gu)].map(([n]) => Number(n));

function quotesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    key === 'quote' ? [child as string] : quotesIn(child),
  );
}

describe('the facts of the memo on ISKP', () => {
  test('every quotation of the facts file stands in the memo’s file, letter for letter', () => {
    const quotes = quotesIn(parse(yaml));
    expect(quotes.length).toBeGreaterThan(150);
    expect(quotes.filter((quote) => !plain.includes(quote))).toEqual([]);
  });

  test('six leaders have the tenures of note 20 and the seventh has none', () => {
    expect(
      iskp.leaders.map(({ name, tenures }) => [name, ...tenures.map(({ from, to }) => `${from}/${to}`)]),
    ).toEqual([
      ['Hafeez Saeed Khan', '2015-01/2016-07'],
      ['Abdul Haseeb Logari', '2016-07/2017-04'],
      ['Abu Sayed', '2017-04/2017-07'],
      ['Abu Saad Orakzai', '2017-07/2018-08'],
      ['Abu Omar al-Khorasani', '2018-08/2019-04', '2020-04/2020-05'],
      ['Aslam Farooqi', '2019-04/2020-04'],
      ['Shabab al-Muhajir'],
    ]);
  });

  test('the first four leaders were killed, the next two arrested, and nothing is said of the current one', () => {
    expect(iskp.leaders.map(({ fate }) => fate?.kind)).toEqual([
      'killed',
      'killed',
      'killed',
      'killed',
      'arrested',
      'arrested',
      undefined,
    ]);
    expect(iskp.leaders.filter(({ current }) => current).map(({ name }) => name)).toEqual([
      'Shabab al-Muhajir',
    ]);
  });

  test('what is reported of the current leader keeps its hedge', () => {
    const current = iskp.leaders.at(-1)!;
    expect(current.claims.map(({ hedge }) => hedge)).toEqual(['reportedly', 'has been credited with']);
  });

  test('every attack the memo names is there once, with its true precision and its perpetrator', () => {
    expect(iskp.attacks.map(({ name, when, perpetrator }) => [name, when.from, perpetrator])).toEqual([
      ['Peshawar School Attack', '2014', 'TTP'],
      ['Kabul Gurudwara attack', '2020', 'ISKP'],
      ['attack on the Medicines Sans Frontiers clinic in Kabul', '2020', 'ISKP'],
      ['Kabul University attack', '2020', 'ISKP'],
      ['Kabul school bombing', '2020', 'ISKP'],
      ['rocket attacks in downtown Kabul', '2020', 'ISKP'],
      ['Jalalabad prison attack', '2020-08', 'ISKP'],
      ['bombing of a school in Kabul', '2021-05', 'ISKP'],
      ['killing of ten people on June 8, 2021', '2021-06-08', 'ISKP'],
    ]);
  });

  test('the year of the May bombing is known from its context alone, and says so', () => {
    expect(iskp.attacks.find(({ when }) => when.from === '2021-05')?.when.basis).toBe('context');
  });

  test('every recommendation stands under one of the memo’s three headings, in the memo’s order', () => {
    const counts = Map.groupBy(iskp.recommendations, ({ heading }) => heading);
    expect([...counts].map(([heading, points]) => [heading.slice(0, 30), points.length])).toEqual([
      ['Sustained counterterror operat', 5],
      ['Increased vigilance to thwart ', 4],
      ['Border security', 7],
    ]);
    const places = iskp.recommendations.map(
      ({ evidence }) => evidence[0]!.passage.start + evidence[0]!.span.start,
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('no figure is without its unit and its period', () => {
    expect(iskp.figures.filter(({ unit, period }) => !unit || !period.from)).toEqual([]);
  });

  test('the number of every figure is the number its words give', () => {
    const wrong = iskp.figures.filter(({ text, value }) => {
      const written = digits(text);
      if (written.length === 0 || !value) return false;
      return !Object.values(value).every((number) => written.includes(number));
    });
    expect(wrong.map(({ measure }) => measure)).toEqual([]);
  });

  test('every figure of four digits, every percentage and every range of the memo’s paragraphs is a figure here', () => {
    const body = library.memos[0]!.passages.filter(({ kind }) => kind === 'paragraph').map(
      ({ text }) => text,
    );
    const numbers = body.flatMap(
      (text) => text.match(/\d{1,3}(?:,\d{3})+(?:-\d{1,3}(?:,\d{3})+)?|\b\d+ percent|\b\d+\.\d+ /gu) ?? [],
    );
    const texts = iskp.figures.map(({ text }) => text).join(' | ') + ' ';
    expect(numbers.length).toBeGreaterThan(8);
    expect(numbers.filter((number) => !texts.includes(number.trim()))).toEqual([]);
  });

  test('what a party claims names the party', () => {
    const proxy = iskp.relations.filter(({ kind }) => kind === 'accused of serving');
    expect(proxy.map(({ between, by }) => [...between, by])).toEqual([
      ['ISKP', 'Taliban', 'The Afghan government'],
      ['ISKP', 'Afghan government', 'the Taliban claims'],
    ]);
  });

  test('no fact rests on the editor’s note, the abstract, a bare arrest report, the disclaimer and one explanatory note; on all else one does', () => {
    expect(coverage(library.memos[0]!, iskp)).toEqual({
      paragraphs: [2, 3, 18, 29],
      notes: [25],
      paragraphCount: 29,
      noteCount: 35,
    });
  });

  test('every evidence is a slice of its passage', () => {
    for (const { passage, span } of factEvidence(iskp)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(passage.text.length);
      expect(plain).toContain(passage.text.slice(span.start, span.end));
    }
  });
});
