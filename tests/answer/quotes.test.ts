import { describe, expect, test } from 'vitest';
import { footnotesOf, quotePassage, quoteSentence } from '../../src/answer/quotes.ts';
import { library } from '../facts/shelf.ts';
import { readerOf, smallCorpus, textOf } from './small-corpus.ts';
import { expectSoundQuote } from './sound-answer.ts';

const harbour = readerOf(smallCorpus);
const query = harbour.query('How long did the fire in the sail loft burn?');

function quote(beginning: string) {
  const found = quoteSentence(
    query,
    { sentence: harbour.sentence(beginning), features: {} as never, score: 0 },
    1,
  );
  return {
    ...found,
    text: found.passage.text.slice(found.span.start, found.span.end),
    answering: found.passage.text.slice(found.sentence.start, found.sentence.end),
  };
}

describe('quoteSentence', () => {
  test('quotes a sentence that stands alone by itself', () => {
    expect(quote('An estimated').text).toBe('An estimated 1,200-1,500 ships called in 1930.');
  });

  test('takes the sentence before along where one leans on it, and says which of the two answers', () => {
    const { text, answering } = quote('It burned');
    expect(text).toBe(
      'In May 1931, a fire in the sail loft killed more than a dozen riggers. It burned for two days, and its smoke was seen in Karst.',
    );
    expect(answering).toBe('It burned for two days, and its smoke was seen in Karst.');
  });

  test('carries the footnotes of exactly the quoted sentences', () => {
    expect(quote('The harbour of').footnotes).toEqual([1]);
    expect(quote('An estimated').footnotes).toEqual([]);
    expect(quote('The number').footnotes).toEqual([2]);
    expect(quote('It burned').footnotes).toEqual([3]);
    expect(quote('Jonas Reed').footnotes).toEqual([2]);
  });

  test('carries who claims it', () => {
    const { attribution, passage } = quote('Shipowners claim');
    expect(passage.text.slice(attribution!.start, attribution!.end)).toBe('Shipowners claim');
    expect(quote('An estimated')).not.toHaveProperty('attribution');
  });

  test('is sound for every sentence of every memo', () => {
    for (const [shelf, reader] of [
      [smallCorpus, harbour],
      [library, readerOf(library)],
    ] as const) {
      for (const sentence of reader.sentences)
        expectSoundQuote(quoteSentence(query, { sentence, features: {} as never, score: 0 }, 1), shelf);
    }
  });
});

describe('quotePassage', () => {
  test('quotes a passage from its beginning, as far as three sentences go', () => {
    const long = library.paragraph('iskp-afghanistan', 25)!;
    const { span } = quotePassage(long);
    expect([span.start, span.end]).toEqual([0, long.sentences[2]!.end]);
    const short = library.note('iskp-afghanistan', 13)!;
    expect(quotePassage(short).span).toEqual({ start: 0, end: short.text.length });
  });

  test('is sound for every passage of the memo', () => {
    for (const passage of library.memos.flatMap(({ passages }) => passages))
      expectSoundQuote(quotePassage(passage), library);
  });
});

test('a note has its own number, a half-quoted sentence lends no footnote', () => {
  const paragraph = smallCorpus.paragraph('harbour', 1)!;
  expect(footnotesOf(paragraph, { start: 0, end: paragraph.text.length })).toEqual([1, 2]);
  expect(footnotesOf(paragraph, { start: 5, end: paragraph.text.length })).toEqual([2]);
  expect(footnotesOf(smallCorpus.note('harbour', 3)!, { start: 0, end: 4 })).toEqual([3]);
  expect(textOf(harbour.sentence('Some witnesses'))).toBe('Some witnesses speak of fewer dead.');
});
