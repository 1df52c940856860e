import type { Range } from './range.ts';

/** A word or number as written. `start` and `end` are UTF-16 offsets; a possessive `’s` is left outside. */
export interface Token extends Range {
  readonly text: string;
}

/** The classes of characters that a pattern of tokens is made of, each without its brackets. */
interface Classes {
  readonly capital: string;
  readonly letter: string;
  readonly mark: string;
  readonly digit: string;
}

/**
 * Dotted acronyms ("U.S."), numbers with inner separators ("2,430", "9/11", "4.5", "9th"), thousands in short ("4.5k") and words
 * ("1990s" is one; of "50km" the unit is a word of its own). Hyphens separate, so that "20-hour" meets "hour"; an apostrophe stays
 * inside a word ("don't") unless it begins a possessive.
 */
function tokenPattern({ capital, letter, mark, digit }: Classes): RegExp {
  const word = `[${letter}${digit}][${letter}${mark}${digit}]*(?:[’'](?!s(?![${letter}]))[${letter}${mark}]+)*`;
  const ordinal = '(?:st|nd|rd|th)';
  const end = `(?![${letter}${digit}])`;
  return new RegExp(
    [
      `(?:[${capital}]\\.){2,}`,
      `[${digit}]+(?:\\.[${digit}]+)?[kK]${end}`,
      `[${digit}]+(?:[.,/][${digit}]+)+(?:${ordinal}(?![${letter}]))?`,
      `[${digit}]+${ordinal}?${end}`,
      `[${digit}]+(?=(?:km|kms|hrs?|mins?|yrs?|pct|kg)[${digit}]?${end})`,
      word,
    ].join('|'),
    'gu',
  );
}

const ANY_SCRIPT = tokenPattern({ capital: '\\p{Lu}', letter: '\\p{L}', mark: '\\p{M}', digit: '\\p{N}' });
/** Says the same of a text without other letters, marks and numbers than these, and compiles sooner. */
const PLAIN_LATIN = tokenPattern({
  capital: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  letter: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  mark: '',
  digit: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
});
const BEYOND_LATIN = /[^\0-\xff\u2010-\u2027]/u;

export function tokenize(text: string): Token[] {
  return Array.from(
    text.matchAll(BEYOND_LATIN.test(text) ? ANY_SCRIPT : PLAIN_LATIN),
    ({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
    }),
  );
}
