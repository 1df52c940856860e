import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { holdsTable } from '../../src/answer/records-first.ts';
import { oneParagraph, readerOf, smallCorpus, textOf } from './small-corpus.ts';

const engine = createEngine(smallCorpus, { names: [], words: [] });
const first = (question: string): string => textOf(engine.consider(question)!.ranked[0]!.sentence);

test.each([
  'Who was chief pilot in March 1918?',
  'Which pilot came after Anna Berg?',
  'Who was the first chief pilot of the harbour?',
])('a table of records comes first where it decides: %s', (question) => {
  expect(first(question)).toMatch(/^The chief pilots: /u);
});

test.each([
  ['Who lost ships in a fire in May 1931?', /fire/u],
  ['How many ships called in 1930?', /ships called/u],
  ['when was that fire in the sail loft again', /fire/u],
])('it does not where something else is asked: %s', (question, expected) => {
  expect(first(question)).toMatch(expected);
});

test('no sentence is lost or doubled by it', () => {
  const { ranked } = engine.consider('Who was chief pilot in March 1918?')!;
  const sentences = ranked.map(({ sentence }) => sentence);
  const places = [...new Set(sentences.map(({ place }) => place))];
  expect(new Set(sentences).size).toBe(ranked.length);
  expect(ranked).toHaveLength(places.flatMap((place) => place.sentences).length);
});

test('what is put first scores no lower than what it displaces', () => {
  const question = 'Which pilots of the harbour of Ulmen and the customs house served in 1930?';
  const [best, next] = engine.consider(question)!.ranked;
  expect(textOf(best!.sentence)).toMatch(/^The chief pilots: /u);
  expect(best!.score).toBeGreaterThanOrEqual(next!.score);
});

const table = (text: string): boolean => holdsTable(readerOf(oneParagraph(text)).sentences[0]!.place);

test('two dated names are no table', () => {
  expect(table('Heads were Anna Berg (1900–1904) and Olaf Dahl (1904–1909).')).toBe(false);
  expect(table('Heads were Anna Berg (1900–1904), Olaf Dahl (1904–1909) and Ida Falk (1909–1911).')).toBe(
    true,
  );
});
