import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Citation, readCitation } from '../../src/analysis/citations.ts';
import { library } from '../facts/shelf.ts';

function read(text: string): Record<string, string> | undefined {
  const citation = readCitation(text);
  if (!citation) return undefined;
  return Object.fromEntries(
    Object.entries(citation as Record<keyof Citation, { start: number; end: number }>).map(
      ([part, { start, end }]) => [part, text.slice(start, end)],
    ),
  );
}

const NOTES: readonly (readonly [number, Record<string, string>])[] = [
  [
    1,
    {
      authors: 'Thomas Gibbons-Neff, Eric Schmitt and Helene Cooper',
      title: 'Pentagon Accelerates Withdrawal from Afghanistan',
      outlet: 'New York Times',
      date: 'May 25, 2021',
      accessed: 'June 14, 2021',
    },
  ],
  [
    2,
    {
      authors: 'Catherine Putz',
      title: '10 Killed in Attack on Demining Camp in Afghanistan',
      outlet: 'The Diplomat',
      date: 'June 10, 2021',
      accessed: 'June 14, 2021',
    },
  ],
  [
    3,
    {
      authors: 'Ezatullah Mehrdad',
      title: 'School Bombing Latest Tragedy for Afghanistan’s Hazaras',
      outlet: 'The Diplomat',
      date: 'May 27, 2021',
      accessed: 'June 14, 2021',
    },
  ],
  [
    4,
    {
      authors: 'Casey Johnson',
      title: 'Rise and Stall of the Islamic State in Afghanistan',
      outlet: 'United States Institute of Peace',
      date: 'November 3, 2016',
      accessed: 'April 14, 2021',
    },
  ],
  [
    5,
    {
      authors: 'Congressional Research Services',
      title: 'Afghanistan: Background and U.S. Policy in Brief',
      date: 'June 11, 2021',
      accessed: 'June 30, 2021',
    },
  ],
  [
    6,
    {
      authors: 'Abdul Sayed and Colin P. Clarke',
      title: 'The Islamic State in Afghanistan is Down, but Not Out',
      outlet: 'The Rand Corporation',
      date: 'September 14, 2020',
      accessed: 'April 14, 2021',
    },
  ],
  [
    7,
    {
      authors: 'Report of the UN Secretary-General',
      title: 'The situation in Afghanistan and its implications for international peace and security',
      date: 'December 9, 2020',
      accessed: 'January 2, 2021',
    },
  ],
  [
    8,
    {
      authors: 'UN Assistance Mission in Afghanistan',
      title:
        'Afghanistan Protection of Civilians in Armed Conflict Third Quarter Report: 1 January to 30 September 2020',
      date: 'December 2020',
      accessed: 'January 3, 2021',
    },
  ],
  [
    9,
    {
      authors: 'Amira Jadoon and Andrew Mines',
      title:
        'Broken not Defeated: An Examination of State-led Operations Against the Islamic State Khorasan in Afghanistan and Pakistan (2015-2018)',
      outlet: 'Combating Terrorism Center at West Point (CTCWP)',
      date: 'March 2020',
    },
  ],
  [
    11,
    {
      authors: 'Hamid Shalizi and Abdul Qadir Sediqi',
      title: 'Afghans say Taliban behind bloodshed, reject U.S. blame of Islamic State',
      outlet: 'Reuters',
      date: 'May 15, 2020',
      accessed: 'May 30, 2021',
    },
  ],
  [
    12,
    {
      authors: 'The Medialine',
      title: 'Taliban Strikes Over Afghan President’s ‘Declaration of War’',
      date: '14 May 2020',
      accessed: 'June 1, 2021',
    },
  ],
  [
    14,
    {
      title: 'Islamic State Wilayat Khorasan: Phony Caliphate or bona fide province?',
      outlet: 'Observer Research Foundation',
      date: 'November 30 2020',
      accessed: 'April 14 2021',
    },
  ],
  [
    15,
    {
      authors: 'Amira Jadoon and Abdul Sayed',
      title: 'How to Deal with ISIS’ Affiliate in Afghanistan',
      outlet: 'Inkstick Media',
      date: 'March 10, 2021',
      accessed: 'April 14, 2021',
    },
  ],
  [
    16,
    {
      authors: 'Ayesha Tanzeem',
      title: 'Rocket Blast Kabul on Afghan Independence Day',
      outlet: 'Voice of America',
      date: 'August 18, 2020',
      accessed: 'June 1, 2021',
    },
  ],
  [
    17,
    {
      authors: 'TOLO News',
      title: '’Key’ Daesh Leaders Arrested in Kabul: NDS',
      date: 'May 11, 2020',
      accessed: 'June 1, 2021',
    },
  ],
  [
    18,
    {
      authors: 'Amira Jadoon and Andrew Mines',
      title: 'Taking Aim: Islamic State Khorasan’s Leadership Losses',
      outlet: 'CTC Sentinel, Combating Terrorism Center at West Point, Vol. 12, Issue 8',
      date: 'September 2019',
    },
  ],
  [
    21,
    {
      authors: 'Bill Roggio',
      title: 'Ex-Gitmo ‘poet’ and committed jihadist denounces Islamic State for attacks on civilians',
      outlet: 'FDD’s Long War Journal',
      date: 'July 20, 2016',
      accessed: 'June 15, 2021',
    },
  ],
  [
    22,
    {
      authors: 'Antonio Giustozzi',
      title: 'Taliban and Islamic State: Enemies or Brothers in Jihad?',
      outlet: 'Centre for Research & Policy Analysis',
      date: '2017',
      accessed: 'July 5, 2021',
    },
  ],
  [
    27,
    {
      authors: 'Borhan Osman',
      title: 'Bourgeois Jihad: Why young middle-class Afghans are joining the Islamic State',
      outlet: 'United States Institute of Peace',
      date: 'June 2020',
    },
  ],
  [
    28,
    {
      title:
        'United Nations Security Council, S/2020/53 Twenty-fifth report of the Analytical Support and Sanctions Monitoring Team submitted pursuant to resolution 2368 (2017) concerning ISIL (Da’esh), Al-Qaida and associated individuals and entities',
      date: 'January 20, 2020',
    },
  ],
  [
    29,
    {
      authors: 'Jeff Schogol',
      title: 'General confirms the US has helped the Taliban by launching drone strikes against ISIS',
      outlet: 'Task & Purpose',
      date: '10 December 2020',
      accessed: 'April 30, 2021',
    },
  ],
  [
    30,
    {
      title:
        'Statement by the Tehreek-e-Taliban Pakistan on the recently released report by the United Nations',
      outlet: 'Nashir media, Telegram',
      date: 'July 30',
    },
  ],
  [
    32,
    {
      title: 'Pakistan Taliban: Peshawar School Attack leaves more than 141 dead',
      outlet: 'BBC',
      date: '16 December 2014',
      accessed: '18 March 2021',
    },
  ],
  [
    33,
    {
      title: 'General Kenneth F. McKenzie, Jr. Defense One Interview with Katie Bo Williams',
      outlet: 'U.S. Central Command',
      date: 'December 10, 2020',
    },
  ],
];

