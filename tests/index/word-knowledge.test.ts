import { expect, test } from 'vitest';
import type { Lexicon } from '../../src/corpus/lexicon.ts';
import { matchLevel } from '../../src/index/match-level.ts';
import type { QueryTerm } from '../../src/index/query.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { madeLibrary } from './made-memo.ts';

const NO_LEXICON: Lexicon = { names: [], words: [] };

/** How well the only sentence of a memo bears out each word of a question, by the word as it is read. */
function levels(text: string, question: string, lexicon = NO_LEXICON): Record<string, number> {
  const library = madeLibrary(text);
  const { index, knowledge } = openIndex(library, lexicon);
  const { terms } = readQuery(question, index, knowledge);
  const [sentence] = index.passages[0]!.sentences;
  return Object.fromEntries(terms.map((term: QueryTerm) => [term.word, matchLevel(term, sentence!).level]));
}

test.each([
  ['under another name', 'The United States sent grain.', 'What did America send?', 'america', 0.9],
  ['by its people', 'The U.S. sent grain.', 'What did the Americans send?', 'americans', 0.7],
  ['by its seat', 'The U.S. sent grain.', 'What did Washington send?', 'washington', 0.5],
  ['by its acronym', 'The United Nations sent grain.', 'what did the un send', 'un', 0.9],
  [
    'inside a longer name',
    'The UN Grain Office sent bread.',
    'What did the United Nations send?',
    'united',
    0.9,
  ],
])('a country or body is met %s', (...[, text, question, word, least]) => {
  expect(levels(text, question)[word]).toBeGreaterThanOrEqual(least);
});

test.each([
  ['written as one word', 'The mid-level captains left.', 'Which midlevel captains left?', 'mid'],
  ['written as two words', 'The airstrikes ended.', 'When did the air strikes end?', 'air'],
])('a compound %s is met', (_, text, question, word) => {
  expect(levels(text, question)[word]).toBeGreaterThanOrEqual(0.9);
});

test('a misspelling is mended, a word or name that English knows is not', () => {
  const text = 'In the past the captains read a book and bide their time.';
  expect(levels(text, 'did the captians read')).toHaveProperty('captains');
  expect(levels(text, 'best pasta for captains')).toHaveProperty('pasta');
  expect(levels(text, 'what did biden read')).toHaveProperty('biden');
  expect(levels(text, 'did boko haram read')).toHaveProperty('boko');
});

test('a saying of the lexicon is met by its word, its stem and as a phrase', () => {
  const lexicon: Lexicon = {
    names: [],
    words: [{ word: 'prison', like: ['jail', 'behind bars'], weight: 0.8 }],
  };
  const text = 'The prison of Ulmen burned.';
  expect(levels(text, 'Which jails burned?', lexicon)['jails']).toBe(0.8);
  expect(levels(text, 'Who was behind bars?', lexicon)['bars']).toBe(0.8);
  expect(levels(text, 'Which school burned?', lexicon)['school']).toBe(0);
});

test('a name of the world is one where the memo writes it with a capital', () => {
  const question = 'How large is the border security force?';
  expect(levels('An expanded border security force is needed.', question)).toMatchObject({
    border: 1,
    security: 1,
    force: 1,
  });
  expect(Object.keys(levels('India’s Border Security Force grew.', question))).not.toContain('security');
});

test('the words that ask for a definition are not what is to be defined', () => {
  const text = 'A quay is a wall. The terms stand for nothing.';
  expect(Object.keys(levels(text, 'What does the term quay stand for?'))).toEqual(['quay']);
  expect(Object.keys(levels(text, 'What does the term mean?'))).not.toEqual([]);
});

test('a name of several words does not mean what one of its words means', () => {
  const lexicon: Lexicon = {
    names: [{ name: 'Ulmen Harbour Police', aliases: ['Ulmen police'] }],
    words: [{ word: 'local', like: ['ulmen'], weight: 0.8 }],
  };
  const text = 'The local crews sailed, and the Ulmen Harbour Police stayed.';
  expect(levels(text, 'Where were the Ulmen police?', lexicon)['ulmen']).toBe(1);
  expect(levels('The local crews sailed.', 'Where were the Ulmen police?', lexicon)['ulmen']).toBe(0);
});
