import { expect, test } from 'vitest';
import { ruleScore } from '../../src/answer/candidate-rules.ts';
import { widen } from '../../src/answer/widen.ts';
import { findCandidates, LONGEST_ANSWER } from '../../src/answer/candidates.ts';
import { library } from '../facts/shelf.ts';
import { oneParagraph, readerOf, smallCorpus, textOf } from './small-corpus.ts';

const harbour = readerOf(smallCorpus);
const memo = readerOf(library);

/** The candidate that begins so with the highest rule score. */
function preferred(question: string, reader: typeof memo, sentenceBeginning: string): string {
  const sentence = reader.sentence(sentenceBeginning);
  const text = textOf(sentence);
  const query = reader.query(question);
  const [best] = findCandidates(text, sentence.terms)
    .filter(({ kind }) => kind === 'quantity')
    .map(({ start, end, kind }) => ({
      start,
      end,
      score: ruleScore(question, query, sentence, { start, end, kind }),
    }))
    .sort((a, b) => b.score - a.score);
  return text.slice(best!.start, best!.end);
}

test.each([
  ['How many wrecks were there in 1930?', '9'],
  ['How many wrecks were there in 1929?', '41'],
])('two figures stand in the order of the two years before them: %s', (question, expected) => {
  expect(preferred(question, harbour, 'The number of wrecks')).toBe(expected);
});

test.each([
  ['How many attacks were attributed to ISKP in 2020?', 'The number of attacks', '11'],
  ['How many attacks were attributed to ISKP in 2019?', 'The number of attacks', '343'],
  ['How long is the border with Pakistan in km?', 'Afghanistan’s 2,430 km', '2,430 km border'],
  ['How many personnel on average per 50 sq. km?', 'Afghanistan’s 2,430 km', 'an average of 4.5 personnel'],
  ['By what percentage did civilian casualties drop?', 'The UN Assistance', 'a 61 percent drop'],
])('in the memo: %s', (question, beginning, expected) => {
  expect(preferred(question, memo, beginning)).toContain(expected);
});

test.each([
  ['the tall grey towers of the old town fell', 'towers', 'the tall grey towers'],
  ['they reached the northern coast of Karst', 'Karst', 'the northern coast of Karst'],
  ['it lies in Nangarhar and Kunar', 'Nangarhar', 'Nangarhar and Kunar'],
  ['it was seen quietly', 'seen', 'seen'],
])('"%s": "%s" widens to "%s"', (text, word, expected) => {
  const sentence = readerOf(oneParagraph(`${text}.`)).sentences[0]!;
  const start = text.indexOf(word);
  const wide = widen(sentence, { start, end: start + word.length }, LONGEST_ANSWER);
  expect(text.slice(wide.start, wide.end)).toBe(expected);
});

test('whatever is widened keeps what it was, stays inside its sentence and within 80 characters', () => {
  for (const sentence of [...memo.sentences, ...harbour.sentences]) {
    const text = textOf(sentence);
    for (const { start, end } of findCandidates(text, sentence.terms)) {
      const wide = widen(sentence, { start, end }, LONGEST_ANSWER);
      expect(wide.start >= 0 && wide.start <= start && wide.end >= end && wide.end <= text.length).toBe(true);
      expect(wide.end - wide.start).toBeLessThanOrEqual(LONGEST_ANSWER);
    }
  }
});

const told = (text: string): typeof memo => readerOf(oneParagraph(text));

test.each([
  [
    'How many were wounded?',
    'Of the crew (12 killed and 26 injured) nobody spoke.',
    'Of the crew',
    '26 injured',
  ],
  [
    'How many were killed?',
    'Of the crew (12 killed and 26 injured) nobody spoke.',
    'Of the crew',
    '12 killed',
  ],
  [
    'How many of the known captains had belonged to the Odo guild?',
    'Five of the six known captains were Danes, three of whom had belonged to the Odo guild.',
    'Five',
    'three',
  ],
  [
    'How many km is the border?',
    'The 2,430 km border has around 10,900 guards.',
    'The 2,430',
    '2,430 km border',
  ],
])('%s', (question, text, beginning, expected) => {
  expect(preferred(question, told(text), beginning)).toBe(expected);
});
