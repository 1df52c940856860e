import { findQuantities, type Quantity } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import { LIGHT_WORDS } from '../analysis/stop-words.ts';
import type { Term } from '../analysis/terms.ts';
import { overlaps } from '../analysis/period.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import type { Candidate } from './candidates.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = {
  countsVery: 5,
  countsFocus: 3,
  countsAct: 3.5,
  rightMeasure: 4,
  wrongMeasure: -3,
  unaskedMeasure: -4.5,
  percent: 4,
  percentUnasked: -4,
  average: 3,
  partOf: 2,
  locative: 2,
  acronymPlace: -2,
  bare: -1,
} as const;

const PERCENT = /\bpercent|per cent|%|\bshare\b|\bproportion\b|\bpct\b/iu;
const LENGTH = /^(?:km|kilomet|mile|metre|meter|feet|foot|m)/u;
const DURATION = /^(?:hour|dai|day|week|month|year|minut|centuri|decad)/u;
const LOCATIVE =
  /\b(?:in|at|near|from|to|across|along|into|inside|outside|around|within|throughout|towards?|of|downtown|central|(?:north|south|east|west)(?:ern|east|west)?\w*)\s+(?:the\s+)?$/iu;

/** What rules of grammar and measure say of a candidate, added to its learned score. */
export function ruleScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  if (asksQuantity(question, query, sentence) && candidate.kind === 'quantity')
    return quantityScore(question, query, sentence, candidate);
  if (query.type === 'place' && candidate.kind !== 'period') {
    const before = text.slice(Math.max(0, candidate.start - 24), candidate.start);
    const acronym = /^\p{Lu}{3,}$/u.test(text.slice(candidate.start, candidate.end));
    return (LOCATIVE.test(before) ? RULE.locative : 0) + (acronym ? RULE.acronymPlace : 0);
  }
  return 0;
}

function quantityScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  const quantity = findQuantities(text, sentence.periods).find(({ start }) => start === candidate.start);
  if (!quantity) return 0;
  const phrase = text.slice(quantity.start, quantity.end);
  let score = 0;
  const isMeasure = quantity.unit.some((word) => LENGTH.test(word) || DURATION.test(word));
  if (query.focus !== undefined && !isMeasure && quantity.unit.includes(query.focus))
    score += RULE.countsVery;
  else if (countsFocus(query, quantity)) score += RULE.countsFocus;
  if (countsAct(query, quantity)) score += RULE.countsAct;
  const measure = measureAsked(question);
  if (!measure && isMeasure) score += RULE.unaskedMeasure;
  if (measure) score += isMeasuredIn(quantity, measure) ? RULE.rightMeasure : RULE.wrongMeasure;
  if (/percent|%/iu.test(phrase)) score += PERCENT.test(question) ? RULE.percent : RULE.percentUnasked;
  if (/ of /u.test(phrase) && /\bof\b/iu.test(question)) score += RULE.partOf;
  if (/average/iu.test(phrase))
    score += /\baverage|\bavg\b|\bmean\b|\bper\b|\bfor every\b/iu.test(question)
      ? RULE.average
      : -RULE.average;
  if (quantity.unit.length === 0) score += RULE.bare;
  return score + alignmentScore(query, sentence, quantity, text);
}

/** A count is asked for, or a measure ("duration in hrs"), or a fragment names what a quantity of the sentence counts. */
export function asksQuantity(
  question: string,
  { type, form, terms }: Query,
  sentence: IndexedSentence,
): boolean {
  if (type === 'number') return true;
  if (type !== 'thing' || form.kind !== 'what') return false;
  if (measureAsked(question)) return true;
  const said = new Set(terms.flatMap(({ term, synonyms }) => [term, ...synonyms.keys()]));
  return (
    !form.sure &&
    findQuantities(textOf(sentence), sentence.periods).some(({ unit }) => unit.some((word) => said.has(word)))
  );
}

/** Every content word of it stands in the question: it tells nothing new. */
export function isAllAsked(
  { terms: asked }: Query,
  { terms }: IndexedSentence,
  { start, end, kind }: Candidate,
): boolean {
  if (kind === 'quantity' || kind === 'period') return false;
  const own = terms.filter((term) => !term.stop && term.start >= start && term.end <= end);
  return (
    own.length > 0 &&
    own.every(({ term, word }) => asked.some((other) => other.term === term || other.word === word))
  );
}

/** "50 sq. km" is an area, no length. */
function isMeasuredIn({ unit }: Quantity, measure: RegExp): boolean {
  return unit.some((word) => measure.test(word)) && !unit.includes('sq') && !unit.includes('squar');
}

