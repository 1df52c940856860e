import { kindOfNoun } from '../../analysis/question-nouns.ts';
import { baseForms } from '../../analysis/related-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isBearer } from './bearers.ts';

/** Words between a role and whose role it is, at most: "the current leader of ISKP". */
const REACH = 4;

const LEADING = /^(?:lead|head|run|rule|command|chair|direct|govern)$/u;

/**
 * Whether who leads (heads, commands …) somebody is asked, and the sentence tells who leads somebody else: a role of that sort
 * stands there beside a name, and none of the names asked about stands in the sentence.
 */
export function holdsOtherRole({ terms, type }: Query, sentence: IndexedSentence): boolean {
  const role = type === 'person' ? terms.find(isRole) : undefined;
  if (!role) return false;
  const asked = terms.filter((term) => term !== role && isBearer(term, sentence));
  if (asked.length === 0 || asked.some((name) => matchLevel(name, sentence).level > 0)) return false;
  const names = [...sentence.positions].filter(([term]) => term.startsWith('@')).flatMap(([, at]) => at);
  return matchLevel(role, sentence).at.some((at) => names.some((name) => Math.abs(name - at) <= REACH));
}

const isRole = ({ word, name }: QueryTerm): boolean =>
  !name && [word, ...baseForms(word)].some((form) => kindOfNoun(form) === 'who' || LEADING.test(form));
