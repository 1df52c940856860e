import { stem } from './terms.ts';
import { isCountry } from './world-names.ts';
import { openWordTable } from './word-table.ts';

/** `people`: also creeds, languages, and what belongs to a people or place ("Chinese"); `name`: persons, groups, makers, works. */
export type ProperKind = 'place' | 'people' | 'name';

const kinds = openWordTable(new URL('proper-words.tsv', import.meta.url));
const names = openWordTable(new URL('known-names.tsv', import.meta.url));

/** What a lower-case word names that English writes with a capital: "russia", "chinese". Sources: proper-words.tsv, countries.tsv, known-names.tsv. */
export function properKind(word: string): ProperKind | undefined {
  const kind = kinds(word) ?? (word.endsWith('s') ? kinds(word.slice(0, -1)) : undefined);
  if (kind !== undefined) return kind as ProperKind;
  if (isCountry(word)) return 'place';
  // Chat leaves the apostrophe out: "obamas order".
  const isName = [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])].some(
    (form) => names(form) !== undefined,
  );
  return isName ? 'name' : undefined;
}

/** Whether two names are too near to be told apart: "Pakistan", "Pakistani", "Pakistanis". */
export function sameProperRoot(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && stem(a).slice(0, shorter - 1) === stem(b).slice(0, shorter - 1);
}
