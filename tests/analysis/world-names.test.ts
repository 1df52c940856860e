import { expect, test } from 'vitest';
import { otherForms, worldPhrases, isPeopleWord } from '../../src/analysis/world-names.ts';

test('a country goes by its names, its people and its seat of government, each less surely', () => {
  const forms = otherForms('united states');
  expect(forms.get('america')).toBeGreaterThan(forms.get('american')!);
  expect(forms.get('american')).toBeGreaterThan(forms.get('washington')!);
  expect(forms.has('united states')).toBe(false);
});

test('the weaker of two roles decides', () => {
  expect(otherForms('islamabad').get('pakistan')).toBe(otherForms('pakistan').get('islamabad'));
});

test('anything else has no forms', () => {
  expect(otherForms('harbour').size).toBe(0);
});

test('names of several words are known as such, words for a people as such', () => {
  expect(worldPhrases()).toContain('united states');
  expect(isPeopleWord('afghan')).toBe(true);
  expect(isPeopleWord('afghanistan')).toBe(false);
});
