import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPeriods } from '../../src/analysis/periods.ts';
import { findQuantities } from '../../src/analysis/quantities.ts';

function read(sentence: string): string[] {
  return findQuantities(sentence, findPeriods(sentence)).map(({ start, end }) => sentence.slice(start, end));
}

test.each([
  ['a bombing that killed more than a 100 people, most of them children', ['more than a 100 people']],
  ['it had an estimated 2,500-8,500 fighters in the country', ['an estimated 2,500-8,500 fighters']],
  ['its numbers had dipped from around 2,000-4,000 fighters', ['from around 2,000-4,000 fighters']],
  [
    'staffed with an average of 4.5 personnel for every 50 sq. km.',
    ['an average of 4.5 personnel', '50 sq. km'],
  ],
  ['with less than 2 personnel', ['less than 2 personnel']],
  ['a 61 percent drop', ['a 61 percent drop']],
  ['61% of them', ['61%']],
  ['a 20-hour long raid', ['a 20-hour long raid']],
  [
    '392 civilian casualties (132 killed and 260 injured)',
    ['392 civilian casualties', '132 killed', '260 injured'],
  ],
  ['lower in 2020 than in 2019 (11 compared with 343)', ['11', '343']],
  ['it freed hundreds of prisoners', ['hundreds of prisoners']],
  ['some two hundred sailors and twenty-one guns', ['some two hundred sailors', 'twenty-one guns']],
  ['no more than 12 to 15 boats', ['no more than 12 to 15 boats']],
  ['between 12 and 15 boats', ['between 12 and 15 boats']],
  ['it fell from 15 boats to 12', ['from 15 boats', '12']],
  ['it fell from 15 to 12 boats', ['from 15', '12 boats']],
  ['3 and 4 boats', ['3', '4 boats']],
  ['six customs houses halted 1,140 loads', ['six customs houses', '1,140 loads']],
  ['of the 214 plots needed on the slope, eleven led to a suit', ['214 plots', 'eleven']],
  ['some 200 men between May and June', ['some 200 men']],
  ['15,000 newly recruited troops', ['15,000 newly recruited troops']],
  ["nine of the plan's measures", ['nine']],
  ['it fired two Uqab-2 rockets', ['two Uqab-2 rockets']],
])('"%s" counts %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

test('a part of a whole keeps the whole', () => {
  const sentence = 'five of the six known leaders were Pakistani';
  expect(read(sentence)[0]).toBe('five of the six known leaders');
});

test('the unit is the stems of its content words, the number the bare figure', () => {
  const sentence = 'around 10,900 border police in all';
  const [found] = findQuantities(sentence);
  expect(found?.unit).toEqual(['border', 'polic']);
  expect(sentence.slice(found!.number.start, found!.number.end)).toBe('10,900');
});

test.each([
  'From 2015 to 2021',
  'on June 8, 2021',
  'in the spring of 1745',
  'May 3',
  'many people, few boats',
])('"%s" counts nothing', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

test('a year is none even where no dates are known', () => {
  expect(findQuantities('numbers fell in 2019')).toEqual([]);
});

test('quantities slice the sentence around their number, in order and without overlap of numbers', () => {
  const piece = fc.constantFrom(
    'more than a ',
    '2,500',
    '-',
    ' to ',
    ' and ',
    '12',
    'between ',
    'from ',
    ' people',
    ' percent',
    '%',
    ' of the ',
    'six',
    ' hundred',
    ', ',
    '(',
    ')',
    ' compared with ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (sentence) => {
        let end = 0;
        for (const { number, ...quantity } of findQuantities(sentence)) {
          expect(quantity.start).toBeLessThanOrEqual(number.start);
          expect(quantity.end).toBeGreaterThanOrEqual(number.end);
          expect(quantity.end).toBeLessThanOrEqual(sentence.length);
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeGreaterThan(number.start);
          end = number.end;
        }
      },
    ),
  );
});
