import { findQuantities } from '../../analysis/quantities.ts';
import { kindOfNoun } from '../../analysis/question-nouns.ts';
import type { Term } from '../../analysis/terms.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/features.ts';
import type { Query } from '../../index/query.ts';
import { textOf, thingKind } from './kind-words.ts';
import { properKind } from './proper-words.ts';

const MONEY_WORD =
  /^(?:cost|price|budget|revenue|salar|wage|incom|expens|pay|paid|earn|spend|spent|fund|worth)/u;
const MONEY = /[$€£¥]|\b(?:dollars?|euros?|pounds?|USD|EUR)\b/u;
/** Anybody: any count of living beings answers "how many people". */
const ANYBODY = /^(?:people|ppl|person|persons|men|women|folks|lives|victims|dead)$/u;

/** Whether the sentence holds a value of the kind asked for that the question does not hold itself. */
export function holdsValue(query: Query, sentence: IndexedSentence): boolean {
  const asked = new Set(query.terms.map(({ term }) => term));
  const { terms, periods, records } = sentence;
  const isNew = (term: Term): boolean => !term.stop && !asked.has(term.term);
  switch (query.type) {
    case 'time':
      return [...periods, ...records.flatMap((record) => record.periods)].some(
        ({ from, to, yearless, start, end }) =>
          (from !== undefined || to !== undefined || yearless !== undefined) &&
          terms.some((term) => term.start >= start && term.end <= end && isNew(term)),
      );
    case 'number':
      if (query.terms.some(({ term }) => MONEY_WORD.test(term))) return MONEY.test(textOf(sentence));
      return findQuantities(textOf(sentence), periods).some(({ number }) =>
        terms.some((term) => term.start >= number.start && term.end <= number.end && isNew(term)),
      );
    case 'person':
      return terms.some(
        (term, at) =>
          isNew(term) &&
          (isName(sentence, at) ? properKind(term.word) !== 'place' : kindOfNoun(term.word) === 'who'),
      );
    case 'place':
      return terms.some(
        (term, at) =>
          isNew(term) && (isName(sentence, at) ? isPlace(terms, at) : kindOfNoun(term.word) === 'where'),
      );
    default:
      return true;
  }
}

function isName({ terms, periods }: IndexedSentence, at: number): boolean {
  const { capital, start } = terms[at]!;
  return capital && at > 0 && !periods.some((period) => start >= period.start && start < period.end);
}

/** A name known as a place, or one after a preposition of place. */
function isPlace(terms: readonly Term[], at: number): boolean {
  if (properKind(terms[at]!.word) !== undefined) return true;
  const before = terms.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  return before.some((word) =>
    /^(?:in|at|near|from|to|across|inside|around|along|outside|into|between|of)$/u.test(word),
  );
}

/** Whether some quantity of the sentence counts the things asked for; undefined where no count of certain things is asked. */
export function countsFocus(
  { type, focus, form, terms }: Query,
  sentence: IndexedSentence,
): boolean | undefined {
  if (type !== 'number' || focus === undefined || form.focusWord === undefined) return undefined;
  if (thingKind(form.focusWord) !== undefined || ANYBODY.test(form.focusWord)) return undefined;
  const asked = terms.find(({ term }) => term === focus);
  const accepted = new Set([focus, ...(asked?.synonyms.keys() ?? []), ...(asked?.related.keys() ?? [])]);
  if (isNumbered(accepted, sentence)) return true;
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

/** Whether the name of something is asked for, and it stands in the sentence without a name beside it: "a school in Kabul". */
export function isUnnamed(query: Query, sentence: IndexedSentence): boolean {
  const { terms } = query;
  const at = terms.findIndex(({ word }) => /^(?:names?|named|called)$/u.test(word));
  const bearer = at < 0 ? undefined : terms.slice(at + 1).find(({ name, number }) => !name && !number);
  const places = bearer ? matchLevel(bearer, sentence).at : [];
  if (places.length === 0) return false;
  const asked = new Set(terms.map(({ term }) => term));
  const told = sentence.terms;
  const names = (index: number): boolean =>
    told[index]?.capital === true && !told[index].stop && index > 0 && !asked.has(told[index].term);
  return !places.some((place) => [place - 2, place - 1, place + 1, place + 2].some(names));
}
