import type { Range } from './range.ts';
import { analyse, type Term } from './terms.ts';

/** A number with the words that belong to it: hedge before, unit behind. Offsets are UTF-16 code units. */
export interface Quantity extends Range {
  /** The bare number or range inside the phrase. */
  readonly number: Range;
  /** Stems of the unit's content words ("personnel", "civilian casualties"). */
  readonly unit: readonly string[];
}

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|several|couple|twice|once)$/u;
const MULTIPLIER = /^(?:hundred|thousand|million|billion|trillion|dozen|percent|%)s?$/u;
const HEDGE =
  /(?:\b(?:an? (?:estimated|average of|total of)|more than|less than|fewer than|no more than|at least|at most|as many as|as few as|up to|close to|around|about|over|under|nearly|almost|approximately|roughly|some|only|estimated|average of|below|above|from(?: around| about)?|between)\s+(?:an?\s+)?|\ba\s+)+$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const UNIT_WORDS = 4;
/** What those counted did, or where and when: "eleven **led** to a dismissal", "two hundred men **between** May and June". */
const NO_UNIT =
  /^(?:began|brought|came|cost|fell|found|gave|grew|held|kept|knew|led|left|lost|made|met|paid|ran|rose|said|saw|sent|sold|spent|stood|took|told|went|won|above|across|after|along|among|around|before|behind|below|between|currently|during|inside|near|nowadays|outside|since|through|throughout|today|under|until|within|without)$/u;
/** Sets two numbers side by side: no unit of the first. */
const COMPARING = /^(?:compared|versus|vs)$/u;

/** Finds quantities of a sentence: "more than a 100 people", "2,500-8,500 fighters", "61 percent", "five of the six known leaders". */
export function findQuantities(sentence: string, dates: readonly Range[] = []): Quantity[] {
  const terms = analyse(sentence);
  const found: Quantity[] = [];
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i]!;
    if (!isNumber(term) || dates.some(({ start, end }) => term.start >= start && term.end <= end)) continue;
    // "2021", and the "2" of a "Uqab-2".
    if (YEAR.test(term.text) || (term.number && /\p{L}-$/u.test(sentence.slice(0, term.start)))) continue;
    const last = endOfNumber(sentence, terms, i);
    const number = { start: term.start, end: terms[last]!.end };
    const percent = /^\s?%/u.exec(sentence.slice(number.end));
    const unit = unitAfter(sentence, terms, last);
    const hedge = HEDGE.exec(sentence.slice(0, number.start))?.[0] ?? '';
    const end = Math.max(number.end + (percent?.[0].length ?? 0), unit.at(-1)?.end ?? 0);
    found.push({
      start: number.start - hedge.length,
      end,
      number,
      unit: unit.filter(({ stop }) => !stop).map(({ term: stemmed }) => stemmed),
    });
    i = last;
  }
  return found;
}

function isNumber({ number, word }: Term): boolean {
  return number || NUMBER_WORD.test(word);
}

/** Whether a lower-case word is a number ("seven", "dozens", "half"). */
export const isNumberWord = (word: string): boolean => NUMBER_WORD.test(word);

/** A number goes on over a range ("12–15", "12 to 15", "between nine and twelve"), a multiplier ("million") and number words joined by hyphens or spaces. */
function endOfNumber(sentence: string, terms: readonly Term[], first: number): number {
  const before = sentence.slice(0, terms[first]!.start);
  let last = first;
  for (let next = first + 1; next < terms.length; next += 1) {
    if (isRangeWord(terms[next]!.word, before)) next += 1;
    if (next === terms.length) break;
    const gap = sentence.slice(terms[last]!.end, terms[next]!.start);
    const range =
      /^\s*(?:[-–—]|\sto\s|\sand\s)\s*$/u.test(gap) &&
      isNumber(terms[next]!) &&
      terms[next]!.number === terms[first]!.number;
    const word =
      /^[\s-]$/u.test(gap) &&
      (MULTIPLIER.test(terms[next]!.word) || (NUMBER_WORD.test(terms[next]!.word) && !terms[first]!.number));
    if (!range && !word) break;
    last = next;
  }
  return last;
}

/** "12 to 15", but not "fell from 12 to 9"; "between 12 and 15", but not "12 and 15". */
function isRangeWord(word: string, before: string): boolean {
  return word === 'to' ? !/\bfrom\s+$/i.test(before) : word === 'and' && /\bbetween\s+$/i.test(before);
}

/** "Of 214 plots **needed** on the slope": no further word of the unit follows, as in "newly **recruited** troops". */
function isDone(sentence: string, terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return (
    terms[at]!.word.endsWith('ed') &&
    (!next || next.stop || isNumber(next) || sentence.slice(terms[at]!.end, next.start) !== ' ')
  );
}

/** Up to four words behind a number, to the next punctuation mark, verb-like stop word or preposition; "of the six …" goes along. */
function unitAfter(sentence: string, terms: readonly Term[], last: number): Term[] {
  const unit: Term[] = [];
  for (let next = last + 1; next < terms.length && unit.length < UNIT_WORDS + 2; next += 1) {
    const gap = sentence.slice(terms[next - 1]!.end, terms[next]!.start);
    const term = terms[next]!;
    if (!/^(?:\s|-|\.\s)$/u.test(gap) && !(gap.trim() === '%')) break;
    const begun = unit.some(({ stop }) => !stop);
    // "Six yards halted 1,140 loads": the next number has a unit of its own.
    if (begun && ((isNumber(term) && gap === ' ') || isDone(sentence, terms, next))) break;
    if (NO_UNIT.test(term.word)) break;
    const partitive = unit.length < 2 && /^(?:of|the|its|his|her|their)$/u.test(term.word);
    if ((term.stop && !partitive) || COMPARING.test(term.word)) break;
    unit.push(term);
    if (unit.filter(({ stop }) => !stop).length === UNIT_WORDS) break;
  }
  // "Nine of the plan’s 34 measures": the plan owns them and is not counted.
  const owner = unit.at(-1);
  if (owner && /^[’']s/u.test(sentence.slice(owner.end))) unit.splice(unit.findIndex(({ stop }) => stop));
  while (unit.at(-1)?.stop) unit.pop();
  return unit;
}
