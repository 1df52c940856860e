import { readFileSync } from 'node:fs';

/** How far another word for a country says the same: another name, its people, its seat of government. */
const WEIGHT = { name: 0.95, people: 0.8, seat: 0.6 } as const;
type Role = keyof typeof WEIGHT;

interface Country {
  readonly forms: ReadonlyMap<string, Role>;
}

let known: ReadonlyMap<string, Country> | undefined;

/**
 * What else a country named by a folded word or phrase ("america", "american", "washington") is called, with a weight in 0–1:
 * the weaker of the two roles decides. Empty for anything else. Source: countries.tsv.
 */
export function countryForms(name: string): ReadonlyMap<string, number> {
  known ??= readCountries();
  const country = known.get(name);
  if (!country) return new Map();
  const own = WEIGHT[country.forms.get(name)!];
  return new Map(
    [...country.forms]
      .filter(([form]) => form !== name)
      .map(([form, role]) => [form, Math.min(own, WEIGHT[role])]),
  );
}

/** Whether a folded word names the people of a country or what belongs to it: "afghan". */
export function isPeopleWord(word: string): boolean {
  known ??= readCountries();
  return known.get(word)?.forms.get(word) === 'people';
}

/** Every name of a country that has more than one word. */
export function countryPhrases(): string[] {
  known ??= readCountries();
  return [...known.keys()].filter((form) => form.includes(' '));
}

function readCountries(): ReadonlyMap<string, Country> {
  const lines = readFileSync(new URL('countries.tsv', import.meta.url), 'latin1').split('\n');
  const countries = new Map<string, Country>();
  for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
    const [name = '', others, people, seat] = line.split('\t');
    const forms = new Map<string, Role>([
      [name, 'name'],
      ...words(others).map((form): [string, Role] => [form, 'name']),
      ...words(people).map((form): [string, Role] => [form, 'people']),
      ...words(seat).map((form): [string, Role] => [form, 'seat']),
    ]);
    for (const form of forms.keys()) countries.set(form, { forms });
  }
  return countries;
}

const words = (column: string | undefined): string[] => (column ? column.split('|') : []);