function measureAsked(question: string): RegExp | undefined {
  if (
    /\bhow long\b.*\b(?:border|frontier|road|river|wall|coast|line)\b|\blength\b|\bhow (?:far|wide|tall|high)\b|\bin km\b|\bkilomet/iu.test(
      question,
    )
  )
    return LENGTH;
  return /\bhow long\b|\bduration\b|\bhow many hours\b|\bin (?:hours|hrs)\b|\blast(?:ed)?\b/iu.test(question)
    ? DURATION
    : undefined;
}

/** Whether a quantity counts what is asked: the focus, the noun right behind it ("border **police**"), or any word of a fragment. */
function countsFocus({ focus, form, terms }: Query, { unit }: Quantity): boolean {
  const at = terms.findIndex(({ term }) => term === focus);
  const asked = focus === undefined || !form.sure || at === -1 ? terms : terms.slice(at, at + 2);
  return unit.some(
    (word) => word === focus || asked.some(({ term, synonyms }) => word === term || synonyms.has(word)),
  );
}

/** "132 killed" counts what was done, and it is asked how many were. */
function countsAct({ focus, terms }: Query, { unit }: Quantity): boolean {
  const acts = terms.filter(({ term, name }) => term !== focus && !name);
  return unit.length === 1 && acts.some(({ term, synonyms }) => unit[0] === term || synonyms.has(unit[0]!));
}

/** "lower in 2020 than in 2019 (11 compared with 343)": two figures stand in the order of the two times named before them. */
function alignmentScore(
  { periods }: Query,
  sentence: IndexedSentence,
  quantity: Quantity,
  text: string,
): number {
  const pair =
    /(\p{N}[\p{N},.]*)\s+(?:compared (?:with|to)|versus|vs\.?|against|and)\s+(\p{N}[\p{N},.]*)/u.exec(text);
  const asked = periods.find(({ from }) => from !== undefined);
  if (!pair || !asked || sentence.periods.length !== 2) return 0;
  const which = sentence.periods.findIndex((told) => overlaps(told, asked));
  if (which === -1) return 0;
  const first = pair.index;
  const second = pair.index + pair[0].lastIndexOf(pair[2]!);
  return quantity.number.start === (which === 0 ? first : second) ? RULE.rightMeasure : RULE.wrongMeasure;
}

/** Widens a candidate to the whole noun phrase: modifiers before it, "X of" in front, a second name behind "and", "the". */
export function widen(sentence: IndexedSentence, { start, end }: Range, longest: number): Range {
  const { terms } = sentence;
  const text = textOf(sentence);
  const opens = terms.findIndex((term) => term.end > start);
  const closes = terms.findLastIndex((term) => term.start < end);
  const fits = (from: number, to: number): boolean =>
    Math.max(end, terms[to]!.end) - Math.min(start, terms[from]!.start) <= longest;
  const withModifiers = (from: number): number => {
    let at = from;
    while (at > 0 && isModifier(terms[at - 1]!) && isSpace(text, terms, at) && fits(at - 1, closes)) at -= 1;
    return at;
  };
  let first = withModifiers(opens);
  const headOfPhrase = terms[first - 1]?.word === 'of' ? terms[first - 2] : undefined;
  if (headOfPhrase && !headOfPhrase.stop && isSpace(text, terms, first) && fits(first - 2, closes))
    first = withModifiers(first - 2);
  const last = joinsName(terms, closes) && fits(first, closes + 2) ? closes + 2 : closes;
  if (terms[first - 1]?.word === 'the' && fits(first - 1, last)) first -= 1;
  const wide = { start: Math.min(start, terms[first]!.start), end: Math.max(end, terms[last]!.end) };
  const bracket = /^ \([^()]{2,30}\)(?: \p{Ll}+s\b)?/u.exec(text.slice(wide.end))?.[0] ?? '';
  return wide.end + bracket.length - wide.start <= longest
    ? { ...wide, end: wide.end + bracket.length }
    : wide;
}

/** "… and Kunar": another name follows a name. */
function joinsName(terms: readonly Term[], last: number): boolean {
  return terms[last]!.capital && terms[last + 1]?.word === 'and' && terms[last + 2]?.capital === true;
}

/** An adjective or noun that may stand before the head: no stop word but "and" between two of them, no verb form we know. */
function isModifier({ stop, word, number }: Term): boolean {
  return !stop && !number && !LIGHT_WORDS.has(word) && !/(?:ed|ing|ly)$/u.test(word);
}

function isSpace(text: string, terms: readonly Term[], at: number): boolean {
  return /^[\s-]$/u.test(text.slice(terms[at - 1]!.end, terms[at]!.start));
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
