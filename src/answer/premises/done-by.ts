import { properKind } from '../../analysis/proper-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { agentOf, behindBy, endOfName, isClose, isDoneByPronoun, isVerb } from '../sentence-roles.ts';
import { isBearer } from './bearers.ts';

/** Whether somebody else does in the sentence what the question says of one. */
export interface DoneByOther {
  readonly agent: boolean;
  /** The same without doubt: a pronoun goes back to the first name, or the two have changed places. */
  readonly surelyAgent: boolean;
}

/** "How many were **lost by the Danes**": a verb and who stands behind its "by". */
const DONE_BY = /\b(\p{L}+(?:d|n|t|ade|one|uck|ung|unk)) by (?:the |an? )?(?=\p{L})/iu;

const NO_OTHER: DoneByOther = { agent: false, surelyAgent: false };

/** Whether somebody else does in the sentence what by the question was done by one. */
export function doneByOther(question: string, { terms }: Query, sentence: IndexedSentence): DoneByOther {
  const asked = DONE_BY.exec(question);
  if (!asked) return NO_OTHER;
  const verb = terms.find(({ start }) => start === asked.index);
  const doer = terms.find(({ start }) => start === asked.index + asked[0].length);
  // "raised by the Danes' raids": not by the Danes.
  if (!verb || !doer || !isBearer(doer, sentence) || /^[’']/u.test(question.slice(doer.end))) return NO_OTHER;
  // "lost by the Ulmen fire": a place does nothing.
  if (properKind(doer.word) === 'place') return NO_OTHER;
  const deeds = matchLevel(verb, sentence).at.filter((at) => isVerb(sentence, at));
  const own = matchLevel(doer, sentence).at;
  const agent =
    deeds.length > 0 &&
    deeds.every((deed) => {
      const at = agentOf(sentence, deed);
      return at !== undefined && !isOfName(doer, at, sentence) && !own.some((place) => isClose(place, deed));
    });
  const isSure = (deed: number): boolean => isDoneByPronoun(sentence, deed) && !own.some((at) => at < deed);
  return { agent, surelyAgent: agent && deeds.every(isSure) };
}

/** "who **replaced** the Danes": a verb, and to whom it is done. */
const WHO_DID =
  /^\W*(?:(?:and|so|but|ok|hey|hi)\W+)*who\s+(?:(?:has|have|had|then|later|first)\s+)*(?!(?:is|are|was|were|be|did|does|do|can|could|will|would|should|may|might|must)\b)(\p{L}+)\s+(?:the |an? )?(?=\p{L})/iu;

/** Whether the one to whom somebody did it by the question is, in the sentence, the one who did it: "replaced by the Danes". */
export function isDoneByAsked(question: string, { terms }: Query, sentence: IndexedSentence): boolean {
  const asked = WHO_DID.exec(question);
  if (!asked) return false;
  const end = asked.index + asked[0].length;
  const verb = terms.find((term) => term.end <= end && question.slice(term.start, term.end) === asked[1]);
  const first = terms.findIndex(({ start }) => start === end);
  const object = first === -1 ? undefined : lastOfName(terms.slice(first));
  if (!verb || !object || !isBearer(object, sentence)) return false;
  // "planned the Danish attack": not the Danes are planned.
  if (terms.some(({ start }) => start - object.end === 1)) return false;
  const own = matchLevel(object, sentence).at;
  const deeds = matchLevel(verb, sentence).at.filter((at) => isVerb(sentence, at));
  return (
    deeds.length > 0 &&
    deeds.every((deed) => {
      const doer = behindBy(sentence, deed);
      return (
        doer !== undefined && own.some((at) => at >= doer && at <= doer + 2) && !own.some((at) => at < deed)
      );
    })
  );
}

/** Whether a word asked about stands in the name that begins at a place of the sentence: "Dahl" in "Olaf Dahl". */
export function isOfName(asked: QueryTerm, at: number, sentence: IndexedSentence): boolean {
  const end = endOfName(sentence, at);
  return matchLevel(asked, sentence).at.some((place) => place >= at && place <= end);
}

/** Of "General Frisk" the name by which he is told from other generals. */
function lastOfName(terms: readonly QueryTerm[]): QueryTerm {
  let last = 0;
  while (terms[last + 1]?.name && terms[last + 1]!.start - terms[last]!.end === 1) last += 1;
  return terms[last]!;
}
