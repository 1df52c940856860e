import { expect, test } from 'vitest';
import { readQuestion } from '../../src/analysis/question.ts';
import { leans } from '../../src/analysis/reference.ts';

function read(text: string) {
  const { pronouns, ellipsis } = leans(readQuestion(text), text);
  return { words: pronouns.map(({ start, end }) => text.slice(start, end)), ellipsis };
}

test.each([
  ['when did he take over', ['he']],
  ['who came after him?', ['him']],
  ['what do the monks say about it', ['it']],
  ['when was that', ['that']],
  ['where did they do that?', ['they', 'that']],
  ['and when did that movement start?', ['that']],
  ['what tools could they use there', ['they', 'there']],
])('"%s" leans on %j', (text, words) => {
  expect(read(text).words).toEqual(words);
});

test.each([
  'and in 2019?',
  'what about borders?',
  'how many',
  'why?',
  'since when?',
  'and before the war?',
  'by whom',
  'so how about france',
])('"%s" lacks its matter', (text) => {
  expect(read(text).ellipsis).toBe(true);
});

test.each([
  'Who led the abbey in 1540?',
  'When did Marie Curie win her first prize?',
  'How many sailors lost their lives in the wreck?',
  'How does the old plan differ from that of the new council?',
  'Did the council say that taxes would rise?',
  'Is it true that the abbey burnt down?',
  'How many bridges are there in Venice?',
  'Is the north better guarded than those in the south?',
  'What does this memo say about bridges?',
])('"%s" stands alone', (text) => {
  expect(read(text)).toEqual({ words: [], ellipsis: false });
});

test('a pronoun inside politeness is nobody', () => {
  expect(read("they told me the abbey burnt down, that's right?").words).toEqual([]);
});
