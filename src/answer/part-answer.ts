import type { Range } from '../analysis/range.ts';

const ASKED = /\b(?:what|which) (?:corner|part|region|side)s? of (?:the )?(\p{L}{4,})/iu;
const SIDE = String.raw`(?:central|upper|lower|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?)`;

/**
 * Which part of a country or town: the side that stands before its name ("**eastern Norway**"), or what is said to be its own
 * ("**Norway’s coastal districts**"). Offsets of the text.
 */
export function partAnswer(question: string, text: string): Range | undefined {
  const whole = ASKED.exec(question)?.[1];
  if (whole === undefined) return undefined;
  const told = new RegExp(
    String.raw`(?<![\p{L}-])${SIDE} ${whole}(?!\p{L})|\b${whole}[’']s(?: \p{Ll}+){0,2} (?:areas|borderlands|coasts?|countryside|districts?|provinces?|regions?)\b`,
    'iu',
  ).exec(text);
  return told ? { start: told.index, end: told.index + told[0].length } : undefined;
}
