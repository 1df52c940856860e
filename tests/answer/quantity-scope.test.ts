import { expect, test } from 'vitest';
import {
  isOfTimeAsked,
  isWhole,
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
  const [part, whole] = first.quantities;
  expect(unitOf(first, part!)).toEqual(['boat']);
  expect([isWhole(first, part!), isWhole(first, whole!)]).toEqual([false, true]);
});

test('what others are counted out of is the whole, whose it may be', () => {
  const { first, quantities } = read('Of the Guild’s 38 posts, 15 were vacant.');
  expect(quantities.map((quantity) => isWhole(first, quantity))).toEqual([true, false]);
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
