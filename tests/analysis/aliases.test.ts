import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAliases } from '../../src/analysis/aliases.ts';
import { analyse } from '../../src/analysis/terms.ts';

const findMentions = createAliases([
  { term: '@is', forms: ['Islamic State', 'IS', 'Daesh'] },
  { term: '@iskp', forms: ['Islamic State Khorasan Province', 'ISKP', 'IS-K'] },
  { term: '@province', forms: ['Khorasan Province', 'Province'] },
  { term: '@msf', forms: ['MSF', 'Médecins Sans Frontières', 'Doctors Without Borders'] },
  { term: '@omar', forms: ['Abu Omar al-Khorasani', 'Abu Omar'] },
]);

function read(text: string): string[] {
  const terms = analyse(text);
  return findMentions(terms).map(
    ({ term, first, length }) =>
      `${term}: ${text.slice(terms[first]!.start, terms[first + length - 1]!.end)}`,
  );
}

test.each([
  ['The Islamic State Khorasan Province grew', ['@iskp: Islamic State Khorasan Province']],
  ['The Khorasan Province of the Islamic State', ['@province: Khorasan Province', '@is: Islamic State']],
  ['The Islamic State in Khorasan', ['@is: Islamic State']],
  ['islamic states', ['@is: islamic states']],
  ['IS-K and IS fought', ['@iskp: IS-K', '@is: IS']],
  ['what is it', []],
  ['medecins sans frontieres', ['@msf: medecins sans frontieres']],
  ['doctors without a border', []],
  ['Abu Omar al-Khorasani, Abu Omar', ['@omar: Abu Omar al-Khorasani', '@omar: Abu Omar']],
  ['Abu Sayed', []],
])('"%s" names %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('of two groups with the same form the first one keeps it', () => {
  const find = createAliases([
    { term: '@one', forms: ['Kabul school'] },
    { term: '@two', forms: ['Kabul school', 'the school'] },
  ]);
  expect(find(analyse('a Kabul school')).map(({ term }) => term)).toEqual(['@one']);
});

test('a form without a word in it is no form', () => {
  expect(createAliases([{ term: '@none', forms: ['', '—'] }])(analyse('— x'))).toEqual([]);
});

test('mentions never overlap, stand in order, and none could be longer', () => {
  const word = fc.constantFrom(
    'Islamic',
    'State',
    'Khorasan',
    'Province',
    'IS',
    'K',
    'Abu',
    'Omar',
    'al',
    'Khorasani',
    'x',
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const terms = analyse(`x ${words.join(' ')}`);
      let end = 0;
      for (const { first, length } of findMentions(terms)) {
        expect(first).toBeGreaterThanOrEqual(end);
        end = first + length;
        for (let more = end + 1; more <= terms.length; more += 1) {
          const longer = findMentions(terms.slice(first, more))[0];
          expect(longer?.first === 0 && longer.length > length).toBe(false);
        }
      }
    }),
  );
});
