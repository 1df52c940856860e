import type { IndexedSentence } from '../../index/corpus-index.ts';
import { properKind } from '../../analysis/proper-words.ts';

const BEFORE_PLACE = /^(?:in|at|near|from|to|across|inside|around|along|outside|into|between|of)$/u;
const REACH = 3;

const textOf = ({ place, span }: IndexedSentence): string => place.passage.text.slice(span.start, span.end);

/** Whether the name at a position of the sentence is known as a place, or may be one by the preposition before it. */
export function isPlace(sentence: IndexedSentence, at: number): boolean {
  const { terms } = sentence;
  const { word, text, start } = terms[at]!;
  const kind = properKind(word);
  if (kind !== undefined) return kind === 'place';
  // Acronyms and whole peoples are no places.
  if (text === text.toUpperCase() || word.endsWith('s')) return false;
  return terms
    .slice(Math.max(0, at - REACH), at)
    .some(
      (before) => BEFORE_PLACE.test(before.word) && !/[,;:]/u.test(textOf(sentence).slice(before.end, start)),
    );
}
