import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contains, isAfter, overlaps } from '../../src/analysis/period.ts';
import { findPeriods } from '../../src/analysis/periods.ts';
import { findQuestionPeriods } from '../../src/analysis/spoken-periods.ts';

/** "span from..to precision", one for each period found. */
function read(text: string, asOf?: string): string[] {
  return findPeriods(text, asOf).map(
    ({ start, end, from, to, precision }) =>
      `${text.slice(start, end)}: ${from ?? ''}..${to ?? ''} ${precision}`,
  );
}

const one = (text: string) => findPeriods(text)[0]!;

describe('one period', () => {
  test.each([
    ['ten people on June 8, 2021 who', 'June 8, 2021: 2021-06-08..2021-06-08 day'],
    ['of War’, 14 May 2020, accessed', '14 May 2020: 2020-05-14..2020-05-14 day'],
    ['the text of August 9th, 2021, to', 'August 9th, 2021: 2021-08-09..2021-08-09 day'],
    ['on 15/08/2021', '15/08/2021: 2021-08-15..2021-08-15 day'],
    ['before noon of 2021-08-15', '2021-08-15: 2021-08-15..2021-08-15 day'],
    ['prison raid in August 2020.', 'August 2020: 2020-08-01..2020-08-31 month'],
    ['isk emir nov 2018 name pls', 'nov 2018: 2018-11-01..2018-11-30 month'],
    ['in february 2020', 'february 2020: 2020-02-01..2020-02-29 month'],
    ['At its peak in 2016 ISKP', '2016: 2016-01-01..2016-12-31 year'],
    ['the 2020 attacks', '2020: 2020-01-01..2020-12-31 year'],
    ['in the year before 2020', 'year before 2020: 2019-01-01..2019-12-31 year'],
    ['the yr after 2020', 'yr after 2020: 2021-01-01..2021-12-31 year'],
    ['emergence in early 2015, ISKP', 'early 2015: 2015-01-01..2015-03-31 part'],
    ['by late 2019', 'late 2019: 2019-10-01..2019-12-31 part'],
    ['mid-2018', 'mid-2018: 2018-05-01..2018-08-31 part'],
    ['at the close of 2019?', 'the close of 2019: 2019-12-01..2019-12-31 part'],
    ['the beginning of 2017', 'the beginning of 2017: 2017-01-01..2017-01-31 part'],
    ['who led when 2017 started', '2017: 2017-01-01..2017-01-31 part'],
    ['the first nine months of 2019', 'the first nine months of 2019: 2019-01-01..2019-09-30 part'],
    ['second half of 2020', 'second half of 2020: 2020-07-01..2020-12-31 part'],
    ['the last quarter of 2020', 'the last quarter of 2020: 2020-10-01..2020-12-31 part'],
    ['in spring 2017', 'spring 2017: 2017-03-01..2017-05-31 season'],
    ['the autumn of 2016', 'autumn of 2016: 2016-09-01..2016-11-30 season'],
    ['the 1990s', '1990s: 1990-01-01..1999-12-31 decade'],
    ['early 1990s', 'early 1990s: 1990-01-01..1992-12-31 part'],
    ['in the 19th century', '19th century: 1801-01-01..1900-12-31 century'],
    ['the nineteenth century', 'nineteenth century: 1801-01-01..1900-12-31 century'],
  ])('"%s" is placed on the calendar', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a date whose day and month cannot be told apart spans both readings', () => {
    expect(read('05/08/2021')).toEqual(['05/08/2021: 2021-05-08..2021-08-05 range']);
  });

  test('a month without its year is known by its month alone', () => {
    expect(one('the bombing in may, how many')).toMatchObject({ yearless: { month: 5 }, precision: 'month' });
    expect(one('September 11 attacks')).toMatchObject({ yearless: { month: 9, day: 11 } });
  });
});

