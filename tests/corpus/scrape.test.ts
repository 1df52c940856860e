import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import type { Passage } from '../../src/corpus/memo.ts';

/** The scrape as it was found: notes stand glued into the text as `7  Note: …`, page residue follows the memo. */
const scrape = readFileSync(new URL('../fixtures/iskp-afghanistan.scrape.txt', import.meta.url), 'utf8');
const library = loadLibrary('corpus');
const memo = library.memo('iskp-afghanistan')!;

const RESIDUE = scrape.slice(scrape.indexOf('Share on twitter'));
const NOTE = /(?<number>\d{1,2})\s*Note:(?<text>.*?)(?:\u00A0[\u00A0 ]*\u00A0|$)/gmu;

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const noteInPlace = (number: number, text: string): string[] => [`<${number}`, ...words(text), `${number}>`];

/** Every word of the scrape's memo in order, a note's words between `<7` and `7>` at its very place. */
function wordsOfScrape(): string[] {
  const sequence: string[] = [];
  let at = 0;
  const text = scrape.slice(0, scrape.length - RESIDUE.length);
  let next = 1;
  for (const { index, 0: whole, groups } of text.matchAll(NOTE)) {
    // The memo's own numbers stand before note numbers too; notes come as 1, 2, 3 …
    const shift = groups!['number']!.length - String(next).length;
    sequence.push(...words(text.slice(at, index + shift)), ...noteInPlace(next, groups!['text']!));
    at = index + whole.length;
    next += 1;
  }
  return [...sequence, ...words(text.slice(at))];
}

function wordsOfPassage({ text, markers, memo: id }: Passage): string[] {
  const sequence: string[] = [];
  let from = 0;
  for (const { at, footnote } of markers) {
    sequence.push(...words(text.slice(from, at)), ...noteInPlace(footnote, library.note(id, footnote)!.text));
    from = at;
  }
  return [...sequence, ...words(text.slice(from))];
}

describe('corpus/iskp-afghanistan.md', () => {
  test('holds the words of body and notes as the scrape has them, in one sequence, each of 35 notes at its place', () => {
    const body = memo.passages.filter(({ kind }) => kind !== 'note').flatMap(wordsOfPassage);
    const corpus = [...words(memo.series!), ...words(memo.title), ...body];
    expect(corpus).toEqual(wordsOfScrape());
    expect(corpus.filter((word) => /^<\d+$/u.test(word))).toEqual(
      Array.from({ length: 35 }, (_, i) => `<${i + 1}`),
    );
  });

  test.each([
    [1, 'country,', 'it becomes'],
    [5, 'fighters', 'with a presence'],
    [24, 'Salafi', 'adherents'],
    [20, 'defector.', 'The current leader'],
    [35, 'km.', 'Thus there'],
  ])('note %i stands after "%s" and before "%s"', (number, before, after) => {
    const { paragraph } = library.note(memo.id, number)!;
    const { text, markers } = library.paragraph(memo.id, paragraph)!;
    const { at } = markers.find(({ footnote }) => footnote === number)!;
    expect(text.slice(0, at).endsWith(before)).toBe(true);
    expect(text.slice(at).trimStart().startsWith(after)).toBe(true);
  });

  test('has none of the page residue', () => {
    const passages = new Set(memo.passages.map(({ text }) => text));
    for (const line of RESIDUE.split('\n').filter((part) => part.trim() !== '')) {
      expect(passages).not.toContain(line.trim());
    }
    for (const residue of ['Share on', 'Subscription', '38 North', '\u00A0'])
      expect(memo.text.includes(residue)).toBe(false);
    expect(
      [...memo.text.matchAll(/Note:/gu)].map(({ index }) => memo.text.slice(index - 9, index + 5)),
    ).toEqual(['Editor’s Note:']);
  });

  test.each([
    'arrests and or killings',
    'arrests or killings',
    'a route to for its illegal exports',
    'July 30, 202.',
    'April –May 2020',
  ])('keeps "%s" as the memo has it', (oddity) => {
    expect(memo.text.includes(oddity)).toBe(true);
  });

  test('every passage is a slice of the memo, every sentence a slice of its passage, nothing between them', () => {
    for (const { start, text, sentences } of memo.passages) {
      expect(memo.text.slice(start, start + text.length)).toBe(text);
      let at = 0;
      for (const sentence of sentences) {
        expect(text.slice(at, sentence.start).trim()).toBe('');
        expect(sentence.end).toBeGreaterThan(sentence.start);
        at = sentence.end;
      }
      expect(at).toBe(text.length);
    }
  });

  test('every note hangs on exactly one sentence', () => {
    const hanging = memo.passages.flatMap(({ sentences }) => sentences.flatMap(({ footnotes }) => footnotes));
    expect(hanging.sort((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, i) => i + 1));
  });
});
