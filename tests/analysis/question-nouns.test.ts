import { expect, test } from 'vitest';
import { kindInFragment, kindOf, kindOfNoun, namesPeople } from '../../src/analysis/question-nouns.ts';

test.each([
  ['cleric', 'who'],
  ['schoolteacher', 'who'],
  ['guild', undefined],
  ['company', 'who'],
  ['harbour', undefined],
  ['village', 'where'],
  ['age', 'how-many'],
  ['newspaper', 'source'],
])('"%s" asks for: %s', (noun, kind) => {
  expect(kindOfNoun(noun)).toBe(kind);
});

test('a noun in the plural asks for the same', () => {
  expect([kindOf('pastors'), kindOf('cities'), namesPeople('smugglers'), namesPeople('quays')]).toEqual([
    'who',
    'where',
    true,
    false,
  ]);
});

test('a fragment counts those whom it names', () => {
  expect([kindInFragment('fighters'), kindInFragment('leader'), kindInFragment('cities')]).toEqual([
    undefined,
    'who',
    'where',
  ]);
});
