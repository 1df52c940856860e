import { createHash } from 'node:crypto';
import type { AskableQuestion } from './askable-questions.ts';

/** Questions the memos do answer, to propose while someone types or where the memo was silent. */
export interface Askable {
  /** Those that hold every typed word (or its beginning), at most `limit`; all of them for an empty text. */
  matching(typed: string, limit: number): readonly string[];
  /** Up to `count` of them, far apart in their order and so in their subjects; the same ones for the same `seed`. */
  some(count: number, seed?: string): readonly string[];
}

/** A button shows and carries the whole question, so it may be no longer than its label. */
const LENGTH_MAX = 80;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const holds = (question: string, typed: readonly string[]): boolean => {
  const asked = wordsOf(question);
  return typed.every((word) => asked.some((other) => other.startsWith(word)));
};

/**
 * Keeps of `candidates` the ones `isAnswered`, that are short enough for a button and hold no ":" (the separator of
 * custom ids). They are tried when first needed, since trying costs about a millisecond each.
 */
export const createAskable = (
  candidates: readonly AskableQuestion[],
  isAnswered: (question: AskableQuestion) => boolean,
): Askable => {
  let kept: readonly string[] | undefined;
  const questions = (): readonly string[] => {
    kept ??= candidates
      .filter((one) => one.text.length <= LENGTH_MAX && !one.text.includes(':') && isAnswered(one))
      .map(({ text }) => text);
    return kept;
  };
  return {
    matching: (typed, limit) =>
      questions()
        .filter((text) => holds(text, wordsOf(typed)))
        .slice(0, limit),
    some(count, seed = '') {
      const all = questions();
      const from = createHash('sha256').update(seed).digest().readUInt16BE();
      const step = Math.max(1, Math.floor(all.length / count));
      const picked = Array.from(
        { length: Math.min(count, all.length) },
        (_, at) => all[(from + at * step) % all.length],
      );
      return picked.filter((text) => text !== undefined);
    },
  };
};
