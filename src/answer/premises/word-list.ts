import { baseForms } from '../../analysis/related-words.ts';

/** Base forms of words that mean alike for a premise. */
export type WordList = ReadonlySet<string>;

/** A list written as words between spaces. */
export const wordList = (words: string): WordList => new Set(words.split(' '));

/** Whether a word, or one that it is a form of, is in a list. */
export const holdsWord = (list: WordList, word: string): boolean =>
  list.has(word) || baseForms(word).some((form) => list.has(form));
