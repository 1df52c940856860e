import { properKind } from '../../analysis/proper-words.ts';
import { namesPeople } from '../../analysis/question-nouns.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/features.ts';
import type { Query } from '../../index/query.ts';
import { askedPositions, isName } from './asked-value.ts';

/** "who signed …", "who in the government signed …", "who has signed …"; not "who is …", "who did they …". */
const ASKS_DOER =
  /^\W*(?:(?:and|so|but|ok|hey|hi)\W+)*who(?:\s+(?:has|have|had|exactly|actually|else|all))*\s+(?!(?:is|are|was|were|be|am|did|does|do|can|could|will|would|should|may|might|must|s)\b)\p{L}/iu;
const BE = /^(?:is|are|was|were|be|been|being|got|get)$/u;
const DETERMINER = /^(?:the|a|an|of|its|their|his|this|these|that|those|for|with|after|since|before)$/u;
/** Terms between a deed and who does it, at most: before it, and behind "by". */
const REACH = { before: 14, by: 4, behind: 6 } as const;

/**
 * Whether who did something is asked, and the sentence tells of the deed without telling who did it: "the next two were arrested",
 * "since the signing of the deal".
 */
export function leavesDoerOpen(question: string, query: Query, sentence: IndexedSentence): boolean {
  if (query.type !== 'person' || !ASKS_DOER.test(question) || sentence.records.length > 0) return false;
  const deed = query.terms.find(
    ({ name, number, weight, period, start }) =>
      !name && !number && weight === 1 && !period && !isOfDoer(question, start),
  );
  const places = deed ? matchLevel(deed, sentence).at : [];
  if (places.length === 0) return false;
  const asked = askedPositions(query, sentence);
  const isDoer = (at: number): boolean => {
    const term = sentence.terms[at];
    if (term === undefined || term.stop || asked.has(at)) return false;
    return isName(sentence, at) || at === 0 ? properKind(term.word) !== 'place' : namesPeople(term.word);
  };
  const some = (from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < to; at += 1) if (isDoer(at)) return true;
    return false;
  };
  return !places.some((at) => {
    const words = sentence.terms.map(({ word }) => word);
    const by = words.indexOf('by', at + 1);
    if (by !== -1 && by - at <= REACH.by && some(by + 1, by + 1 + REACH.behind)) return true;
    const before = words.slice(Math.max(0, at - 3), at);
    if (before.some((word) => BE.test(word)) || DETERMINER.test(before.at(-1) ?? '')) return false;
    return some(at - REACH.before, at);
  });
}

/** "who in the Taliban signed": what stands between "who" and its verb is no deed. */
const isOfDoer = (question: string, start: number): boolean =>
  /\bwho (?:in|from|of|among|at|within)(?: (?:the|its|their))?(?: [\p{L}-]+)?\s*$/iu.test(
    question.slice(0, start),
  );
