import { findQuantities, type Quantity } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import { isPeopleWord } from '../analysis/countries.ts';
import { properKind } from '../analysis/proper-words.ts';
import { namesPeople } from '../analysis/question-nouns.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { LIGHT_WORDS } from '../analysis/stop-words.ts';
import { fold, type Term } from '../analysis/terms.ts';
import { overlaps } from '../analysis/period.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Candidate } from './candidates.ts';
import { findAttribution } from './attribution.ts';
import { isPlace } from './premises/places.ts';

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
  ofPlace: 0.5,
  acronymPlace: -2,
  peopleAsPlace: -3,
  placeAsPerson: -3,
  commonAsPerson: -3,
  agent: 2.5,
  patient: -1,
  people: 1.5,
  lead: 1.5,
  holder: 6,
  ownClause: 2.5,
  nested: -4,
  accessed: -5,
  shortForm: -3,
  ofWhat: -2,
  bare: -1,
} as const;

const PERCENT = /\bpercent|per cent|%|\bshare\b|\bproportion\b|\bpct\b/iu;
const LENGTH = /^(?:km|kilomet|mile|metre|meter|feet|foot|m)/u;
const DURATION = /^(?:hour|dai|day|week|month|year|minut|centuri|decad)/u;
const LOCATIVE =
  /\b(?:in|at|near|from|to|across|along|into|inside|outside|around|within|throughout|towards?|downtown|central|(?:north|south|east|west)(?:ern|east|west)?\w*)\s+(?:the\s+)?(?:(?:north|south|east|west)(?:ern)?\s+)?$/iu;
const OF_PLACE = /\bof\s+(?:the\s+)?$/iu;

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
  if (query.type === 'place' && candidate.kind !== 'period') return placeScore(text, candidate);
  if (query.type === 'person') return personScore(question, query, sentence, candidate);
  const lookedUp = /\b(?:accessed|retrieved)(?: on)?\s$/iu.test(text.slice(0, candidate.start));
  return lookedUp && !/\baccess|\bretriev/iu.test(question) ? RULE.accessed : 0;
}

function placeScore(text: string, { start, end }: Candidate): number {
  const before = text.slice(Math.max(0, start - 32), start);
  const name = text.slice(start, end);
  let score = LOCATIVE.test(before) ? RULE.locative : OF_PLACE.test(before) ? RULE.ofPlace : 0;
  if (/^\p{Lu}{3,}$/u.test(name)) score += RULE.acronymPlace;
  if (properKind(fold(name.split(/[\s-]/u).at(-1)!)) === 'people') score += RULE.peopleAsPlace;
  return score;
}

/** "Who did it" asks for what stands before the deed, "by whom", "whom" for what stands behind it. */
const SUBJECT =
  /^\W*(?:and |so |but )?(?:who|which \w+|what \w+)(?:\s+(?:has|have|had|is|are|was|were|will|could|might|may|would))?\s+(?!(?:did|does|do)\b)/iu;

function personScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  const name = text.slice(candidate.start, candidate.end);
  const last = fold(name.split(/[\s-]/u).at(-1)!);
  let score = 0;
  if (candidate.kind === 'name') {
    const at = sentence.terms.findIndex(({ start }) => start >= candidate.start);
    if (properKind(last) === 'place' || (at > 0 && isPlace(sentence, at) && !name.includes(' ')))
      score += RULE.placeAsPerson;
    if (isEnglishWord(fold(name)) && !sentence.positions.has(`@${fold(name)}`)) score += RULE.commonAsPerson;
  }
  if (text[candidate.start - 1] === '(' && /^\p{Lu}+$/u.test(name)) score += RULE.shortForm;
  // "the Afghan government's …": a people only in passing.
  if (
    isAdjective(last) &&
    !/^\s+\p{Ll}*(?:government|forces|army|police|officials|people)/u.test(text.slice(candidate.end))
  )
    score += RULE.ofWhat;
  if (candidate.kind === 'phrase' && namesPeople(last)) score += RULE.people;
  return score + sideScore(question, query, sentence, candidate);
}

/** Who does it stands before the deed, whom it is done to behind; who says it is the one named as saying so. */
function sideScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  { start, end }: Candidate,
): number {
  const { place, span } = sentence;
  const holder = SAYS.test(question) ? findAttribution(place.passage, span) : undefined;
  if (
    holder &&
    start >= holder.start - span.start &&
    end <= holder.end - span.start &&
    !isAdjectiveOf(sentence, start, end)
  )
    return RULE.holder;
  const asksDoer = SUBJECT.test(question) && !WHOM.test(question);
  if (!asksDoer && !WHOM.test(question)) return 0;
  const deed = firstDeed(query, sentence);
  if (deed === undefined) return asksDoer && start <= firstName(sentence) ? RULE.lead : 0;
  return end <= deed === asksDoer ? RULE.agent : RULE.patient;
}

