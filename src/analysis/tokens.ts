import type { Range } from './range.ts';

/** A word or number as written. `start` and `end` are UTF-16 offsets; a possessive `’s` is left outside. */
export interface Token extends Range {
  readonly text: string;
}

/**
 * Dotted acronyms ("U.S."), numbers with inner separators ("2,430", "9/11", "4.5", "9th") and words ("1990s" is one; of
 * "50km" the unit is a word of its own). Hyphens
 * separate, so that "20-hour" meets "hour"; an apostrophe stays inside a word ("don't") unless it begins a possessive.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:\.\p{N}+)?k(?![\p{L}\p{N}])|\p{N}+(?:[.,/]\p{N}+)+(?:(?:st|nd|rd|th)(?!\p{L}))?|\p{N}+(?:st|nd|rd|th)?(?![\p{L}\p{N}])|\p{N}+(?=(?:km|kms|hrs?|mins?|yrs?|pct|kg)\p{N}?(?![\p{L}\p{N}]))|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'](?!s(?![\p{L}]))[\p{L}\p{M}]+)*/gu;

export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
