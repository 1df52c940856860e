import { properKind } from '../../analysis/proper-words.ts';
import { namesPeople } from '../../analysis/question-nouns.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import {
  agentOf,
  isClose,
  isDoneByPronoun,
  isVerb,
  leadOf,
  patientOf,
  suffererOf,
} from '../sentence-roles.ts';
import { isBearer } from './bearers.ts';
import { type DoneByOther, doneByOther, isDoneByAsked, isOfName } from './done-by.ts';

/** "how **did** ISKP retake …": what follows the auxiliary does it. Where a form of "be" stands, it may be done to it. */
const AUXILIARY =
  /\b(?:what|how|why|when|where|which|how many [\p{L}-]+|(?:what|which) [\p{L}-]+)\s+(?:did|does|do|has|have|had|would|will|could|can)\s+/iu;
/** "how was **the Danish fleet** sunk": what follows the auxiliary suffers it. */
const PASSIVE =
  /\b(?:what|how|why|when|where|which|how many [\p{L}-]+|(?:what|which) [\p{L}-]+)\s+(?:was|were|is|are)\s+/iu;
/** "how many **Danish captains** sank …": whose they are stands right behind the asking word. */
const ASKED_OF = /\b(?:which|what|how many)\s+(?=[\p{L}-]+ [\p{L}-]+)/iu;
/** Letters between an auxiliary and its subject, a verb and its object: "the ", "an ". */
const GAP = 5;
/** No verb, where it stands behind the subject. */
const ADVERB = /ly$|^(?:often|also|ever|still|even|really|just|so|too|already|now|then|again)$/u;

/** Whether somebody else does in the sentence what the question says of one, or it is done to somebody else. */
export interface OtherRoles extends DoneByOther {
  /** The one of the question stands nowhere in the sentence, which begins with another. */
  readonly lead: boolean;
  readonly patient: boolean;
}

const NONE: OtherRoles = { lead: false, agent: false, surelyAgent: false, patient: false };

/** Compares subject, verb and object of a question with those of a sentence. */
export function otherRoles(question: string, query: Query, sentence: IndexedSentence): OtherRoles {
  if (query.form.kind === 'yes-no' || sentence.cites || sentence.records.length > 0) return NONE;
  const isNamed = (term: QueryTerm): boolean => isBearer(term, sentence);
  const behind = (lead: RegExpExecArray | null): QueryTerm[] => {
    const from = lead ? lead.index + lead[0].length : question.length;
    const terms = query.terms.filter(({ start }) => start >= from);
    const [subject] = terms;
    return subject && isNamed(subject) && !isTime(subject) && subject.start - from <= GAP ? terms : [];
  };
  const terms = behind(AUXILIARY.exec(question));
  const [subject] = terms;
  if (!subject) {
    const lead = isLedByOther(behind(ASKED_OF.exec(question)), sentence);
    const patient = sufferedByOther(behind(PASSIVE.exec(question)), sentence);
    if (isDoneByAsked(question, query, sentence)) return { ...NONE, agent: true, surelyAgent: true };
    return { ...NONE, lead, patient, ...doneByOther(question, query, sentence) };
  }
  const lead = isLedByOther(terms, sentence);
  const { verb, deeds } = deedOf(terms, sentence);
  if (!verb || deeds.length === 0) return { ...NONE, lead };
  const isOther = (at: number | undefined, asked: QueryTerm): boolean => isOtherThan(asked, at, sentence);
  const own = matchLevel(subject, sentence).at;
  const object = terms.find((term) => isNamed(term) && term.start > verb.start);
  const agent = deeds.every(
    (deed) => isOther(agentOf(sentence, deed), subject) && !own.some((at) => isClose(at, deed)),
  );
  const patient =
    object !== undefined &&
    object.start - verb.end <= GAP &&
    deeds.every((deed) => isOther(patientOf(sentence, deed), object));
  const stands = (term: QueryTerm, at: number | undefined): boolean =>
    at !== undefined && isOfName(term, at, sentence);
  const changedPlaces =
    patient &&
    deeds.every(
      (deed) => stands(object, agentOf(sentence, deed)) && stands(subject, patientOf(sentence, deed)),
    );
  return {
    lead,
    agent,
    // "How did the Ulmen fire …": a place does nothing, and the verb is none.
    surelyAgent:
      agent &&
      properKind(subject.word) !== 'place' &&
      (changedPlaces ||
        deeds.every((deed) => isDoneByPronoun(sentence, deed) && !own.some((at) => at < deed))),
    patient,
  };
}

/** The first word that may be a verb, and where it stands as one in the sentence. */
function deedOf(
  terms: readonly QueryTerm[],
  sentence: IndexedSentence,
): { readonly verb: QueryTerm | undefined; readonly deeds: readonly number[] } {
  const verb = terms.find(
    (term) =>
      !isBearer(term, sentence) &&
      !term.number &&
      !term.period &&
      !namesPeople(term.word) &&
      !ADVERB.test(term.word),
  );
  return {
    verb,
    deeds: verb ? matchLevel(verb, sentence).at.filter((at) => isVerb(sentence, at)) : [],
  };
}

/** Whether the name that begins at a place of the sentence is another than the one asked about. */
const isOtherThan = (asked: QueryTerm, at: number | undefined, sentence: IndexedSentence): boolean =>
  at !== undefined && !isOfName(asked, at, sentence);

/** Whether what by the question was done to the first of the terms is done to another in the sentence. */
function sufferedByOther(terms: readonly QueryTerm[], sentence: IndexedSentence): boolean {
  const [subject] = terms;
  if (!subject) return false;
  const { deeds } = deedOf(terms, sentence);
  const own = matchLevel(subject, sentence).at;
  return (
    deeds.length > 0 &&
    // "The Danes, whom Olaf despised, were beaten": what stands nearer may be an aside.
    deeds.every(
      (deed) => isOtherThan(subject, suffererOf(sentence, deed), sentence) && !own.some((at) => at < deed),
    )
  );
}

/** The first of the terms stands nowhere in the sentence, and the name that begins it is none of them. */
function isLedByOther([subject, ...others]: readonly QueryTerm[], sentence: IndexedSentence): boolean {
  if (!subject || matchLevel(subject, sentence).at.length > 0) return false;
  const lead = leadOf(sentence);
  return lead !== undefined && !others.some((term) => matchLevel(term, sentence).at.includes(lead));
}

/** "the May bombing": a month in front is no doer. */
const isTime = ({ term }: QueryTerm): boolean => term.endsWith('·');
