import { readFileSync } from 'node:fs';
import { stem } from './terms.ts';
import { isCountry } from './world-names.ts';
import { openWordTable } from './word-table.ts';

/** `people`: also creeds, languages, and what belongs to a people or place ("Chinese"); `name`: persons, groups, makers, works. */
export type ProperKind = 'place' | 'people' | 'name';

let known: ReadonlyMap<string, ProperKind> | undefined;

const names = openWordTable(new URL('known-names.tsv', import.meta.url));

/** What a lower-case word names that English writes with a capital: "russia", "chinese". Sources: proper-words.tsv, countries.tsv, known-names.tsv. */
export function properKind(word: string): ProperKind | undefined {
  known ??= readWords();
  const kind = known.get(word) ?? (word.endsWith('s') ? known.get(word.slice(0, -1)) : undefined);
  if (kind !== undefined) return kind;
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

function readWords(): ReadonlyMap<string, ProperKind> {
  const lines = readFileSync(new URL('proper-words.tsv', import.meta.url), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): [string, ProperKind] => {
        const [word, kind] = line.split('\t');
        return [word!, kind as ProperKind];
      }),
  );
}
