import type { Period } from '../../analysis/period.ts';
import { findQuantities } from '../../analysis/quantities.ts';
import { isPlural, kindOf, kindOfNoun, namesPeople } from '../../analysis/question-nouns.ts';
import type { Range } from '../../analysis/range.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel, mostAlike, relatedness } from '../../index/match-level.ts';
import type { Query } from '../../index/query.ts';
import { isEnglishWord } from '../../analysis/related-words.ts';
import { isBearer } from './bearers.ts';
import { thingKind } from '../../analysis/thing-kinds.ts';
import { textOf } from './kind-words.ts';
import { isPlace } from './places.ts';
import { properKind } from '../../analysis/proper-words.ts';
import { isCountry } from '../../analysis/world-names.ts';

const MONEY_WORD =
  /^(?:costs?|prices?|budgets?|revenues?|salar(?:y|ies)|wages?|incomes?|expens(?:e|es|ive)|pays?|paid|payment|earns?|earned|spends?|spent|worth)$/u;
const MONEY = /[$€£¥]|\b(?:dollars?|euros?|pounds?|USD|EUR)\b/u;
const EXTENT_WORD = /^(?:long|length|duration|kilometres?|kilometers?|kms?|miles?)$/u;
const EXTENT_UNIT =
  /^(?:km|kilomet|mile|metr|meter|second|minut|hour|dai|day|week|month|year|decad|centuri)/u;
const AGE_ASKED = /\bhow old\b|\bwhat age\b|\bage of\b/i;
const AGE =
  /\b(?:aged?|born|years?[- ]old|in (?:his|her|their) (?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties))\b/i;
/** Anybody: any count of living beings answers "how many people". */
const ANYBODY = /^(?:people|ppl|guys|person|persons|men|women|folks|lives|victims|dead)$/u;

/** Whether the sentence holds a value of the kind asked for that the question does not hold itself. */
export function holdsValue(question: string, query: Query, sentence: IndexedSentence): boolean {
  const { terms, periods, records } = sentence;
  const asked = askedPositions(query, sentence);
  if (asksSomeByName(query)) return countNamed(sentence, asked) >= query.form.count!;
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
      if (AGE_ASKED.test(question)) return AGE.test(textOf(sentence));
      if (asksExtent(query) && !holdsExtent(sentence)) return false;
      return findQuantities(textOf(sentence), periods).some(({ number }) => within(number));
    case 'person':
      return (
        fresh.some((at) =>
          isName(sentence, at) ? properKind(terms[at]!.word) !== 'place' : namesPeople(terms[at]!.word),
        ) || fresh.some((at) => isOtherSort(sentence, at, asked))
      );
    case 'place':
      return fresh.some((at) => {
        if (IN_COUNTRY.test(query.form.focusWord ?? '') && isCountry(terms[at]!.word))
          return CITY_STATE.test(terms[at]!.word);
        return isName(sentence, at) ? isPlace(sentence, at) : kindOfNoun(terms[at]!.word) === 'where';
      });
    default:
      return true;
  }
}

/** "which **city**": a country is none. */
const IN_COUNTRY = /^(?:city|district|neighbou?rhood|province|suburb|town|village)$/u;
const CITY_STATE = /^(?:djibouti|guatemala|kuwait|luxembourg|monaco|panama|singapore)$/u;

/** "which **seven** governments", "which two delegations": each by its name. */
const asksSomeByName = ({ form }: Query): boolean =>
  form.count !== undefined &&
  (form.kind === 'which' || form.kind === 'who' || form.kind === 'list') &&
  form.focusWord !== undefined &&
  (namesPeople(form.focusWord) || kindOf(form.focusWord) === 'where');

/** Names that the question does not hold itself, one of several words as one; or what is listed: "fishermen, riggers and pilots". */
function countNamed(sentence: IndexedSentence, asked: ReadonlySet<number>): number {
  const { terms } = sentence;
  const isFresh = (at: number): boolean => !asked.has(at) && isName(sentence, at);
  const goesOn = (at: number): boolean => isFresh(at - 1) && terms[at]!.start - terms[at - 1]!.end === 1;
  const names = [...terms.keys()].filter((at) => isFresh(at) && !goesOn(at)).length;
  const listed = LISTED.exec(textOf(sentence))?.[0].split(',').length ?? 0;
  return Math.max(names, listed === 0 ? 0 : listed + 1);
}

const LISTED = /[\p{L}’' -]{3,40}(?:, [\p{L}’' -]{3,40})*,? (?:and|or) \p{L}{3,}/u;

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

/** A word with a capital that is no time; of the word that opens the sentence only one that English does not know. */
export function isName({ terms, periods }: IndexedSentence, at: number): boolean {
  if (at < 0) return false;
  const { capital, start, word, stop } = terms[at]!;
  if (!capital || (at === 0 && (stop || isEnglishWord(word)))) return false;
  return !periods.some((period) => start >= period.start && start < period.end);
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

/** "How many of the dead **were women**", "… are from Ulm". */
const PART_ASKED =
  /\bhow many (?:of|among)\b.*\b(?:is|are|was|were|been|belong(?:s|ed)? to|c[ao]mes? from) (?:an? |the |from |in |of |with )?(?=\p{L})/iu;

/** Whether how many of some are of a kind ("were **teachers**") is asked, and the sentence does not speak of that kind. */
export function leavesPartUnsaid(question: string, { terms }: Query, sentence: IndexedSentence): boolean {
  const asked = PART_ASKED.exec(question);
  const part = asked ? terms.find(({ start }) => start === asked.index + asked[0].length) : undefined;
  return (
    part !== undefined &&
    part.weight === 1 &&
    isPlural(part.word) &&
    matchLevel(part, sentence).level < LIKE &&
    relatedness(part, sentence) < LIKE
  );
}

/** From this relation or likeness on a word is something like another. */
const LIKE = 0.45;

/** Whether nothing in the sentence is anything like the things whose number is asked for. */
export function leavesFocusUnsaid({ terms, focus, form }: Query, sentence: IndexedSentence): boolean {
  const asked = terms.find(({ term, start }) => term === focus || start === form.focus?.start);
  return (
    asked !== undefined &&
    matchLevel(asked, sentence).level === 0 &&
    relatedness(asked, sentence) < LIKE &&
    mostAlike(asked, sentence) < LIKE
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
