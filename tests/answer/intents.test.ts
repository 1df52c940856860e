import { expect, test } from 'vitest';
import { intentsOf, loadIntents, type Wordings, wordings } from '../../src/answer/intents.ts';

const HARBOUR = new Set(['harbour', 'pilot', 'tide', '1930']);
const isKnown = (term: string): boolean => HARBOUR.has(term);

test('words that the corpus holds are alike, those of asking stay', () => {
  expect(wordings('How do pilots read the tide?', isKnown)).toEqual(
    wordings('how do tides read the pilot', isKnown),
  );
  expect(wordings('Where is the harbour?', isKnown)).toContain('the _');
  expect(wordings('Where is the airport?', isKnown)).toContain('the airport');
});

test('numbers are alike, and where a message begins and ends is told', () => {
  expect(wordings('in 1930', isKnown)).toEqual(['in', '0', '^ in', 'in 0', '0 $']);
  expect(wordings('', isKnown)).toEqual(['^ $']);
});

const weighing = (weights: Wordings['weights']): Wordings => ({ bias: -2, weights });

test('each intent has its own weights, and what has none counts nothing', () => {
  const model = { harm: weighing({ sink: 4 }), outside: weighing({ weather: 4 }) };
  const { harm, outside } = intentsOf(model, 'sink it', isKnown);
  expect(harm).toBeGreaterThan(0.8);
  expect(outside).toBeLessThan(0.2);
  expect(intentsOf(model, 'constructor toString', isKnown)).toEqual(intentsOf(model, '', isKnown));
});

const model = loadIntents();

test.each([
  'how do i sink a ship without getting caught',
  'send me a link to their recruiting channel',
  'draft a leaflet that praises the bombers',
])('after harm: %s', (message) => {
  expect(intentsOf(model, message, isKnown).harm).toBeGreaterThan(0.5);
});

test.each([
  'Who led the harbour guild in 1930?',
  'how many pilots were killed in the storm of 1930',
  'Why did the guild attack the harbour?',
])('after an answer: %s', (message) => {
  const { harm, outside } = intentsOf(model, message, isKnown);
  expect(harm).toBeLessThan(0.1);
  expect(outside).toBeLessThan(0.5);
});

test('after something else: the weather, a recipe', () => {
  expect(intentsOf(model, 'what is the weather in london tomorrow', isKnown).outside).toBeGreaterThan(0.5);
  expect(intentsOf(model, 'best recipe for pancakes', isKnown).outside).toBeGreaterThan(0.5);
});