describe('ranges and open ranges', () => {
  test.each([
    ['2015-2018', '2015-2018: 2015-01-01..2018-12-31 range'],
    ['From 2015 to 2021, the', 'From 2015 to 2021: 2015-01-01..2021-12-31 range'],
    ['2016–18', '2016–18: 2016-01-01..2018-12-31 range'],
    ['captured between 2015 to 2019.', 'between 2015 to 2019: 2015-01-01..2019-12-31 range'],
    ['December/January 2020', 'December/January 2020: 2019-12-01..2020-01-31 range'],
    ['may/june 2017', 'may/june 2017: 2017-05-01..2017-06-30 range'],
    ['july 2017 til aug 2018', 'july 2017 til aug 2018: 2017-07-01..2018-08-31 range'],
    ['between 2015 and 21', 'between 2015 and 21: 2015-01-01..2021-12-31 range'],
    ['between 2015 and 2019', 'between 2015 and 2019: 2015-01-01..2019-12-31 range'],
    ['(January 2015 – July 2016)', 'January 2015 – July 2016: 2015-01-01..2016-07-31 range'],
    ['(April – July 2017)', 'April – July 2017: 2017-04-01..2017-07-31 range'],
    ['April –May 2020', 'April –May 2020: 2020-04-01..2020-05-31 range'],
    ['1 January to 30 September 2020', '1 January to 30 September 2020: 2020-01-01..2020-09-30 range'],
    ['8–12 June 2021', '8–12 June 2021: 2021-06-08..2021-06-12 range'],
    ['November – February 2020', 'November – February 2020: 2019-11-01..2020-02-29 range'],
    ['from February 2020 onwards', 'from February 2020 onwards: 2020-02-01.. month'],
    ['here since 2015', 'since 2015: 2015-01-01.. year'],
    ['before 9/11', 'before 9/11: ..2001-09-10 day'],
    ['after April 2019', 'after April 2019: 2019-05-01.. month'],
    ['between the Doha deal and June 2021', 'June 2021: ..2021-06-30 month'],
  ])('"%s" is read as a whole', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('"2019 and 2020" without "between" stays two years', () => {
    expect(read('in 2019 and 2020')).toHaveLength(2);
  });
});

describe('what is no time', () => {
  test.each([
    '2,000-4,000 fighters',
    '2000-4000 fighters',
    '1200 people',
    'UN document S/2020/53',
    'it may be that they march on',
    'May I ask who leads them?',
    'in 1200 BC',
    'thirty days',
    'at 45,000 troops',
    '$2000',
  ])('"%s" holds no period', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the present', () => {
  test('"today" and "last year" are only relative without a date to count from', () => {
    expect(findPeriods('as of today').map(({ relative, from }) => [relative, from])).toEqual([
      ['now', undefined],
    ]);
  });

  test.each([
    ['who leads them right now', 'right now: 2021-08-09..2021-08-09 day'],
    ['yesterday', 'yesterday: 2021-08-08..2021-08-08 day'],
    ['last year', 'last year: 2020-01-01..2020-12-31 year'],
    ['next month', 'next month: 2021-09-01..2021-09-30 month'],
  ])('"%s" is counted from the as-of date', (text, expected) => {
    expect(read(text, '2021-08-09')).toEqual([expected]);
  });

  test.each([
    ['who led two years ago', '2019-01-01', '2019-12-31', 'past'],
    ['three weeks ago', '2021-07-16', '2021-07-22', 'past'],
    ['over the next five years', '2021-08-09', '2026-08-09', 'future'],
  ])('"%s" is read although no written form covers it', (text, from, to, relative) => {
    expect(findQuestionPeriods(text, '2021-08-09')).toMatchObject([{ from, to, relative }]);
  });
});

describe('how periods lie to each other', () => {
  it('lets a year meet and contain its months', () => {
    expect(overlaps(one('2020'), one('May 2020'))).toBe(true);
    expect(contains(one('2020'), one('May 2020'))).toBe(true);
    expect(contains(one('May 2020'), one('2020'))).toBe(false);
    expect(overlaps(one('2019'), one('May 2020'))).toBe(false);
  });

  it('gives a boundary month to both of two neighbours', () => {
    const july = one('July 2016');
    expect(overlaps(one('January 2015 – July 2016'), july)).toBe(true);
    expect(overlaps(one('July 2016 – April 2017'), july)).toBe(true);
  });

  it('meets a month without a year wherever such a month is', () => {
    expect(overlaps(one('in May'), one('May 2020'))).toBe(true);
    expect(overlaps(one('in May'), one('June 2020'))).toBe(false);
    expect(overlaps(one('in May'), one('2020'))).toBe(true);
    expect(overlaps(one('in May'), one('November 2019 – February 2021'))).toBe(true);
    expect(contains(one('in May'), one('14 May 2020'))).toBe(true);
  });

  it('keeps open ranges open', () => {
    expect(overlaps(one('since 2015'), one('2030'))).toBe(true);
    expect(overlaps(one('before 2015'), one('2016'))).toBe(false);
  });

  it.each([
    ['in September 2021', '2021-08-09', true],
    ['in 2021', '2021-08-09', false],
    ['in August 2021', '2021-08-09', false],
    ['15 August 2021', '2021-08-09', true],
    ['15 August 2021', '2021-08', false],
    ['after 2021', '2021', true],
    ['since 2015', '2021-08-09', false],
    ['next year', '2021-08-09', true],
    ['in May', '2021-08-09', false],
  ])('"%s" asked of %s: later is %s', (text, asOf, later) => {
    expect(isAfter(one(text), asOf)).toBe(later);
  });

  it('is symmetric for overlap, and containing implies overlapping', () => {
    const month = fc.integer({ min: 1, max: 12 });
    const year = fc.integer({ min: 1990, max: 2030 });
    const text = fc.tuple(month, year).map(([m, y]) => `${y}-${String(m).padStart(2, '0')}-11`);
    const range = fc.oneof(
      text,
      fc.tuple(text, text).map(([a, b]) => [a, b].sort().join(' to ')),
      year.map(String),
    );
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(overlaps(one(a), one(b))).toBe(overlaps(one(b), one(a)));
        expect(overlaps(one(a), one(b)) || !contains(one(a), one(b))).toBe(true);
      }),
    );
  });

  it('never throws, and spans slice the text in order without overlap', () => {
    const words = fc.constantFrom(
      'May',
      '2020',
      '–',
      'to',
      'since',
      'early',
      'the',
      '15',
      'June',
      ',',
      'and',
      'between',
      '9/11',
      's',
      'century',
      '19th',
    );
    fc.assert(
      fc.property(
        fc.array(words).map((list) => list.join(' ')),
        (text) => {
          let last = 0;
          for (const { start, end, from, to } of findPeriods(text, '2021-08-09')) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect((from ?? '0') <= (to ?? '9')).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});
