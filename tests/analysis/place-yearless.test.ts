import { expect, test } from 'vitest';
import { findPeriods } from '../../src/analysis/periods.ts';
import { placeYearless } from '../../src/analysis/place-yearless.ts';

const placed = (text: string): string[] =>
  findPeriods(text)
    .map((period) => placeYearless(period, '2021-08-09'))
    .map(({ from, to }) => `${from} – ${to}`);

test('a month without a year is the last one that began by the as-of day', () => {
  expect(placed('In May, schools closed.')).toEqual(['2021-05-01 – 2021-05-31']);
  expect(placed('In August, schools closed.')).toEqual(['2021-08-01 – 2021-08-31']);
  expect(placed('In November, schools closed.')).toEqual(['2020-11-01 – 2020-11-30']);
});

test('a day without a year is the last such day', () => {
  expect(placed('On June 8, schools closed.')).toEqual(['2021-06-08 – 2021-06-08']);
  expect(placed('On August 10, schools closed.')).toEqual(['2020-08-10 – 2020-08-10']);
});

test('a time with its year stays as it is', () => {
  expect(placed('In May 2018, schools closed.')).toEqual(['2018-05-01 – 2018-05-31']);
});
