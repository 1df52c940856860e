import type { Period } from '../../analysis/period.ts';
import { findQuantities } from '../../analysis/quantities.ts';
import { kindOfNoun, namesPeople } from '../../analysis/question-nouns.ts';
import type { Range } from '../../analysis/range.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isBearer } from './bearers.ts';
import { thingKind } from '../../analysis/thing-kinds.ts';
import { textOf } from './kind-words.ts';
import { isPlace } from './places.ts';
import { properKind } from '../../analysis/proper-words.ts';

const MONEY_WORD =
  /^(?:costs?|prices?|budgets?|revenues?|salar(?:y|ies)|wages?|incomes?|expens(?:e|es|ive)|pays?|paid|payment|earns?|earned|spends?|spent|worth)$/u;
const MONEY = /[$€£¥]|\b(?:dollars?|euros?|pounds?|USD|EUR)\b/u;
const EXTENT_WORD = /^(?:long|length|lenght|duration|kilometres?|kilometers?|kms?|miles?)$/u;
const EXTENT_UNIT =
  /^(?:km|kilomet|mile|metr|meter|second|minut|hour|dai|day|week|month|year|decad|centuri)/u;
/** Anybody: any count of living beings answers "how many people". */
const ANYBODY = /^(?:people|ppl|guys|person|persons|men|women|folks|lives|victims|dead)$/u;

/** Whether the sentence holds a value of the kind asked for that the question does not hold itself. */
export function holdsValue(query: Query, sentence: IndexedSentence): boolean {
  const { terms, periods, records } = sentence;
  const asked = askedPositions(query, sentence);
  const fresh = [...terms.keys()].filter((at) => !terms[at]!.stop && !asked.has(at));
  const within = ({ start, end }: Range): boolean =>
    fresh.some((at) => terms[at]!.start >= start && terms[at]!.end <= end);
  switch (query.type) {
    case 'time':
      return [...periods, ...records.flatMap((record) => record.periods)].some(
        (period) => isDated(period) && isPrecise(period, precisionAsked(query)) && within(period),
      );
    case 'number':
      if (query.terms.some(({ word }) => MONEY_WORD.test(word))) return MONEY.test(textOf(sentence));
      if (asksExtent(query) && !holdsExtent(sentence)) return false;
      return findQuantities(textOf(sentence), periods).some(({ number }) => within(number));
    case 'person':
      return (
        fresh.some((at) =>
          isName(sentence, at) ? properKind(terms[at]!.word) !== 'place' : namesPeople(terms[at]!.word),
        ) || fresh.some((at) => isOtherSort(sentence, at, asked))
      );
    case 'place':
      return fresh.some((at) =>
        isName(sentence, at) ? isPlace(sentence, at) : kindOfNoun(terms[at]!.word) === 'where',
      );
    default:
      return true;
  }
}

/** "local forces" where "U.S. forces" are in the question: a fresh word right before people asked with. */
const isOtherSort = ({ terms }: IndexedSentence, at: number, asked: ReadonlySet<number>): boolean =>
  asked.has(at + 1) &&
  terms[at + 1]!.start - terms[at]!.end === 1 &&
  !terms[at]!.capital &&
  namesPeople(terms[at + 1]!.word);

/** "how long", "in km"; "per 50 sq. km" asks for no length. */
function asksExtent({ terms }: Query): boolean {
  return (
    terms.some(({ word }) => EXTENT_WORD.test(word)) && !terms.some(({ word }) => /^sq(?:uare)?$/u.test(word))
  );
}

/** A length or a duration, or the two ends of one. */
function holdsExtent(sentence: IndexedSentence): boolean {
  const { periods, records } = sentence;
  if (records.length > 0 || periods.some(({ precision }) => precision === 'range')) return true;
  return findQuantities(textOf(sentence), periods).some(
    ({ unit }) => !unit.includes('sq') && unit.some((word) => EXTENT_UNIT.test(word)),
  );
}

/** "when was it, which day" asks for a day as "on which day" does. */
const precisionAsked = ({ form, terms }: Query): string | undefined =>
  terms.some(({ word, weight }) => word === 'day' && weight < 1) ? 'day' : form.focusWord;

const isDated = ({ from, to, yearless }: Period): boolean =>
  from !== undefined || to !== undefined || yearless !== undefined;

/** "On which day" is answered by days only, "in which month" and "on what date" by days and months. */
function isPrecise({ precision }: Period, focus = ''): boolean {
  if (focus === 'day') return precision === 'day';
  return (
    !/^(?:month|date)$/u.test(focus) || precision === 'day' || precision === 'month' || precision === 'range'
  );
}

/** Positions of the sentence that the question's words stand at, a name with all its words. */
export function askedPositions({ terms }: Query, sentence: IndexedSentence): Set<number> {
  const asked = new Set<number>();
  const words = new Set(terms.map(({ word }) => word));
  for (const [at, { word }] of sentence.terms.entries()) if (words.has(word)) asked.add(at);
  for (const term of terms) {
    if (thingKind(term.word) !== undefined) continue;
    for (const first of matchLevel(term, sentence).at) {
      asked.add(first);
      for (let at = first + 1; isBearer(term, sentence) && sentence.terms[at]?.capital === true; at += 1)
        asked.add(at);
    }
  }
  return asked;
}

