import { namesPeople } from '../../analysis/question-nouns.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isName } from './asked-value.ts';
import { isBearer } from './bearers.ts';

/** "how **did** ISKP retake …": what follows the auxiliary does it. Where a form of "be" stands, it may be done to it. */
const AUXILIARY =
  /\b(?:what|how|why|when|where|which|how many [\p{L}-]+|(?:what|which) [\p{L}-]+)\s+(?:did|does|do|has|have|had|would|will|could|can)\s+/iu;
const BE = /^(?:is|are|was|were|be|been|being)$/u;
/** Behind one of these a name is no subject. */
const PREPOSITION =
  /^(?:of|against|from|by|with|between|at|in|for|on|to|into|like|than|via|towards?|among|within|under|over|after|before|since)$/u;
/** The last of several names: the first one tells who does it. */
const ADDED = /^(?:and|or)$/u;
/** Words in front of a name among which a preposition governs it: "with any remaining ISKP resistance". */
const GOVERNED = 3;
/** No verb, where it stands behind the subject. */
const ADVERB = /ly$|^(?:often|also|ever|still|even|really|just|so|too|already|now|then|again)$/u;
/** Letters between a verb and its object: "the ", "an ". */
const OBJECT_GAP = 5;
/** Terms behind a verb within which its object begins. */
const OBJECT_REACH = 4;
/** Terms between a subject and its verb, at most. */
const SUBJECT_REACH = 30;

/** Whether somebody else does in the sentence what the question says of one, or it is done to somebody else. */
export interface OtherRoles {
  readonly agent: boolean;
  readonly patient: boolean;
}

const NONE: OtherRoles = { agent: false, patient: false };

/** Reads subject, verb and object by their order alone; a sentence in the passive voice names who does it behind "by". */
export function otherRoles(question: string, query: Query, sentence: IndexedSentence): OtherRoles {
  const lead = query.form.kind === 'yes-no' ? null : AUXILIARY.exec(question);
  if (!lead || sentence.cites || sentence.records.length > 0) return NONE;
  const behind = query.terms.filter(({ start, weight }) => start >= lead.index + lead[0].length && weight > 0);
  const isNamed = (term: QueryTerm): boolean => isBearer(term, sentence);
  const [subject] = behind;
  if (!subject || !isNamed(subject) || isTime(subject) || subject.start - lead.index - lead[0].length > OBJECT_GAP) return NONE;
  const verb = behind.find(
    (term) =>
      !isNamed(term) && !term.number && !term.period && !namesPeople(term.word) && !ADVERB.test(term.word),
  );
  if (!verb) return NONE;
  // "by utilising X": who does that stands elsewhere.
  const places = matchLevel(verb, sentence).at.filter(
    (at) => !sentence.terms[at]!.capital && !PREPOSITION.test(sentence.terms[at - 1]?.word ?? ''),
  );
  if (places.length === 0) return NONE;
  const own = new Set(matchLevel(subject, sentence).at);
  const agents = places.map((at) => agentOf(sentence, at));
  const object = behind.find((term) => isNamed(term) && term.start > verb.start);
  return {
    agent: agents.every((at) => at !== undefined && !own.has(at)),
    patient:
      object !== undefined &&
      object.start - verb.end <= OBJECT_GAP &&
      places.every((at) => isDoneToOther(sentence, at, new Set(matchLevel(object, sentence).at))),
  };
}

/** "the May bombing": a month in front is no doer. */
const isTime = ({ term }: QueryTerm): boolean => term.endsWith('·');

/** Where the name of who does a deed begins: the last one before it that is no object and no owner; in the passive the one behind "by". */
function agentOf(sentence: IndexedSentence, deed: number): number | undefined {
  const { terms } = sentence;
  if (terms.slice(Math.max(0, deed - 3), deed).some(({ word }) => BE.test(word))) {
    const by = terms.findIndex(({ word }, at) => at > deed && at <= deed + OBJECT_REACH && word === 'by');
    const named = by === -1 ? -1 : terms.findIndex((_, at) => at > by && at <= by + 3 && isName(sentence, at));
    return named === -1 ? undefined : named;
  }
  for (let at = deed - 1; at >= Math.max(0, deed - SUBJECT_REACH); at -= 1)
    if (startsName(sentence, at) && isSubject(sentence, at)) return at;
  return undefined;
}

const startsName = (sentence: IndexedSentence, at: number): boolean =>
  isNameAt(sentence, at) && !(at > 0 && isBeside(sentence, at - 1) && isNameAt(sentence, at - 1));

/** Whether no more than a space or hyphen parts a word from the next. */
const isBeside = ({ terms }: IndexedSentence, at: number): boolean =>
  terms[at + 1]!.start - terms[at]!.end <= 1;

const isNameAt = (sentence: IndexedSentence, at: number): boolean =>
  [...sentence.positions].some(([term, places]) => term.startsWith('@') && places.includes(at)) ||
  isName(sentence, at);

/** "in downtown **Kabul**", "**ISKP**’s losses": neither does anything. */
function isSubject(sentence: IndexedSentence, at: number): boolean {
  const { terms, place, span } = sentence;
  for (let before = at - 1; before >= Math.max(0, at - GOVERNED) && isBeside(sentence, before); before -= 1)
    if (PREPOSITION.test(terms[before]!.word) || (before === at - 1 && ADDED.test(terms[before]!.word)))
      return false;
  let last = at;
  while (terms[last + 1]?.capital && isBeside(sentence, last)) last += 1;
  const rest = place.passage.text.slice(span.start + terms[last]!.end, span.end);
  return !/^[’']s?\s/u.test(rest);
}

/** The first name right behind a deed, with no preposition in between, is another one. */
function isDoneToOther(sentence: IndexedSentence, deed: number, asked: ReadonlySet<number>): boolean {
  for (let at = deed + 1; at <= deed + OBJECT_REACH && at < sentence.terms.length; at += 1) {
    if (PREPOSITION.test(sentence.terms[at]!.word)) return false;
    if (startsName(sentence, at)) return !asked.has(at);
  }
  return false;
}
