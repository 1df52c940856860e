import { findQuantities, type Quantity } from '../analysis/quantities.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import type { Candidate } from './candidates.ts';
import { clauseShare } from './clause-share.ts';
import { figureInOrder } from './compared-figures.ts';
import { isMeasuredIn, isMeasureWord, measureAsked } from './measures.ts';
import { harmsIn } from './premises/harms.ts';
import { isOfCounted, isOfNameAsked, isOfTimeAsked, isOtherShare, unitOf } from './quantity-scope.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = {
  countsVery: 5,
  countsFocus: 3,
  countsAct: 3.5,
  rightMeasure: 4,
  wrongMeasure: -3,
  unaskedMeasure: -4.5,
  percent: 4,
  percentUnasked: -6,
  average: 3,
  averageUnasked: -7,
  occasionsUnasked: -6,
  partOf: 1,
  ownClause: 2.9,
  ofWhom: 6,
  sameHarm: 5.5,
  otherHarm: -4,
  nested: -4,
  inBrackets: -3,
  bare: -1,
  otherShare: -3,
  timeAsked: 4,
  nameAsked: 2,
} as const;

const PERCENT = /\bpercent|per cent|%|\bshare\b|\bproportion\b|\bfraction\b|\bpct\b/i;
const PERCENTAGE = /\b(?:percent(?:age)?|per cent|pct)\b/i;

/** What measure, unit and clause say of a quantity that is to tell how many or how much. */
export function quantityScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  const found = findQuantities(text, sentence.periods).find(({ start }) => start === candidate.start);
  if (!found) return 0;
  const quantity = { ...found, unit: unitOf(sentence, found) };
  let score = 0;
  const isMeasure = quantity.unit.some(isMeasureWord);
  if (!isMeasure && countedTerms(query).some((term) => quantity.unit.includes(term)))
    score += RULE.countsVery;
  else if (countsFocus(query, quantity)) score += RULE.countsFocus;
  if (countsAct(query, quantity)) score += RULE.countsAct;
  const measure = measureAsked(mended(question, query));
  if (!measure && isMeasure) score += RULE.unaskedMeasure;
  if (measure) score += isMeasuredIn(quantity, measure) ? RULE.rightMeasure : RULE.wrongMeasure;
  score += phraseScore(question, text.slice(quantity.start, quantity.end));
  if (quantity.unit.length === 0) score += RULE.bare;
  score += harmScore(query, quantity, text);
  if (!isMeasure) {
    const own = isOfCounted(sentence, quantity) ? RULE.ofWhom : RULE.ownClause;
    score += own * clauseShare(question, query, sentence, quantity);
  }
  score += scopeScore(query, sentence, quantity);
  // "392 casualties (132 killed …)": a part of the sum, where neither is asked for alone.
  if (
    /\([^()]*$/u.test(text.slice(0, quantity.start)) &&
    harmsIn(query.terms.map(({ word }) => word)).length === 0
  )
    score += RULE.inBrackets;
  const figure = figureInOrder(query, sentence);
  if (figure !== undefined) score += figure === quantity.number.start ? RULE.rightMeasure : RULE.wrongMeasure;
  return score;
}

/** What tells of this quantity and of no other, and what it is part of. */
function scopeScore(query: Query, sentence: IndexedSentence, quantity: Quantity): number {
  const { terms, periods } = query;
  const names = terms.filter(({ name, period }) => name && !period);
  const isNested = sentence.quantities.some(
    ({ start, end }) => start < quantity.start && end > quantity.start,
  );
  return (
    (isOtherShare(sentence, quantity, query) ? RULE.otherShare : 0) +
    (isOfNameAsked(sentence, quantity, names) ? RULE.nameAsked : 0) +
    (isOfTimeAsked(sentence, quantity, periods) ? RULE.timeAsked : 0) +
    (isNested ? RULE.nested : 0)
  );
}

/** What is counted: the noun asked for; of "casualties of the raid, **number**" any word. */
const countedTerms = ({ focus, form, terms }: Query): readonly string[] =>
  /^(?:count|figure|number|nr|num|tally|total)$/u.test(form.focusWord ?? '')
    ? terms.map(({ term }) => term)
    : [focus ?? ''];

/** A share, an average and a part of something answer where they are asked for. */
function phraseScore(question: string, phrase: string): number {
  let score = 0;
  if (/percent|per cent|%/i.test(phrase))
    score += PERCENT.test(question) ? RULE.percent : RULE.percentUnasked;
  else if (PERCENTAGE.test(question)) score += RULE.wrongMeasure;
  if (/ of (?:the|its|their|his|her|our) /u.test(phrase) && /\bof\b/i.test(question)) score += RULE.partOf;
  if (/\b(?:occasions|times)$/i.test(phrase) && !OCCASIONS.test(question)) score += RULE.occasionsUnasked;
  if (/average/i.test(phrase)) score += AVERAGE.test(question) ? RULE.average : RULE.averageUnasked;
  return score;
}

const OCCASIONS = /\b(?:occasions?|often|times)\b/i;
const AVERAGE = /\baverage|\bavg\b|\bmean\b|\bper\b|\bfor every\b/i;

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
  if (!form.sure && terms.some(({ term }) => sentence.counted.has(term))) return true;
  return (
    !form.sure &&
    findQuantities(textOf(sentence), sentence.periods).some(({ unit }) => unit.some((word) => said.has(word)))
  );
}

/** The question with its misspelt words as they were read. */
const mended = (question: string, { terms }: Pick<Query, 'terms'>): string =>
  `${question} ${terms.map(({ word }) => word).join(' ')}`;

/** Whether a quantity counts what is asked: the focus, the noun right behind it ("border **police**"), or any word of a fragment. */
function countsFocus({ focus, form, terms }: Query, { unit }: Quantity): boolean {
  const at = terms.findIndex(({ term }) => term === focus);
  const asked = focus === undefined || !form.sure || at === -1 ? terms : terms.slice(at, at + 2);
  return unit.some(
    (word) => word === focus || asked.some(({ term, synonyms }) => word === term || synonyms.has(word)),
  );
}

/** "260 injured" counts the wounded, not the dead; "**killed** 47 people" the dead. */
function harmScore({ terms }: Query, { unit, start }: Quantity, text: string): number {
  // Of several the first one: "hurt, not killed"; the question's own before an earlier one's.
  const byWeight = terms.toSorted((a, b) => b.weight - a.weight);
  const [asked] = byWeight.flatMap(({ word }) => harmsIn([word]));
  const verb = /(\p{L}+) (?:the |another |a further )?$/u.exec(text.slice(0, start))?.[1]?.toLowerCase();
  const [told] = harmsIn(unit.length > 0 && harmsIn(unit).length > 0 ? unit : verb ? [verb] : []);
  if (asked === undefined || told === undefined) return 0;
  return asked === told ? RULE.sameHarm : RULE.otherHarm;
}

/** "132 killed" counts what was done, and it is asked how many were. */
function countsAct({ focus, terms }: Query, { unit }: Quantity): boolean {
  const acts = terms.filter(({ term, name }) => term !== focus && !name);
  return unit.length === 1 && acts.some(({ term, synonyms }) => unit[0] === term || synonyms.has(unit[0]!));
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
