import { expect, test } from 'vitest';
import { isNearDuplicate } from '../../src/answer/near-duplicates.ts';
import { oneParagraph, readerOf } from './small-corpus.ts';

function compare(one: string, other: string): boolean {
  const [a, b] = readerOf(oneParagraph(`${one}\n\n${other}`)).sentences;
  return isNearDuplicate(a!, b!);
}

test('sentences of the same words but one are near duplicates, whichever comes first', () => {
  const one = 'The pilots were arrested and killed after the long siege of the old harbour.';
  const other = 'The pilots were arrested or killed after a siege of the old harbour.';
  expect(compare(one, other)).toBe(true);
  expect(compare(other, one)).toBe(true);
});

test('sentences that share five of seven words are not', () => {
  expect(compare('Three pilots saved nine old ships.', 'Three pilots lost nine old ships.')).toBe(false);
  expect(compare('The pilots saved nine ships in May.', 'The pilots lost nine boats in June.')).toBe(false);
});

test('stop words alone make no duplicate', () => {
  expect(compare('It was so.', 'They were there.')).toBe(false);
});
