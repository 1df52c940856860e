import { fold } from '../analysis/terms.ts';
import { isEnglishWord, isRareWord } from '../analysis/related-words.ts';
import { kindOfNoun, namesPeople } from '../analysis/question-nouns.ts';
import type { Range } from '../analysis/range.ts';
import { LIGHT_WORDS, STOP_WORDS } from '../analysis/stop-words.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import { isAllAsked, mayBeCommunity, ruleScore } from './candidate-rules.ts';
import { amongAnswer } from './among-answer.ts';
import { type Candidate, LONGEST_ANSWER } from './candidates.ts';
import { citationAnswer } from './citation-answers.ts';
import { comparedFigures } from './compared-figures.ts';
import { isMeasureWord } from './measures.ts';
import { isOnOtherSide, namesThing } from './person-rules.ts';
import { describesPlace, isMerePlace, mayBeGoal } from './place-rules.ts';
import { type PinpointModel, rankCandidates } from './pinpoint.ts';
import { partAnswer } from './part-answer.ts';
import { possessorAnswer } from './possessor-answers.ts';
import { describedAnswer } from './described-answer.ts';
import { governedAnswer } from './governed-answer.ts';
import { harmsIn } from './premises/harms.ts';
import { isPlace } from './premises/places.ts';
import { asksQuantity } from './quantity-rules.ts';
import { recordAnswers } from './record-answers.ts';
import { titledName } from './titled-name.ts';
import { wholeValue, withoutOtherForm } from './whole-value.ts';

/** Kinds of question whose answer is a value; the others are answered by the quotation itself. */
const PINPOINTED: ReadonlySet<string> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'which',
]);

