import type { Range } from './range.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A run of capitalised words, small particles inside it included. Offsets are UTF-16 code units. */
export interface NameSpan extends Range {
  /** The name opens the sentence and its first word may be capitalised for that alone. */
  readonly atStart: boolean;
}

const WORD = String.raw`(?:\p{Lu}\.(?:\p{Lu}\.)*|(?:(?:al|el|ul|bin|ibn|de|d)[-’'])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'](?:\p{L}[\p{L}\p{M}]*))*)`;
const PARTICLE = String.raw`(?:al|el|bin|ibn|von|van|de|der|da|du|la|le|of the|of|for|&)`;
const NAME = new RegExp(
  `${WORD}(?:[\\s\\u00a0]+(?:${PARTICLE}[\\s\\u00a0]+)?${WORD}|\\s(?:Jr|Sr)\\.)*`,
  'gu',
);

/** Finds names: "Abu Omar al-Khorasani", "U.S. Special Operations Forces", "Combating Terrorism Center at West Point" in part. */
export function findNames(sentence: string): NameSpan[] {
  const names: NameSpan[] = [];
  for (const { 0: text, index } of sentence.matchAll(NAME)) {
    const start = trimOpener(text, index === 0 || /^[“"'‘(\s]*$/u.test(sentence.slice(0, index)));
    const name = text.slice(start).replace(/[’']s$/u, '');
    if (name.length < 2) continue;
    names.push({ start: index + start, end: index + start + name.length, atStart: index + start === 0 });
  }
  return names;
}

/** A stop word that opens the sentence ("The Taliban", "Those of the Bank") is not part of a name. */
function trimOpener(text: string, opens: boolean): number {
  const first = /^(\p{L}+)[\s\u00a0]+(?:(?:of the|of|for|&)[\s\u00a0]+)?/u.exec(text);
  if (first && STOP_WORDS.has(first[1]!.toLowerCase())) return first[0].length;
  if (!first && STOP_WORDS.has(text.toLowerCase()) && opens) return text.length;
  return 0;
}
