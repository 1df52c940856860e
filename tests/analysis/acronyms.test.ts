import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAcronyms } from '../../src/analysis/acronyms.ts';

const read = (text: string): string[] => findAcronyms(text).map(({ short, long }) => `${short} = ${long}`);

test.each([
  ['affiliated with the Tehrik-e-Taliban Pakistan (TTP)', 'TTP = Tehrik-e-Taliban Pakistan'],
  ['the Afghan Border Police (ABP), customs', 'ABP = Afghan Border Police'],
  ['U.S. Department of Defense (DOD) officials', 'DOD = Department of Defense'],
  ['a department of trade and industry (DTI)', 'DTI = department of trade and industry'],
  ['Médecins Sans Frontières (MSF)', 'MSF = Médecins Sans Frontières'],
  ['Combating Terrorism Center at West Point (CTCWP)', 'CTCWP = Combating Terrorism Center at West Point'],
  ['the Quiet Valley Front (QVF, or “the Front”)', 'QVF = Quiet Valley Front'],
  ['the Treaty on Calm Waters (TCW, also known as the Ulmen Treaty)', 'TCW = Treaty on Calm Waters'],
])('"%s" introduces an acronym', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  '392 civilian casualties (132 killed and 260 injured)',
  'counterterrorism (CT) strategies',
  'Anna Berg (MP) spoke',
  'World War (1939)',
  'all of them (TTP)',
  '(TTP)',
  'the plan (to take part) (TTP)',
  'Treaty of the Quiet Plain (TTP)',
  'the Quiet Valley Front (QVF, an offshoot)',
])('"%s" introduces none', (text) => {
  expect(read(text)).toEqual([]);
});

test('an acronym introduced twice counts once, as first introduced', () => {
  expect(read('European Union (EU) and, elsewhere, Every Uncle (EU)')).toEqual(['EU = European Union']);
});

test('the words are a slice of the text without a bracket in it and begin with the first letter', () => {
  const piece = fc.constantFrom(
    'Tehrik',
    '-e-',
    'Taliban',
    'Pakistan',
    ' ',
    ' of ',
    ' the ',
    '(TTP)',
    'the plan (to take part) (TTP)',
    '(TP)',
    '(T-P)',
    ' (',
    ')',
    'Plain',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        for (const { short, long } of findAcronyms(text)) {
          expect(text).toContain(long);
          expect(long).not.toMatch(/[()]/u);
          expect(long[0]!.toLowerCase()).toBe(short[0]!.toLowerCase());
        }
      },
    ),
  );
});