export function isName({ terms, periods }: IndexedSentence, at: number): boolean {
  const { capital, start } = terms[at]!;
  return capital && at > 0 && !periods.some((period) => start >= period.start && start < period.end);
}

/** Whether some quantity of the sentence counts the things asked for; undefined where no count of certain things is asked. */
export function countsFocus(
  { type, focus, form, terms }: Query,
  sentence: IndexedSentence,
): boolean | undefined {
  if (type !== 'number' || focus === undefined || form.focusWord === undefined) return undefined;
  if (
    thingKind(form.focusWord) !== undefined ||
    [form.focusWord, ...terms.map(({ word }) => word)].some((word) => ANYBODY.test(word))
  )
    return undefined;
  const asked = terms.find(({ term, start }) => term === focus || start === form.focus?.start);
  if (asked && asked.weight < 1) return undefined;
  const accepted = new Set([
    focus,
    ...(asked ? [asked.term, ...asked.synonyms.keys(), ...asked.related.keys()] : []),
  ]);
  if (isNumbered(accepted, sentence) || [...accepted].some((word) => sentence.counted.has(word))) return true;
  return findQuantities(textOf(sentence), sentence.periods).some(({ unit }) =>
    unit.some((word) => accepted.has(word)),
  );
}

/** "the number of attacks", "the strength of the fighters". */
function isNumbered(accepted: ReadonlySet<string>, { terms }: IndexedSentence): boolean {
  return terms.some(
    ({ term }, at) =>
      accepted.has(term) &&
      terms
        .slice(Math.max(0, at - 4), at)
        .some(({ word }) => /^(?:numbers?|total|count|tally|average)$/u.test(word)),
  );
}

/**
 * Whether the name of something is asked for ("the name of X", "which organisation"), and it stands in the sentence without one:
 * no name beside it, or "a", "an" or "some" in front of it.
 */
export function isUnnamed(query: Query, sentence: IndexedSentence): boolean {
  const { terms, form, focusTerm } = query;
  const bearer = namedThing(terms);
  if (bearer && standsBare(bearer, query, sentence)) return true;
  const chosen = form.kind === 'which' || form.kind === 'who' ? focusTerm : undefined;
  return (
    chosen !== undefined &&
    !chosen.name &&
    isIndefinite(chosen, sentence) &&
    standsBare(chosen, query, sentence)
  );
}

/** "who is the …", "who was ISKP's …": one person is meant. */
const ONE_HOLDER =
  /\bwho(?:['’]?s| is| was| became| serves as| served as)\s+(?:the|its|their|his|[\p{L}-]+['’]s)\s/iu;

/**
 * Whether the one holder of a role is asked for ("who is the spokesman"), and no name stands in the sentence that could be a
 * person's: no place, no people, no acronym, none that the question has itself.
 */
export function leavesRoleOpen(question: string, query: Query, sentence: IndexedSentence): boolean {
  if (query.form.kind !== 'who' || !ONE_HOLDER.test(question) || sentence.records.length > 0) return false;
  const asked = askedPositions(query, sentence);
  return ![...sentence.terms.keys()].some((at) => {
    const { word, text, stop } = sentence.terms[at]!;
    return (
      !stop &&
      !asked.has(at) &&
      isName(sentence, at) &&
      text !== text.toUpperCase() &&
      properKind(word) !== 'people' &&
      !isPlace(sentence, at)
    );
  });
}

/** Whether the name of something is asked for ("the name of X"), and nothing in the sentence is an X. */
export function nameOfNothing({ terms }: Query, sentence: IndexedSentence): boolean {
  const bearer = namedThing(terms);
  return bearer !== undefined && matchLevel(bearer, sentence).level === 0;
}

/** The X of "the name of X", "what is X called". */
function namedThing(terms: readonly QueryTerm[]): QueryTerm | undefined {
  const at = terms.findIndex(({ word }) => /^(?:names?|named|called)$/u.test(word));
  const isThing = ({ name, number }: QueryTerm): boolean => !name && !number;
  if (at < 0) return undefined;
  return at === terms.length - 1 ? terms.slice(0, at).findLast(isThing) : terms.slice(at + 1).find(isThing);
}

/** In the title of a cited work every word has a capital: no name is seen beside another word there. */
function standsBare(bearer: QueryTerm, query: Query, sentence: IndexedSentence): boolean {
  const places = matchLevel(bearer, sentence).at;
  if (places.length === 0) return false;
  if (sentence.cites) return true;
  const asked = askedPositions(query, sentence);
  const isNamed = (place: number): boolean => {
    const term = sentence.terms[place];
    if (term === undefined || asked.has(place) || !isName(sentence, place)) return false;
    return /^(?:name)?$/u.test(properKind(term.word) ?? '') && term.text !== term.text.toUpperCase();
  };
  return !places.some((place) => BESIDE.some((step) => isNamed(place + step)));
}

/** Where the name of something stands: "the leader, identified as X", "X, the leader". */
const BESIDE = [-2, -1, 1, 2, 3, 4, 5];

function isIndefinite(bearer: QueryTerm, { terms, ...sentence }: IndexedSentence): boolean {
  const places = matchLevel(bearer, { terms, ...sentence }).at;
  return places.some((place) =>
    terms
      .slice(Math.max(0, place - 3), place)
      .some(({ word }) => /^(?:an?|some|several|various)$/u.test(word)),
  );
}
