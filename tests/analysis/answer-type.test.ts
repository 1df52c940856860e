import { expect, test } from 'vitest';
import { type AnswerType, answerType, hasType } from '../../src/analysis/answer-type.ts';
import { analyse } from '../../src/analysis/terms.ts';

test.each([
  ['Who led ISKP?', 'person'],
  ['whose claim is that', 'person'],
  ['When was the deal signed?', 'time'],
  ['In which year did the bridge open?', 'time'],
  ['what exact date', 'time'],
  ['How many fighters are left?', 'number'],
  ['how long is the border', 'number'],
  ['What is the population of the city?', 'number'],
  ['Which city was hit?', 'place'],
  ['where was it', 'place'],
  ['what northern province', 'place'],
  ['Why did it fail?', 'reason'],
  ['What caused the fire?', 'reason'],
  ['What did they say?', 'thing'],
  ['Border security', 'thing'],
  ['', 'thing'],
])('"%s" asks for a %s', (question, expected) => {
  expect(answerType(question)).toBe(expected);
});

const SENTENCE = 'In May 2021, because of the raid, six men left Kabul.';
const wordsOf = (type: AnswerType): string[] =>
  analyse(SENTENCE)
    .filter((term, at) => hasType(type, term, at))
    .map(({ text }) => text);

test.each<[AnswerType, string[]]>([
  ['person', ['Kabul']],
  ['place', ['Kabul']],
  ['time', ['May', '2021']],
  ['number', ['2021', 'six']],
  ['reason', ['because']],
  ['thing', ['May', '2021', 'because', 'raid', 'six', 'men', 'left', 'Kabul']],
])('a %s may be told by %j', (type, expected) => {
  expect(wordsOf(type)).toEqual(expected);
});

test('a decade is a time', () => {
  const [, , decade] = analyse('in the 1990s');
  expect(hasType('time', decade!, 2)).toBe(true);
});

test('a capital that opens the sentence tells nobody and no place', () => {
  expect(hasType('person', analyse('Attacks rose')[0]!, 0)).toBe(false);
});
