import type { IndexedSentence } from '../index/corpus-index.ts';
import { isName } from './premises/asked-value.ts';
import { textOf } from './premises/kind-words.ts';

/*
 * Who does what to whom in a sentence, by the order of its words alone. Positions are those of the sentence's terms.
 */

const BE = /^(?:is|are|was|were|be|been|being)$/u;
/** Behind one of these a name is no subject, and a word no verb. */
const PREPOSITION =
  /^(?:of|about|against|from|by|with|between|at|in|for|on|to|into|like|than|via|towards?|among|within|under|over|after|before|since)$/u;
const DETERMINER = /^(?:the|an?|its|their|his|her|this|that|these|those|any|no)$/u;
/** The last of several names: the first one tells who does it. */
const ADDED = /^(?:and|or)$/u;
/** "most of the Danes" are a subject, "the losses of the Danes" are not. */
const QUANTIFIER = /^(?:all|both|half|majority|many|members?|most|number|part|several|some)$/u;
/** Words in front of a name among which a preposition governs it: "with any remaining ISKP resistance". */
const GOVERNED = 3;
/** Terms between a subject and its verb, and between a verb and "by" or its object, at most. */
const REACH = { subject: 45, by: 4, object: 4 } as const;

/** Whether a word stands where a verb may: not "by utilising X", whose doer stands elsewhere, and not "the use". */
export function isVerb({ terms }: IndexedSentence, at: number): boolean {
  const before = terms[at - 1]?.word ?? '';
  const isNoun = (before !== 'to' && PREPOSITION.test(before)) || DETERMINER.test(before);
  return !terms[at]!.capital && !isNoun;
}

/** Where the name of who does a deed begins: the last one before it that is no object and no owner; in the passive the one behind "by". */
export function agentOf(sentence: IndexedSentence, deed: number): number | undefined {
  const { terms } = sentence;
  const doer = behindBy(sentence, deed);
  const named =
    doer === undefined
      ? undefined
      : [...terms.keys()].slice(doer, doer + 3).find((at) => isName(sentence, at));
  if (isPassive(sentence, deed)) return named;
  // "The villages **retaken by** Olaf" were.
  if (named !== undefined && named - doer! <= 1 && terms[deed]!.word.endsWith('ed')) return named;
  if (isDoneByPronoun(sentence, deed))
    return [...terms.keys()].slice(0, deed).find((at) => startsName(sentence, at));
  return subjectBefore(sentence, deed);
}

/** A word right behind a name belongs to it: "the Karst **radio**". */
export const isClose = (name: number, deed: number): boolean => name < deed && deed - name <= 2;

/** The place behind the "by" that tells who does a deed; of one that is not told in the passive the "by" stands right behind. */
export function behindBy(sentence: IndexedSentence, deed: number): number | undefined {
  const { terms } = sentence;
  // "yards recaptured **from the Danes** by the Finns".
  const isApart = isPassive(sentence, deed) || /^(?:at|from|in|near|on)$/u.test(terms[deed + 1]?.word ?? '');
  const reach = isApart ? REACH.by : 1;
  const by = terms.findIndex(({ word }, at) => at > deed && at <= deed + reach && word === 'by');
  return by === -1 || by + 1 === terms.length ? undefined : by + 1;
}

const isPassive = ({ terms }: IndexedSentence, deed: number): boolean =>
  terms.slice(Math.max(0, deed - 3), deed).some(({ word }) => BE.test(word));

/** Where the name of whom a deed is done to begins: in the passive its subject, else the one right behind it. */
export function suffererOf(sentence: IndexedSentence, deed: number): number | undefined {
  return isPassive(sentence, deed) ? subjectBefore(sentence, deed) : patientOf(sentence, deed);
}

function subjectBefore(sentence: IndexedSentence, deed: number): number | undefined {
  for (let at = deed - 1; at >= Math.max(0, deed - REACH.subject); at -= 1)
    if (startsName(sentence, at) && isSubject(sentence, at)) return at;
  return undefined;
}

/** "The Danes’ name has suffered since **they** sank the ferry": the pronoun goes back to the name that the sentence begins with. */
export function isDoneByPronoun({ terms }: IndexedSentence, deed: number): boolean {
  const before = AUXILIARY.test(terms[deed - 1]?.word ?? '') ? deed - 2 : deed - 1;
  return PRONOUN.test(terms[before]?.word ?? '');
}

const AUXILIARY = /^(?:had|has|have)$/u;
const PRONOUN = /^(?:it|they|he|she)$/u;

/** Where the first name of a sentence begins, where it may be its subject. */
export function leadOf(sentence: IndexedSentence): number | undefined {
  const first = [...sentence.terms.keys()].find((at) => isNameAt(sentence, at));
  return first !== undefined && isSubject(sentence, first) ? first : undefined;
}

/** Where the name right behind a deed begins, with no preposition in between but "against". */
export function patientOf(sentence: IndexedSentence, deed: number): number | undefined {
  for (let at = deed + 1; at <= deed + REACH.object && at < sentence.terms.length; at += 1) {
    const { word } = sentence.terms[at]!;
    if (word !== 'against' && PREPOSITION.test(word)) return undefined;
    if (startsName(sentence, at)) return at;
  }
  return undefined;
}

/** The short form behind a name is no name of its own: "the Border Police (BP)". */
const startsName = (sentence: IndexedSentence, at: number): boolean =>
  isNameAt(sentence, at) &&
  textOf(sentence)[sentence.terms[at]!.start - 1] !== '(' &&
  !(at > 0 && isBeside(sentence, at - 1) && isNameAt(sentence, at - 1));

/** The last word of the name that begins at a position. */
export function endOfName(sentence: IndexedSentence, at: number): number {
  let last = at;
  while (sentence.terms[last + 1]?.capital && isBeside(sentence, last)) last += 1;
  return last;
}

/** Whether no more than a space or hyphen parts a word from the next. */
const isBeside = ({ terms }: IndexedSentence, at: number): boolean =>
  terms[at + 1]!.start - terms[at]!.end <= 1;

const isNameAt = (sentence: IndexedSentence, at: number): boolean =>
  [...sentence.positions].some(([term, places]) => term.startsWith('@') && places.includes(at)) ||
  isName(sentence, at);

/** "in downtown **Kabul**", "**ISKP**’s losses": neither does anything. */
function isSubject(sentence: IndexedSentence, at: number): boolean {
  const { terms } = sentence;
  if (ADDED.test(terms[at - 1]?.word ?? '')) return false;
  for (let before = at - 1; before >= Math.max(0, at - GOVERNED) && isBeside(sentence, before); before -= 1) {
    const { word } = terms[before]!;
    if (word === 'of' && QUANTIFIER.test(terms[before - 1]?.word ?? '')) break;
    if (PREPOSITION.test(word)) return false;
  }
  return !/^[’']s?\s/u.test(textOf(sentence).slice(terms[endOfName(sentence, at)]!.end));
}
