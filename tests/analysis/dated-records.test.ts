import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDatedRecords } from '../../src/analysis/dated-records.ts';
import { findPeriods } from '../../src/analysis/periods.ts';
import {
  recordsByLength,
  recordsNamed,
  spells,
  spellsAfter,
  spellsAt,
  spellsBefore,
  spellsByLength,
} from '../../src/analysis/record-order.ts';

const ABBOTS =
  'The abbots were: John Ashby (January 2015 – July 2016), Ibn al-Hasan Reed (July 2016 – April 2017), ' +
  'Peter von der Heide (April – July 2017, May –June 2020), and Mary of the Hill (August 2017 – April 2020).';
const records = findDatedRecords(ABBOTS);
const named = (name: string) => recordsNamed(records, [name])[0]!;
const nameOf = ({ name }: { name: { start: number; end: number } }) => ABBOTS.slice(name.start, name.end);
const at = (time: string) => spellsAt(records, findPeriods(time)[0]!).map(({ record }) => nameOf(record));

function read(text: string): string[] {
  return findDatedRecords(text).map(({ range }) => text.slice(range.start, range.end));
}

test('a list of names with periods in brackets becomes records of whole entries', () => {
  expect(records.map(({ range }) => ABBOTS.slice(range.start, range.end))).toEqual([
    'John Ashby (January 2015 – July 2016)',
    'Ibn al-Hasan Reed (July 2016 – April 2017)',
    'Peter von der Heide (April – July 2017, May –June 2020)',
    'Mary of the Hill (August 2017 – April 2020)',
  ]);
  expect(records[2]!.periods.map(({ from, to }) => [from, to])).toEqual([
    ['2017-04-01', '2017-07-31'],
    ['2020-05-01', '2020-06-30'],
  ]);
});

test.each([
  ['In Paris, Marie Curie (1867–1934) found it.', ['Marie Curie (1867–1934)']],
  ['Marie Curie (7 November 1867 – 4 July 1934) found it.', ['Marie Curie (7 November 1867 – 4 July 1934)']],
  ['the head, Anna Berg (2015–present), said', ['Anna Berg (2015–present)']],
  ['and World War II (1939–1945).', ['World War II (1939–1945)']],
  ['In Rome (1870)', ['Rome (1870)']],
  ['For of the Hill (1870)', ['Hill (1870)']],
])('"%s" holds a dated record', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  'The Kabul blast (132 killed and 260 injured)',
  'Tehrik-e-Taliban Pakistan (TTP)',
  'Anna Berg (who left in 2015)',
  'they left again (2015)',
  'Anna Berg (in May)',
  'Anna Berg (2,015 votes)',
])('"%s" holds none', (text) => {
  expect(read(text)).toEqual([]);
});

test('a time asked for finds whoever held on then, both neighbours at a boundary month', () => {
  expect(at('in November 2016')).toEqual(['Ibn al-Hasan Reed']);
  expect(at('July 2016')).toEqual(['John Ashby', 'Ibn al-Hasan Reed']);
  expect(at('in 2014')).toEqual([]);
});

test('who came after and before is asked of every spell', () => {
  const names = (found: readonly { record: (typeof records)[number] }[]) =>
    found.map(({ record }) => nameOf(record));
  expect(names(spellsAfter(records, named('reed')))).toEqual(['Peter von der Heide']);
  expect(names(spellsAfter(records, named('heide')))).toEqual(['Mary of the Hill']);
  expect(names(spellsBefore(records, named('heide')))).toEqual(['Ibn al-Hasan Reed', 'Mary of the Hill']);
  expect(spellsBefore(records, named('ashby'))).toEqual([]);
});

test('longest and shortest tell one spell from the whole time', () => {
  expect(spellsByLength(records, 'longest').map(({ record }) => nameOf(record))).toEqual([
    'Mary of the Hill',
  ]);
  expect(spellsByLength(records, 'shortest').map(({ period }) => period.from)).toEqual(['2020-05-01']);
  // Heide: 30+31+30+31 days, then 31+30: 183 in all; Reed 304.
  expect(recordsByLength(records, 'shortest').map(nameOf)).toEqual(['Peter von der Heide']);
});

test('an open spell has a start but no length', () => {
  const open = findDatedRecords('Anna Berg (2015–present) and Olaf Dahl (1990–2015)');
  expect(spells(open).map(({ period }) => period.openEnd ?? false)).toEqual([false, true]);
  expect(recordsByLength(open, 'longest')).toEqual([open[1]]);
});

test('a record slices its text: the name in front, the bracket behind', () => {
  const piece = fc.constantFrom(
    'Anna ',
    'of ',
    'the ',
    'Berg ',
    '(2015)',
    '(May ',
    '2016)',
    '(',
    ')',
    ', ',
    '– ',
    'al-Din ',
    '1990',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        for (const { range, name, periods } of findDatedRecords(text)) {
          expect(text.slice(range.start, range.end)).toMatch(/^(?:al-)?\p{Lu}.*\([^()]+\)$/u);
          expect(name.start).toBe(range.start);
          for (const { start, end } of periods) expect(start > name.end && end < range.end).toBe(true);
        }
      },
    ),
  );
});
