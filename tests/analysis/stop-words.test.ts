import { expect, test } from 'vitest';
import { CHAT_FORMS, CHAT_WORDS, LIGHT_WORDS, STOP_WORDS } from '../../src/analysis/stop-words.ts';
import { fold } from '../../src/analysis/terms.ts';

test.each([
  ['stop words', STOP_WORDS],
  ['chat words', CHAT_WORDS],
  ['light words', LIGHT_WORDS],
  ['chat spellings', new Set(CHAT_FORMS.keys())],
])('%s are written as words are folded, or they would never be met', (_, words) => {
  expect([...words].filter((word) => fold(word) !== word && !/^\d/u.test(word))).toEqual([]);
});

test('words that tell sentences apart are no stop words', () => {
  const telling = ['after', 'before', 'between', 'first', 'during', 'against', 'without', 'all', 'most'];
  expect(telling.filter((word) => STOP_WORDS.has(word))).toEqual([]);
});

test('no stop word is a chat word or a light word as well', () => {
  expect([...CHAT_WORDS, ...LIGHT_WORDS].filter((word) => STOP_WORDS.has(word))).toEqual([]);
});

test('a chat spelling stands for a plain word, not for another chat spelling', () => {
  expect(
    [...CHAT_FORMS.values()].filter((word) => CHAT_FORMS.has(word) || !/^(?:[a-z]+|9\/11)$/u.test(word)),
  ).toEqual([]);
});
