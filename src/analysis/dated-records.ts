import { LETTERS, MARKS } from './letters.ts';
import type { Period } from './period.ts';
import { findPeriods } from './periods.ts';
import type { Range } from './range.ts';
import { STOP_WORDS } from './stop-words.ts';
import { fold } from './terms.ts';
import { tokenize } from './tokens.ts';

/** A name and the time a text puts in brackets behind it: "Marie Curie (1867–1934)". Ranges are offsets of that text. */
export interface DatedRecord {
  /** The whole entry, name to closing bracket. */
  readonly range: Range;
  readonly name: Range;
  /** The words of the name, folded. */
  readonly words: readonly string[];
  /** At least one, as written; each with `from`, `to` or both. */
  readonly periods: readonly Period[];
}

const BRACKETS = /\(([^()]{3,160})\)/gu;
/** What may stand between and around the periods of a bracket that holds nothing else. */
const FILLER = new RegExp(
  `^(?:[\\s,;]|\\b(?:and|born|died|b\\.|d\\.|c\\.|ca\\.|circa|r\\.|reigned|ruled|in office|in|from|to|again)(?![${LETTERS}]))*$`,
  'i',
);
const NAME_WORD = `(?:(?:al|el|ul|ad|as|ar|az|bin|ibn|d|l)[-’'])?\\p{Lu}[${LETTERS}${MARKS}\\d.]*(?:[-’'][${LETTERS}${MARKS}]+)*`;
const PARTICLE = String.raw`(?:al|el|bin|ibn|von|van|der|den|de|del|da|du|la|le|of|of the|the)`;
const NAME_AT_END = new RegExp(
  `(?<![${LETTERS}\\d’'-])${NAME_WORD}(?:\\s(?:${PARTICLE}\\s){0,2}(?:${NAME_WORD}|\\d{1,3}))*(?=\\s?$)`,
  'u',
);
/** A first word that may only open the sentence ("In Rome"), and the particles that would be left without a name in front. */
const OPENER = new RegExp(`^([${LETTERS}]+)\\s(?:${PARTICLE}\\s)*`, 'u');
const LONGEST_NAME = 80;

/**
 * Finds every "name (period)" and "name (period, period, …)". A bracket that holds anything but periods ("132 killed",
 * "TTP") is none, nor is one without a name right in front of it, nor one whose periods lack a year.
 */
export function findDatedRecords(text: string): DatedRecord[] {
  const records: DatedRecord[] = [];
  for (const { 0: bracket, 1: inside, index } of text.matchAll(BRACKETS)) {
    if (!/\d{4}/u.test(inside!)) continue;
    const name = nameBefore(text, index);
    if (!name) continue;
    const periods = onlyPeriods(inside!).map((period) => shift(period, index + 1));
    if (periods.length === 0) continue;
    const words = tokenize(text.slice(name.start, name.end)).map((token) => fold(token.text));
    records.push({ range: { start: name.start, end: index + bracket.length }, name, words, periods });
  }
  return records;
}

function onlyPeriods(inside: string): Period[] {
  const periods = findPeriods(inside);
  let rest = '';
  let last = 0;
  for (const { start, end, from, to } of periods) {
    if (from === undefined && to === undefined) return [];
    rest += inside.slice(last, start);
    last = end;
  }
  return FILLER.test(rest + inside.slice(last)) ? periods : [];
}

function nameBefore(text: string, bracket: number): Range | undefined {
  const offset = Math.max(0, bracket - LONGEST_NAME);
  const match = NAME_AT_END.exec(text.slice(offset, bracket));
  if (!match) return undefined;
  const opener = OPENER.exec(match[0]);
  const skipped = opener && STOP_WORDS.has(opener[1]!.toLowerCase()) ? opener[0].length : 0;
  const name = { start: offset + match.index + skipped, end: offset + match.index + match[0].length };
  return STOP_WORDS.has(text.slice(name.start, name.end).toLowerCase()) ? undefined : name;
}

function shift(period: Period, by: number): Period {
  return { ...period, start: period.start + by, end: period.end + by };
}
