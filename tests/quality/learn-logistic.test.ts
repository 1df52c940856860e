import { expect, test } from 'vitest';
import { learnLogistic, type Message } from './learn-logistic.ts';

const OPTIONS = { fewest: 2, spare: 0.1, hold: 0.1 };
const message = (text: string, label: boolean): Message => ({ wordings: text.split(' '), label, weight: 1 });
const MESSAGES = [
  message('sink a ship', true),
  message('sink a boat', true),
  message('name a ship', false),
  message('name a boat', false),
  message('name a port', false),
];

test('what tells the true from the false gets a weight, what does not gets none', () => {
  const { weights } = learnLogistic(MESSAGES, OPTIONS);
  expect(weights['sink']).toBeGreaterThan(0.5);
  expect(weights['name']).toBeLessThan(0);
  expect(weights).not.toHaveProperty('a');
});

test('a wording that stands in too few messages is left out', () => {
  expect(learnLogistic(MESSAGES, { ...OPTIONS, fewest: 3 }).weights).not.toHaveProperty('sink');
});

test('held hard, no wording weighs anything, and the bias tells the share of the true', () => {
  const { bias, weights } = learnLogistic(MESSAGES, { ...OPTIONS, spare: 100 });
  expect(weights).toEqual({});
  expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(2 / 5, 3);
});

test('a message counts as much as its weight', () => {
  const heavy = MESSAGES.map((one) => (one.label ? { ...one, weight: 5 } : one));
  expect(learnLogistic(heavy, { ...OPTIONS, spare: 100 }).bias).toBeGreaterThan(0);
});
