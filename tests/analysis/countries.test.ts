import { expect, test } from 'vitest';
import { countryForms, countryPhrases, isPeopleWord } from '../../src/analysis/countries.ts';

test('a country goes by its names, its people and its seat of government, each less surely', () => {
  const forms = countryForms('united states');
  expect(forms.get('america')).toBeGreaterThan(forms.get('american')!);
  expect(forms.get('american')).toBeGreaterThan(forms.get('washington')!);
  expect(forms.has('united states')).toBe(false);
});

test('the weaker of two roles decides', () => {
  expect(countryForms('islamabad').get('pakistan')).toBe(countryForms('pakistan').get('islamabad'));
});

test('anything else has no forms', () => {
  expect(countryForms('harbour').size).toBe(0);
});

test('names of several words are known as such, words for a people as such', () => {
  expect(countryPhrases()).toContain('united states');
  expect(isPeopleWord('afghan')).toBe(true);
  expect(isPeopleWord('afghanistan')).toBe(false);
});
