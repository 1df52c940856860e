import { expect, test } from 'vitest';
import { createAskable } from '../../src/bot/askable.ts';

const candidates = [
  'Who led ISKP in 2016?',
  'When did Khan lead?',
  'Is it: so?',
  `Why ${'x'.repeat(80)}?`,
  'Unanswered?',
].map((text) => ({ text }));
const askable = createAskable(candidates, ({ text }) => text !== 'Unanswered?');

test('only what is answered and fits a button is proposed', () => {
  expect(askable.matching('', 10)).toEqual(['Who led ISKP in 2016?', 'When did Khan lead?']);
});

test('typed words are found by their beginnings, in any order', () => {
  expect(askable.matching('2016 wh', 10)).toEqual(['Who led ISKP in 2016?']);
  expect(askable.matching('lead', 10)).toEqual(['When did Khan lead?']);
  expect(askable.matching('peru', 10)).toEqual([]);
});

test('the same seed proposes the same questions, and never more than there are', () => {
  expect(askable.some(1, 'seed')).toEqual(askable.some(1, 'seed'));
  expect(askable.some(5, 'seed')).toHaveLength(2);
  expect(createAskable([], () => true).some(3)).toEqual([]);
});

test('each candidate is tried once, and only when first needed', () => {
  const tried: string[] = [];
  const lazy = createAskable(candidates, ({ text }) => tried.push(text) > 0);
  expect(tried).toEqual([]);
  lazy.matching('', 10);
  lazy.some(3);
  expect(tried).toEqual(['Who led ISKP in 2016?', 'When did Khan lead?', 'Unanswered?']);
});
