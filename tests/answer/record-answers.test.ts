import { expect, test } from 'vitest';
import { recordAnswers } from '../../src/answer/record-answers.ts';
import { oneParagraph, readerOf, smallCorpus, textOf } from './small-corpus.ts';

const reader = readerOf(smallCorpus);
const list = reader.sentence('The chief pilots');

function read(question: string, sentence = list): string[] {
  return recordAnswers(question, reader.query(question), sentence).map(({ start, end }) =>
    textOf(sentence).slice(start, end),
  );
}

const BERG = 'Anna Berg (January 1915 – July 1920)';
const DAHL = 'Olaf Dahl (July 1920 – April 1924, May – June 1930)';
const FALK = 'Ida Falk (May 1924 – April 1930)';

test.each([
  ['who held the post at a date', 'Who was chief pilot in March 1918?', [BERG]],
  ['both at a boundary month', 'Who was chief pilot in July 1920?', [BERG, DAHL]],
  ['either spell of one who came back', 'Who was chief pilot in June 1930?', [DAHL]],
  ['nobody at a time that the list does not reach', 'Who was chief pilot in 1905?', []],
  ['who came after a name', 'Who came after Anna Berg?', [DAHL]],
  ['after each spell', 'Who succeeded Olaf Dahl?', [FALK]],
  ['before whom somebody succeeded', 'Whom did Olaf Dahl succeed?', [BERG, FALK]],
  ['from whom somebody took over', 'Who took over the harbour from Anna Berg?', [DAHL]],
  ['the one named without an apostrophe', 'when did bergs time as pilot end', [BERG]],
  ['who came before a name', 'Who was chief pilot before Ida Falk?', [DAHL]],
  ['who came between two names', 'Who served between Anna Berg and Ida Falk?', [DAHL]],
  ['nobody between neighbours, and never the two', 'Who served between Anna Berg and Olaf Dahl?', []],
  ['who had two separate spells', 'Which chief pilot had two separate stints?', [DAHL]],
  ['nobody before the first', 'Who preceded Anna Berg?', []],
  ['who stood between two spells', 'Who served in between the two spells of Olaf Dahl?', [FALK]],
  ['who held it longest', 'Who was chief pilot for the longest time?', [FALK]],
  ['the first', 'Who was the first chief pilot?', [BERG]],
  ['the last', 'Who was the last chief pilot?', [DAHL]],
  ['who held it twice', 'Who was chief pilot twice?', [DAHL]],
  ["the name's own entry", 'When was Ida Falk chief pilot?', [FALK]],
  ['the entry of half a name', 'when did dahl serve', [DAHL]],
])('%s: %s', (_, question, expected) => {
  expect(read(question)).toEqual(expected);
});

test('all of them are no short answer', () => {
  expect(read('Who were the chief pilots from 1915 to 1930?')).toEqual([]);
});

test('a sentence without a list of records gives none', () => {
  expect(read('Who was chief pilot in 1930?', reader.sentence('An estimated'))).toEqual([]);
});

test('a particle that many names have names nobody', () => {
  const one = readerOf(
    oneParagraph(
      'The emirs were Omar al-Dahl (1915 – 1920), Anna Berg (1920 – 1924), and Ida Falk (1924 – 1930).',
    ),
  );
  const sentence = one.sentence('The emirs');
  expect(
    recordAnswers(
      'When did al-Qasr send its ships?',
      one.query('When did al-Qasr send its ships?'),
      sentence,
    ),
  ).toEqual([]);
  expect(recordAnswers('When was al-Dahl emir?', one.query('When was al-Dahl emir?'), sentence)).toHaveLength(
    1,
  );
});
