import { readFileSync } from './read-file.ts';

/** How far another word for a country or body says the same: another name, its people, its seat. */
const WEIGHT = { name: 0.95, people: 0.8, seat: 0.6 } as const;
type Role = keyof typeof WEIGHT;

interface Named {
  readonly forms: ReadonlyMap<string, Role>;
  readonly country: boolean;
}

let known: ReadonlyMap<string, Named> | undefined;

/** Every country and body under its names, people and seats left out; the first form is the name. */
export function worldNames(): readonly (readonly string[])[] {
  known ??= readNames();
  return [...new Set(known.values())].map(({ forms }) =>
    [...forms].filter(([, role]) => role === 'name').map(([form]) => form),
  );
}

/**
 * What else a country or body named by a folded word or phrase ("america", "american", "washington") is called, with a weight in 0–1:
 * the weaker of the two roles decides. Empty for anything else. Sources: countries.tsv, world-bodies.tsv.
 */
export function otherForms(name: string): ReadonlyMap<string, number> {
  known ??= readNames();
  const named = known.get(name);
  if (!named) return new Map();
  const own = WEIGHT[named.forms.get(name)!];
  return new Map(
    [...named.forms]
      .filter(([form]) => form !== name)
      .map(([form, role]) => [form, Math.min(own, WEIGHT[role])]),
  );
}

/** Whether a folded word names the people of a country or what belongs to it: "afghan". */
export function isPeopleWord(word: string): boolean {
  known ??= readNames();
  const named = known.get(word);
  return named?.country === true && named.forms.get(word) === 'people';
}

/** Every form of more than one word, of peoples and seats too. */
export function worldPhrases(): string[] {
  known ??= readNames();
  return [...known.keys()].filter((form) => form.includes(' '));
}

/** Whether a folded word names a country: "norway". */
export function isCountry(word: string): boolean {
  known ??= readNames();
  const named = known.get(word);
  return named?.country === true && named.forms.get(word) === 'name';
}

/** A form that stands in two rows is the first one's: countries come before bodies. */
function readNames(): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const file of ['countries.tsv', 'world-bodies.tsv'] as const) {
    const lines = readFileSync(new URL(file, import.meta.url), 'latin1').split('\n');
    for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
      const [name = '', others = '', people = '', seat = ''] = line.split('\t');
      const forms = new Map<string, Role>([[name, 'name']]);
      const add = (column: string, role: Role): void => {
        if (column !== '') for (const form of column.split('|')) forms.set(form, role);
      };
      add(others, 'name');
      add(people, 'people');
      add(seat, 'seat');
      const named = { forms, country: file === 'countries.tsv' };
      for (const form of forms.keys()) if (!names.has(form)) names.set(form, named);
    }
  }
  return names;
}
