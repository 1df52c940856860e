import { expect, test } from 'vitest';
import { lookUpPassage } from '../../src/answer/look-up.ts';
import { library } from '../facts/shelf.ts';
import { smallCorpus } from './small-corpus.ts';

test.each([
  ['what does footnote 13 say', 13],
  ['show me note 20 please', 20],
  ['fn 7?', 7],
  ['What is in footnote no. 35?', 35],
])('"%s" is that note', (question, footnote) => {
  expect(lookUpPassage(question, library)).toMatchObject({ kind: 'note', footnote });
});

test.each([
  ['What does paragraph 5 say?', 5],
  ['quote ¶12', 12],
])('"%s" is that paragraph', (question, paragraph) => {
  expect(lookUpPassage(question, library)).toMatchObject({ kind: 'paragraph', paragraph });
});

test.each([
  'what does footnote 99 say',
  'what does paragraph 400 say',
  'What does the memo note about 13 attacks?',
  'Who led ISKP in March 2018?',
])('"%s" is none', (question) => {
  expect(lookUpPassage(question, library)).toBeUndefined();
});

test('among several memos a number names a note only where one memo is meant', () => {
  expect(lookUpPassage('what does footnote 1 say', smallCorpus)).toBeUndefined();
  expect(lookUpPassage('what does footnote 1 say', smallCorpus, { memo: 'mills' })).toMatchObject({
    memo: 'mills',
    footnote: 1,
  });
  expect(lookUpPassage('what does footnote 1 say', smallCorpus, { memo: 'nowhere' })).toBeUndefined();
});

test('a paragraph that is meant keeps the notes of others out', () => {
  const scope = { memo: 'iskp-afghanistan', paragraph: 15 };
  expect(lookUpPassage('what does footnote 20 say', library, scope)).toMatchObject({ footnote: 20 });
  expect(lookUpPassage('what does footnote 13 say', library, scope)).toBeUndefined();
  expect(lookUpPassage('what does paragraph 5 say', library, scope)).toBeUndefined();
});
