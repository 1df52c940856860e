import { properKind } from '../../analysis/proper-words.ts';
import { namesPeople } from '../../analysis/question-nouns.ts';
import { isEnglishWord } from '../../analysis/related-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { asksSuccession, namedRecords } from '../record-answers.ts';
import { askedPositions, isName } from './asked-value.ts';
import { harmsIn } from './harms.ts';
import { textOf } from './kind-words.ts';

/** "who signed …", "who in the government signed …", "who has signed …"; not "who is …", "who did they …". */
const ASKS_DOER =
  /^\W*(?:(?:and|so|but|ok|hey|hi)\W+)*who(?:\s+(?:has|have|had|exactly|actually|else|all))*\s+(?!(?:is|are|was|were|be|am|did|does|do|can|could|will|would|should|may|might|must|s)\b)\p{L}/iu;
const BE = /^(?:is|are|was|were|be|been|being|got|get)$/u;
/** Terms between a deed and who does it, at most: before it, behind "by", and behind the noun for who does it ("the leader, X"). */
const REACH = { before: 14, by: 4, behind: 6, holder: 8 } as const;

/**
 * Whether who did something is asked, and the sentence tells of the deed without telling who did it: "the next two were arrested",
 * "since the signing of the deal".
 */
export function leavesDoerOpen(question: string, query: Query, sentence: IndexedSentence): boolean {
  if (query.type !== 'person' || !ASKS_DOER.test(question)) return false;
  const deed = deedOf(question, query);
  const places = deed ? matchLevel(deed, sentence).at : [];
  // "Who arrested X", of a table of those who were arrested.
  if (sentence.records.length > 0)
    return (
      sentence.records.length > 1 &&
      !asksSuccession(question) &&
      deed !== undefined &&
      harmsIn([deed.word]).length > 0 &&
      !/\bby\b/iu.test(textOf(sentence)) &&
      namedRecords(query, sentence.records).length > 0
    );
  if (places.length === 0) return false;
  const asked = askedPositions(query, sentence);
  const isDoer = (at: number): boolean => {
    const term = sentence.terms[at];
    if (term === undefined || term.stop) return false;
    if (namesPeople(term.word)) return !query.terms.some(({ word }) => word === term.word);
    if (asked.has(at)) return false;
    // Every sentence begins with a capital.
    const named = at === 0 ? !isEnglishWord(term.word) : isName(sentence, at);
    return named && properKind(term.word) !== 'place';
  };
  const some = (from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < to; at += 1) if (isDoer(at)) return true;
    return false;
  };
  return !places.some((at) => {
    const words = sentence.terms.map(({ word }) => word);
    const by = words.indexOf('by', at + 1);
    if (by !== -1 && by - at <= REACH.by && some(by + 1, by + 1 + REACH.behind)) return true;
    if (namesPeople(words[at]!)) return some(at - REACH.before, at) || some(at + 1, at + 1 + REACH.holder);
    const passive = words.slice(Math.max(0, at - 3), at).some((word) => BE.test(word));
    return !passive && some(at - REACH.before, at);
  });
}

/** Whether who did something is asked, and no word of the sentence says the deed. */
export function leavesDeedUnsaid(question: string, query: Query, sentence: IndexedSentence): boolean {
  if (query.type !== 'person' || !ASKS_DOER.test(question)) return false;
  const deed = deedOf(question, query);
  return deed !== undefined && matchLevel(deed, sentence).at.length === 0;
}

/** The first plain word behind "who". */
const deedOf = (question: string, { terms }: Query): QueryTerm | undefined =>
  terms.find(
    ({ name, number, weight, period, start }) =>
      !name && !number && weight === 1 && !period && !isOfDoer(question, start),
  );

/** "who in the Taliban signed": what stands between "who" and its verb is no deed. */
const isOfDoer = (question: string, start: number): boolean =>
  /\bwho (?:in|from|of|among|at|within)(?: (?:the|its|their))?(?: [\p{L}-]+)?\s*$/iu.test(
    question.slice(0, start),
  );
