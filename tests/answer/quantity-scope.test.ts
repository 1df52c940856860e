import { expect, test } from 'vitest';
import {
  isOfTimeAsked,
  isOtherShare,
  outerQuantities,
  stretchOf,
  unitOf,
} from '../../src/answer/quantity-scope.ts';
import { oneParagraph, readerOf, textOf } from './small-corpus.ts';

const FLEET =
  'Of the 86 boats that sailed in 1919, the yard of Karst could trace only 31; in 1920 it traced 12.';

const read = (text: string) => {
  const reader = readerOf(oneParagraph(text));
  const [sentence] = reader.sentences;
  return { ...reader, first: sentence!, quantities: outerQuantities(sentence!) };
};

test('what is told of a quantity begins with its clause and ends where the next one’s begins', () => {
  const { first, quantities } = read(FLEET);
  const told = quantities.map((quantity) => {
    const { start, end } = stretchOf(first, quantity);
    return textOf(first).slice(start, end);
  });
  expect(told).toEqual([
    '86 boats that sailed in 1919',
    ', the yard of Karst could trace only 31',
    '; in 1920 it traced 12.',
  ]);
});

test('a bare number counts what the one before it does; money and shares do not', () => {
  const { first, quantities } = read(FLEET);
  expect(quantities.map((quantity) => unitOf(first, quantity))).toEqual([['boat'], ['boat'], ['boat']]);
  const dear = read('The guild lost 40 boats, worth €9 million, and 60 percent.');
  expect(dear.quantities.map((quantity) => unitOf(dear.first, quantity))).toEqual([['boat'], [], []]);
});

test('a part of what follows counts what the whole does', () => {
  const { first } = read("The guild has sold nine of the Karst Yard's 40 boats.");
  expect(unitOf(first, first.quantities[0]!)).toEqual(['boat']);
});

test.each([
  ['How many boats were sold?', 'The guild has sold nine of the Karst Yard’s 40 boats.', ['40 boats']],
  [
    'How many boats does the Karst Yard have?',
    'The guild has sold nine of the Karst Yard’s 40 boats.',
    ['nine'],
  ],
  ['How many posts were vacant?', 'Of the Guild’s 38 posts, 15 were vacant.', ['38 posts']],
  ['How many posts does the Guild have?', 'Of the Guild’s 38 posts, 15 were vacant.', ['15']],
  ['How many boats were lost?', 'Nine boats were lost.', []],
])('a whole and its parts are told apart by what is asked: %s', (question, text, expected) => {
  const { first, query } = read(text);
  const asked = query(question);
  const others = first.quantities.filter((quantity) => isOtherShare(first, quantity, asked));
  expect(others.map(({ start, end }) => textOf(first).slice(start, end))).toEqual(expected);
});

test.each([
  ['in 1919', [true, false, false]],
  ['in 1920', [false, false, true]],
  ['by 1920', [false, false, true]],
  ['in 1950', [undefined, undefined, undefined]],
])('the count of the time asked of: %s', (time, expected) => {
  const { first, quantities, query } = read(FLEET);
  const { periods } = query(`How many boats were traced ${time}?`);
  expect(quantities.map((quantity) => isOfTimeAsked(first, quantity, periods))).toEqual(expected);
});