/** The values of a sentence that answer, best first, as offsets of the sentence; empty when the sentence itself is the answer. */
export function shortAnswers(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  model: PinpointModel,
): Range[] {
  const fromRecords = recordAnswers(question, query, sentence).filter(isShort);
  if (fromRecords.length > 0) return fromRecords;
  // A list of names that does not decide who it was: any one of them would be a guess.
  if (query.type === 'person' && sentence.records.length > 1) return [];
  const pointed = [
    query.type === 'person' ? titledName(question, query, sentence) : undefined,
    citedPart(question, query, sentence),
    comparedFigures(query, sentence),
    amongAnswer(question, sentence),
    partAnswer(question, textOf(sentence)),
    governedAnswer(question, query, sentence),
    possessorAnswer(question, query, sentence),
    describedAnswer(query, sentence, LONGEST_ANSWER),
  ].find((range) => range !== undefined && isShort(range));
  if (pointed) return [pointed];
  if (!asksValue(question, query, sentence) || asksIdentity(query)) return [];
  const candidates = rankCandidates(query, sentence, model)
    .filter((candidate) => !isAllAsked(query, sentence, withoutOtherForm(query, sentence, candidate)))
    .filter(({ kind }) => query.type !== 'number' || kind === 'quantity')
    .filter(
      (candidate) =>
        (query.type !== 'time' && query.form.kind !== 'when') || tellsWhen(textOf(sentence), candidate),
    )
    // "How fresh is it, when was it updated?"
    .filter(({ kind }) => kind === 'period' || !asksWhenToo(query))
    .filter((candidate) => query.type !== 'place' || mayBeGoal(question, textOf(sentence), candidate))
    .filter((candidate) => mayBeCommunity(question, textOf(sentence), candidate))
    .filter((candidate) => query.type !== 'person' || mayAct(question, textOf(sentence), candidate));
  const byName = candidates.filter(
    (candidate) => !NAMED_TYPES.has(query.type) || isNamed(query, sentence, candidate),
  );
  const named =
    query.type === 'place' && byName.length === 0
      ? candidates.filter((candidate) => describesPlace(textOf(sentence), candidate))
      : byName;
  // Of two asked for one name would be half an answer.
  const whole = asksSomeByName(query)
    ? named.filter((candidate) => isComplete(query, sentence, wholeValue(query, sentence, candidate)))
    : named;
  const scored = whole
    .map((candidate) => ({
      ...candidate,
      score: candidate.score + ruleScore(question, query, sentence, candidate),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return [];
  if (query.type !== 'number') return [wholeValue(query, sentence, best)];
  const sum = withParts(query, sentence, best);
  const isTwo = sum === best && TWO_COUNTS.test(question) && second && mayBeSecond(sentence, best, second);
  return isTwo ? [best, second].sort((a, b) => a.start - b.start) : [sum];
}

/** "**How many** set out, and **how many** of them came back?" */
const TWO_COUNTS = /\bhow many\b.*\bhow many\b/i;

/** A count beside another one: no part of its words, no measure, no money. */
function mayBeSecond(sentence: IndexedSentence, best: Candidate, { start, end }: Candidate): boolean {
  const told = textOf(sentence);
  const found = sentence.quantities.find((quantity) => quantity.start === start);
  return (
    (end <= best.start || start >= best.end) &&
    found !== undefined &&
    !found.unit.some(isMeasureWord) &&
    !/[$€£]\s?$/u.test(told.slice(0, start)) &&
    !/\b(?:dollars?|euros?|pounds?)\b/u.test(told.slice(start, end))
  );
}

const isShort = ({ start, end }: Range): boolean => end - start <= LONGEST_ANSWER;

/** A part of a reference; of a count only one that goes by its number: "pg. 52", "Issue 8". */
function citedPart(question: string, query: Query, sentence: IndexedSentence): Range | undefined {
  const part = citationAnswer(question, query, sentence);
  const isNumbered = part && /^\p{L}+\.? ?\d+/u.test(textOf(sentence).slice(part.start, part.end));
  return query.type === 'number' && !isNumbered ? undefined : part;
}

/** "How many were killed and injured": a sum goes with its parts, "392 casualties (132 killed and 260 injured)". */
function withParts(query: Query, sentence: IndexedSentence, best: Candidate): Candidate {
  if (harmsIn(query.terms.map(({ word }) => word)).length < 2) return best;
  const text = textOf(sentence);
  const whole = sentence.quantities
    .filter(({ start }) => start <= best.start)
    .map(({ start, end }) => ({
      ...best,
      start,
      end: end + (/^ \([^()]*\)/u.exec(text.slice(end))?.[0].length ?? 0),
    }))
    .find(
      ({ start, end }) =>
        end >= best.end &&
        end - start <= LONGEST_ANSWER &&
        harmsIn(wordsOf(text.slice(start, end))).length > 1,
    );
  return whole ?? best;
}

/** A time, or an event that goes by: "right **after** the fleet sails". */
const tellsWhen = (text: string, { kind, start, end }: Candidate): boolean =>
  kind === 'period' || /\b(?:after|before|during|once|since|until|when)\b/i.test(text.slice(start, end));

/** A time is asked for beside something else. */
const asksWhenToo = ({ type, form }: Query): boolean =>
  type === 'thing' && form.kind !== 'when' && form.parts.includes('when');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** As many names as are asked for, joined by commas and "and". */
const isComplete = ({ form }: Query, sentence: IndexedSentence, { start, end }: Candidate): boolean => {
  const names = textOf(sentence)
    .slice(start, end)
    .split(/,? and |, /u);
  return names.length === form.count && names.every((name) => /^(?:the )?\p{Lu}[\p{L}.’' -]*$/u.test(name));
};

const textOf = ({ place, span }: IndexedSentence): string => place.passage.text.slice(span.start, span.end);

/** Who is answered by a name or a number of people, where by a name, else by the quotation alone: a wrong phrase in bold does harm. */
const NAMED_TYPES: ReadonlySet<string> = new Set(['person', 'place']);
const VALUE_TYPES: ReadonlySet<string> = new Set(['time', 'number', 'place', 'person']);

/** A value is asked for, by its question word or as a fragment that names what a quantity of the sentence counts. */
function asksValue(question: string, query: Query, sentence: IndexedSentence): boolean {
  const { form, type } = query;
  return (
    form.parts.some((kind) => PINPOINTED.has(kind)) ||
    VALUE_TYPES.has(type) ||
    (form.kind === 'source' && namesPeople(form.focusWord ?? '')) ||
    asksQuantity(question, query, sentence)
  );
}

/** "Which two leaders", "in which two countries". */
function asksSomeByName({ form, type }: Query): boolean {
  return form.count !== undefined && NAMED_TYPES.has(type);
}

/** Whether a stretch of a sentence names a place, as far as lists and prepositions tell. */
function holdsPlace(sentence: IndexedSentence, start: number, end: number): boolean {
  return [...sentence.terms.keys()].some((at) => {
    const term = sentence.terms[at]!;
    return term.start >= start && term.end <= end && isPlace(sentence, at);
  });
}

const mayAct = (question: string, text: string, candidate: Candidate): boolean =>
  !isOnOtherSide(question, text, candidate) && !isMerePlace(text, candidate) && !namesThing(text, candidate);

/** "Who is X?" asks what X is, and no other name says that. */
const asksIdentity = ({ type, terms }: Query): boolean =>
  type === 'person' &&
  terms.length > 0 &&
  terms.every(({ name }) => name) &&
  // "Who is the Special Representative?" asks for the holder.
  !terms.some(({ word }) => kindOfNoun(word) === 'who');

/** No word of English, so that a capital at the beginning of a sentence makes a name of it. */
const isStrange = (word: string): boolean =>
  !isEnglishWord(word) && !isRareWord(word) && !STOP_WORDS.has(word) && !LIGHT_WORDS.has(word);

/** "members **across** Ulmen": where they are, and mostly more than that, is no part of who they are. */
const ELSEWHERE =
  /\b(?:across|after|against|along|around|before|behind|during|inside|near|through|under|within|without)\b/i;

/** A name, and not merely a word with the capital of a sentence's beginning or a short form such as "CT"; or a number of people. */
function isNamed({ type }: Query, sentence: IndexedSentence, { kind, start, end }: Candidate): boolean {
  const { place, span, positions } = sentence;
  const name = place.passage.text.slice(span.start + start, span.start + end);
  const words = name.toLowerCase().split(/[\s-]/u);
  if (kind === 'phrase')
    return (
      type === 'person' &&
      (namesPeople(words.at(-1)!) || namesPeople(words[0]!)) &&
      !words.some((word) => STOP_WORDS.has(word) && !/^(?:from|of|in|the)$/u.test(word)) &&
      !STOP_WORDS.has(words[0]!) &&
      !ELSEWHERE.test(name)
    );
  if (kind !== 'name') return false;
  if (type === 'place' && !holdsPlace(sentence, start, end)) return false;
  const known = [...positions].some(([term, at]) => term.startsWith('@') && at.includes(0));
  return !/^\p{Lu}{1,2}$/u.test(name) && (start > 0 || known || name.includes(' ') || isStrange(fold(name)));
}