test.each(NOTES)('note %i is read part by part', (note, parts) => {
  expect(read(library.note('iskp-afghanistan', note)!.text)).toEqual(parts);
});

test('what is no reference of that form is none: an address, a book, remarks, a list of leaders', () => {
  const told = new Set(NOTES.map(([note]) => note));
  const rest = Array.from({ length: 35 }, (_, i) => i + 1).filter((note) => !told.has(note));
  expect(rest).toEqual([10, 13, 19, 20, 23, 24, 25, 26, 31, 34, 35]);
  for (const note of rest)
    expect(read(library.note('iskp-afghanistan', note)!.text), `note ${note}`).toBeUndefined();
});

test('no sentence of a paragraph is taken for a reference', () => {
  for (const { kind, text, sentences } of library.memos.flatMap(({ passages }) => passages)) {
    if (kind !== 'paragraph') continue;
    for (const { start, end } of sentences) expect(read(text.slice(start, end))).toBeUndefined();
  }
});

test.each([
  'The mayor said “no more fires” on May 3, 1931.',
  '“No more fires,” said Anna Berg in May 1931.',
  'Anna Berg “the Elder” of Ulm died in 1931.',
  'It was called “the long night” until 1931.',
  '“The Long Night”',
  'Anna Berg, 3 May 1931.',
])('running text is no reference: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a reference with straight quotation marks and a title within the title is read', () => {
  expect(read('Anna de Berg and Olaf Dahl, "Why Towns Burn", Harbour Review, May 1931')).toEqual({
    authors: 'Anna de Berg and Olaf Dahl',
    title: 'Why Towns Burn',
    outlet: 'Harbour Review',
    date: 'May 1931',
  });
});

test('the parts slice the text, do not overlap and begin and end with no separator', () => {
  const piece = fc.constantFrom(
    'Anna Berg',
    ', ',
    '“',
    '”',
    '"',
    'Towns Burn',
    'Review',
    'May 3, 1931',
    '1931',
    ' accessed on ',
    '.',
    ' said ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const ranges = Object.values(readCitation(text) ?? {}).toSorted((a, b) => a.start - b.start);
        for (const [i, { start, end }] of ranges.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(ranges[i + 1]?.start ?? text.length);
          expect(text.slice(start, end)).not.toMatch(/^[\s,]|[\s,]$/u);
        }
      },
    ),
    { numRuns: 500 },
  );
});
