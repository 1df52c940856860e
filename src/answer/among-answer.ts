import { namesPeople } from '../analysis/question-nouns.ts';
import type { Range } from '../analysis/range.ts';
import { fold } from '../analysis/terms.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { textOf } from './premises/kind-words.ts';

const ASKED = /\bamong(?:st)?\s+(?:whom?|which|what)\b|\b(?:whom?|which|what)\b.*\bamong(?:st)?\W*$/i;
/** The people behind "among": up to the next preposition, relative word or mark. */
const TOLD =
  /(?<=\bamong(?:st)?\s+(?:the\s+)?)[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,5}?(?=\s+(?:as|at|by|for|from|in|of|on|that|to|who|which|with)\b|[,.;:)])/giu;

/** Among whom something is: "amongst **young and educated Afghans** in urban areas". Offsets of the sentence. */
export function amongAnswer(question: string, sentence: IndexedSentence): Range | undefined {
  if (!ASKED.test(question)) return undefined;
  for (const { 0: people, index } of textOf(sentence).matchAll(TOLD)) {
    const last = people.split(/\s/u).at(-1)!;
    if (/^\p{Lu}/u.test(last) || namesPeople(fold(last))) return { start: index, end: index + people.length };
  }
  return undefined;
}
