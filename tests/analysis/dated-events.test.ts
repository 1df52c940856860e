import { expect, test } from 'vitest';
import { findDatedEvents } from '../../src/analysis/dated-events.ts';

function read(text: string): string[] {
  return findDatedEvents(text).map(
    ({ event, period }) => `${text.slice(event.start, event.end)} @ ${period.from}`,
  );
}

test('an event takes the date that stands right behind it', () => {
  expect(read('Since the signing of the Lisbon accord in February 2020, trade has grown.')).toEqual([
    'signing of the Lisbon accord @ 2020-02-01',
  ]);
});

test('a date without an event in front of it dates nothing', () => {
  expect(read('In February 2020 trade grew. It fell in 2021.')).toEqual([]);
});
