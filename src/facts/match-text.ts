import { fold } from '../analysis/terms.ts';
import { editDistance } from './edit-distance.ts';

/** Other names of a name, from the lexicon; empty when it has none. */
export type AliasesOf = (name: string) => readonly string[];

/** What was typed, looked up among texts: those it means, best reading only, or the nearest ones where it means none. */
export interface TextMatch {
  readonly found: readonly string[];
  /** At most three, nearest first; empty when something was found. */
  readonly suggestions: readonly string[];
}

/** The longest word still read without one wrong letter, and without two. */
const exactUpTo = 3;
const oneTypoUpTo = 6;
/** Fewer letters are too often initials of something else. */
const initialsMin = 3;

/**
 * Finds the texts that `typed` means: the same text, else the one with that alias, else those with all its words, else
 * those with an alias that has them, else those whose capitalised words have these initials ("USIP"), else the same but for a typo (one in a word of four letters, two from seven letters on).
 * Case, accents, hyphens and order of words do not matter. An empty `typed` means none.
 */
export function matchText(typed: string, texts: readonly string[], aliasesOf: AliasesOf): TextMatch {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return { found: [], suggestions: [] };
  const readings: ((text: string) => boolean)[] = [
    (text) => isSame(text, wanted),
    (text) => aliasesOf(text).some((alias) => isSame(alias, wanted)),
    (text) => hasAll(wordsOf(text), wanted, isWord),
    (text) => aliasesOf(text).some((alias) => hasAll(wordsOf(alias), wanted, isWord)),
    (text) => hasInitials(text, wanted),
    (text) => [text, ...aliasesOf(text)].some((name) => hasAll(wordsOf(name), wanted, isWordWithTypo)),
  ];
  for (const reading of readings) {
    const found = texts.filter(reading);
    if (found.length > 0) return { found, suggestions: [] };
  }
  return { found: [], suggestions: nearest(wanted, texts, aliasesOf) };
}

/** Whether `text` would do for what is typed so far: every word begun somewhere in it. */
export function beginsAs(typed: string, text: string): boolean {
  return hasAll(wordsOf(text), wordsOf(typed), (word, start) => word.startsWith(start));
}

/** As {@link beginsAs}, with the typos that {@link matchText} allows in words of that length. */
export function nearlyBeginsAs(typed: string, text: string): boolean {
  return hasAll(wordsOf(text), wordsOf(typed), (word, start) =>
    isWordWithTypo(word.slice(0, start.length), start),
  );
}

/** Lower-case words without accents; a hyphenated name is several words. */
function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}'’.]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

function isSame(text: string, wanted: readonly string[]): boolean {
  return wordsOf(text).join(' ') === wanted.join(' ');
}

function hasAll(
  words: readonly string[],
  wanted: readonly string[],
  same: (word: string, wanted: string) => boolean,
): boolean {
  return wanted.every((want) => words.some((word) => same(word, want)));
}

/** Whether one word of three letters or more gives the initials of the capitalised words, or of the first of them. */
function hasInitials(text: string, [word = '', ...others]: readonly string[]): boolean {
  const initials = (text.match(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu) ?? []).map(fold).join('');
  return others.length === 0 && word.length >= initialsMin && initials.startsWith(word);
}

const isWord = (word: string, wanted: string): boolean =>
  word === wanted || `${wanted}s` === word || `${word}s` === wanted;

function isWordWithTypo(word: string, wanted: string): boolean {
  if (word.length <= exactUpTo || wanted.length <= exactUpTo || /\d/u.test(wanted)) return word === wanted;
  const typos = Math.max(word.length, wanted.length) > oneTypoUpTo ? 2 : 1;
  return isWord(word, wanted) || editDistance(word, wanted) <= typos;
}

/** Texts with a word at most half of whose letters differ from a typed one. */
function nearest(wanted: readonly string[], texts: readonly string[], aliasesOf: AliasesOf): string[] {
  const farness = (text: string): number =>
    Math.min(
      ...[text, ...aliasesOf(text)]
        .flatMap(wordsOf)
        .flatMap((word) =>
          wanted.map((want) => editDistance(word, want) / Math.max(word.length, want.length)),
        ),
    );
  return texts
    .map((text) => ({ text, far: farness(text) }))
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ text }) => text);
}
