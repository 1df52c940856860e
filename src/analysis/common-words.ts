import { readFileSync } from './read-file.ts';
import { baseForms } from './related-words.ts';

/** Uses in the tagged texts that make a word as common as can be. */
const MOST_COMMON = 400;

let counts: ReadonlyMap<string, number> | undefined;

/**
 * How common a lower-case word, or the word it is a form of, is in general English: 0 for rare or unknown, 1 for the
 * commonest; logarithmic. Source: common-words.tsv.
 */
export function commonness(word: string): number {
  const known = commonWords();
  const count = Math.max(0, ...[word, ...baseForms(word)].map((form) => known.get(form) ?? 0));
  return Math.min(1, Math.log(1 + count) / Math.log(1 + MOST_COMMON));
}

/** Whether one letter more, less, other or swapped makes a lower-case word a common one. */
export function isNearCommonWord(word: string): boolean {
  // No common word is longer, and of a word without end the forms one edit away would be without end too.
  if (word.length > LONGEST_WORD) return false;
  const known = commonWords();
  return oneEdit(word).some((other) => known.has(other));
}

const LONGEST_WORD = 24;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function oneEdit(word: string): string[] {
  return [...word, ''].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const next = word[at + 1];
    return [
      ...(letter === '' ? [] : [before + after]),
      ...(next === undefined ? [] : [before + next + letter + word.slice(at + 2)]),
      ...LETTERS.flatMap((other) => [
        before + other + word.slice(at),
        ...(letter === '' ? [] : [before + other + after]),
      ]),
    ];
  });
}

function commonWords(): ReadonlyMap<string, number> {
  return (counts ??= readCounts(readFileSync(new URL('common-words.tsv', import.meta.url), 'latin1')));
}

function readCounts(table: string): Map<string, number> {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line): [string, number] => {
      const [word, count] = line.split('\t');
      return [word!, Number(count)];
    }),
  );
}
