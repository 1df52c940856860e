import type { IndexedSentence } from '../../index/corpus-index.ts';
import { properKind } from './proper-words.ts';

const BEFORE_PLACE = /^(?:in|at|near|from|to|across|inside|around|along|outside|into|between|of)$/u;
const REACH = 3;

/** Whether the name at a position of the sentence is known as a place, or may be one by the preposition before it. */
export function isPlace({ terms }: IndexedSentence, at: number): boolean {
  const { word, text } = terms[at]!;
  const kind = properKind(word);
  if (kind !== undefined) return kind === 'place';
  if (text === text.toUpperCase()) return false;
  return terms.slice(Math.max(0, at - REACH), at).some((before) => BEFORE_PLACE.test(before.word));
}