const WHOM =
  /\bwhom\b|\bwho (?:did|does|do|is|are|was|were|has|have|should)\b.*\b(?:against|with|to|for|at|from)\s*\W*$|\bwho (?:did|does|do)\b/iu;
const SAYS =
  /\b(?:who|whom|which \w+|what \w+|\w+ who)\b.*\b(?:said|says|say|noted|notes|warned|warns|claims?|claimed|argued?s?|argues|thinks?|thought|remarked|pointed out|according to|quoted?)\b/iu;

/** Where the first name of a sentence begins. */
function firstName({ terms, positions }: IndexedSentence): number {
  const names = [...positions].filter(([term]) => term.startsWith('@')).map(([, at]) => at[0]!);
  const first = Math.min(...names, ...[...terms.keys()].filter((at) => at > 0 && terms[at]!.capital));
  return terms[first]?.start ?? -1;
}

const isAdjectiveOf = (sentence: IndexedSentence, start: number, end: number): boolean =>
  isAdjective(fold(textOf(sentence).slice(start, end).split(/[\s-]/u).at(-1)!));

/** Where the first plain word of the question stands in the sentence, told there in the active voice. */
function firstDeed({ terms }: Query, sentence: IndexedSentence): number | undefined {
  const deed = terms.find(({ name, number, weight, period }) => !name && !number && weight === 1 && !period);
  const [at] = deed ? matchLevel(deed, sentence).at : [];
  if (at === undefined || at === 0) return undefined;
  const before = sentence.terms.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  const passive = before.some((word) => /^(?:is|are|was|were|be|been|being)$/u.test(word));
  const noun = /^(?:the|a|an|of|its|their|for|this|these)$/u.test(before.at(-1) ?? '');
  return passive || noun ? undefined : sentence.terms[at]!.start;
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
  const measure = measureAsked(mended(question, query));
  if (!measure && isMeasure) score += RULE.unaskedMeasure;
  if (measure) score += isMeasuredIn(quantity, measure) ? RULE.rightMeasure : RULE.wrongMeasure;
  if (/percent|%/iu.test(phrase)) score += PERCENT.test(question) ? RULE.percent : RULE.percentUnasked;
  if (/ of /u.test(phrase) && /\bof\b/iu.test(question)) score += RULE.partOf;
  if (/average/iu.test(phrase))
    score += /\baverage|\bavg\b|\bmean\b|\bper\b|\bfor every\b/iu.test(question)
      ? RULE.average
      : -RULE.average;
  if (quantity.unit.length === 0) score += RULE.bare;
  if (!isMeasure) score += RULE.ownClause * clauseShare(query, sentence, quantity);
  if (sentence.quantities.some(({ start, end }) => start < quantity.start && end > quantity.start))
    score += RULE.nested;
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
  if (measureAsked(mended(question, { terms }))) return true;
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

/**
 * Share of the question's words that stand in the stretch from a quantity to the next one, where there are several: "five of the
 * six were Pakistani, three of whom had been …".
 */
function clauseShare(query: Query, sentence: IndexedSentence, { start }: Quantity): number {
  const outer = sentence.quantities.filter(
    (one) => !sentence.quantities.some((other) => other.start < one.start && other.end > one.start),
  );
  const starts = outer.map((other) => other.start);
  if (starts.length < 2) return 0;
  const next = Math.min(Number.POSITIVE_INFINITY, ...starts.filter((other) => other > start));
  let inside = 0;
  let all = 0;
  for (const term of query.terms) {
    const { at, level } = matchLevel(term, sentence);
    if (at.length === 0) continue;
    all += term.idf;
    if (at.some((place) => sentence.terms[place]!.start >= start && sentence.terms[place]!.start < next))
      inside += term.idf * level;
  }
  return all === 0 ? 0 : inside / all;
}

/** "50 sq. km" is an area, no length. */
function isMeasuredIn({ unit }: Quantity, measure: RegExp): boolean {
  return unit.some((word) => measure.test(word)) && !unit.includes('sq') && !unit.includes('squar');
}

/** The question with its misspelt words as they were read. */
const mended = (question: string, { terms }: Pick<Query, 'terms'>): string =>
  `${question} ${terms.map(({ word }) => word).join(' ')}`;

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

/**
 * Widens a candidate to the whole noun phrase: modifiers before it, "X of" in front, the noun behind a word for a people ("Afghan
 * government"), a second name behind "and", "the".
 */
export function widen(sentence: IndexedSentence, { start, end }: Range, longest: number): Range {
  const { terms } = sentence;
  const text = textOf(sentence);
  const opens = terms.findIndex((term) => term.end > start);
  const named = terms.findLastIndex((term) => term.start < end);
  const closes = isOfPeople(terms[named]!) ? lastNoun(text, terms, named) : named;
  const fits = (from: number, to: number): boolean =>
    Math.max(end, terms[to]!.end) - Math.min(start, terms[from]!.start) <= longest;
  const withModifiers = (from: number): number => {
    let at = from;
    for (;;) {
      const step = modifiersBefore(text, terms, at);
      if (step === 0 || !fits(at - step, closes)) return at;
      at -= step;
    }
  };
  let first = withModifiers(opens);
  const headOfPhrase = terms[first - 1]?.word === 'of' ? terms[first - 2] : undefined;
  if (headOfPhrase && !headOfPhrase.stop && isSpace(text, terms, first) && fits(first - 2, closes))
    first = withModifiers(first - 2);
  const last = joinsName(terms, closes) && fits(first, closes + 2) ? closes + 2 : closes;
  if (terms[first - 1]?.word === 'the' && fits(first - 1, last)) first -= 1;
  const wide = { start: Math.min(start, terms[first]!.start), end: Math.max(end, terms[last]!.end) };
  const listed = LIST.exec(text.slice(wide.end))?.[0] ?? '';
  if (listed !== '' && wide.end + listed.length - wide.start <= longest)
    return { ...wide, end: wide.end + listed.length };
  const bracket = /^ \([^()]{2,30}\)(?: \p{Ll}+s\b)?/u.exec(text.slice(wide.end))?.[0] ?? '';
  return wide.end + bracket.length - wide.start <= longest
    ? { ...wide, end: wide.end + bracket.length }
    : wide;
}

const isOfPeople = ({ word, capital }: Term): boolean => capital && isAdjective(word);

/** A word for what belongs to a people, not for several of it: "Afghan", but neither "Afghans" nor "Afghanistan". */
const isAdjective = (word: string): boolean =>
  !word.endsWith('s') && (properKind(word) === 'people' || isPeopleWord(word));

/** Up to two lower-case nouns right behind: "Afghan **border forces**". */
function lastNoun(text: string, terms: readonly Term[], from: number): number {
  let last = from;
  while (last < from + 2 && terms[last + 1] && isSpace(text, terms, last + 1) && isNoun(terms[last + 1]!))
    last += 1;
  return last;
}

const isNoun = ({ stop, word, number, capital }: Term): boolean =>
  !stop && !number && !capital && !LIGHT_WORDS.has(word) && !/(?:ed|ing|ly)$/u.test(word);

/** ", Pakistan, and Bangladesh", " and other urban areas": the rest of a list whose first part was found. */
const ITEM = String.raw`(?:the )?[\p{L}\p{N}.’'-]+(?: (?!and\b|or\b|who\b|which\b|that\b|with\b|in\b|on\b|by\b|for\b|to\b|at\b|of\b|is\b|are\b|was\b|were\b|has\b|have\b)[\p{L}\p{N}.’'-]+){0,3}`;
const LIST = new RegExp(
  String.raw`^(?: \([^()]{2,30}\))?(?:(?:, ${ITEM})+,? and ${ITEM}| and other ${ITEM})`,
  'u',
);

/** "… and Kunar": another name follows a name. */
function joinsName(terms: readonly Term[], last: number): boolean {
  return terms[last]!.capital && terms[last + 1]?.word === 'and' && terms[last + 2]?.capital === true;
}

/** An adjective or noun that may stand before the head: no stop word but "and" between two of them, no verb form we know. */
function isModifier({ stop, word, number }: Term): boolean {
  return !stop && !number && !LIGHT_WORDS.has(word) && !ADVERBS.has(word) && !/(?:ed|ing|ly)$/u.test(word);
}

/** How many terms before a position modify it: one, three for "young and educated", none. */
function modifiersBefore(text: string, terms: readonly Term[], at: number): number {
  const [adjective, and, other] = [terms[at - 1], terms[at - 2], terms[at - 3]];
  if (!adjective || !isSpace(text, terms, at)) return 0;
  if (isModifier(adjective)) return 1;
  return and?.word === 'and' && other && isModifier(other) && /ed$/u.test(adjective.word) ? 3 : 0;
}

const ADVERBS: ReadonlySet<string> = new Set('thus therefore hence however perhaps often indeed'.split(' '));

function isSpace(text: string, terms: readonly Term[], at: number): boolean {
  return /^[\s-]$/u.test(text.slice(terms[at - 1]!.end, terms[at]!.start));
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
