import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames } from '../../src/analysis/names.ts';

const read = (sentence: string): string[] =>
  findNames(sentence).map(({ start, end }) => sentence.slice(start, end));

test.each([
  ['the two were Abu Omar al-Khorasani and Aslam Farooqi', ['Abu Omar al-Khorasani', 'Aslam Farooqi']],
  ['led by Shabab al-Muhajir, an Arab', ['Shabab al-Muhajir', 'Arab']],
  ['groups like Lashkar-e-Jhangvi al-Alami', ['Lashkar-e-Jhangvi al-Alami']],
  ['with U.S. Special Operations Forces', ['U.S. Special Operations Forces']],
  ['the Bank of England fell', ['Bank of England']],
  ['ISKP’s aims in Kabul', ['ISKP', 'Kabul']],
  ['The Taliban claims', ['Taliban']],
  ['In Kabul they met Ludwig van Beethoven', ['Kabul', 'Ludwig van Beethoven']],
  ['as “The Diplomat” wrote', ['Diplomat']],
  ['Those of the Bank of England stayed', ['Bank of England']],
  ['it was quiet in the city', []],
  ['It is', []],
])('"%s" names %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

test('a name that opens the sentence says that its capital may mean nothing', () => {
  expect(findNames('Recent attacks hit Kabul').map(({ atStart }) => atStart)).toEqual([true, false]);
});

test('a name is a slice that begins with a capital or a particle, and names do not overlap', () => {
  const piece = fc.constantFrom(
    'Abu',
    'Omar',
    ' ',
    ' al-',
    'Khorasani',
    'U.S.',
    ' of ',
    ' the ',
    '’s',
    ', ',
    'The',
    'x',
    ' van ',
    '“',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (sentence) => {
        let end = 0;
        for (const name of findNames(sentence)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(sentence.slice(name.start, name.end)).toMatch(
            /^(?:al-|van\s+)*\p{Lu}(?:.*[\p{L}\p{M}\p{N}.])?$/u,
          );
          end = name.end;
        }
      },
    ),
  );
});
