import { namesPeople } from '../analysis/question-nouns.ts';
import type { IndexedPassage } from '../index/corpus-index.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { BORNE_OUT, supportOf } from './evidence.ts';
import { countsFocus } from './premises/asked-value.ts';
import { judgeTimes } from './premises/times.ts';
import { putFirst } from './put-first.ts';

/** Verbs that say of a deed only that it was done ("commit an attack"): no matter of their own. */
const SUPPORT_VERB =
  /^~?(?:commit|conduct|launch|mount|perform|perpetrat|pull|stag|undert[ao]k|wag)(?:e|es|ed|t?ing|s|ted|en)?(?: off)?$/u;

/** Whether a reviewed figure of a sentence counts what is asked, and the sentence bears out every word of the question. */
export function isCountedByFacts(query: Query, one: RankedSentence): boolean {
  const { sentence } = one;
  // "Launch attacks" says nothing of the launching, "launch fighters" does.
  const countsDeeds = !namesPeople(query.form.focusWord ?? '');
  return (
    query.type === 'number' &&
    countedTerms(query).some((term) => sentence.counted.has(term)) &&
    judgeTimes(query, sentence) !== 'contradicted' &&
    supportOf(query, one).every(
      ({ term, level }) =>
        term.weight < 1 || level >= BORNE_OUT || (countsDeeds && SUPPORT_VERB.test(term.word)),
    )
  );
}

/** Whether a passage holds a reviewed figure of what is asked for. */
export const countsAsked = (query: Query, { sentences }: IndexedPassage): boolean =>
  query.type === 'number' &&
  countedTerms(query).some((term) => sentences.some(({ counted }) => counted.has(term)));

const isDeed = ({ weight, name, number }: QueryTerm): boolean => weight === 1 && !name && !number;

/** "How many **attacks**"; of "how many times did it **strike**" the deed. */
function countedTerms({ focus, form, terms }: Query): readonly string[] {
  if (focus === undefined) return [];
  return form.focusWord === 'times'
    ? terms.filter(isDeed).flatMap(({ term, synonyms }) => [term, ...synonyms.keys()])
    : [focus];
}

/**
 * Puts a sentence first that counts what is asked by reviewed figures, unless the best one counts it in its own words.
 * `counting`: the sentences of passages that hold such figures, best first.
 */
export function countedFirst(
  query: Query,
  ranked: readonly RankedSentence[],
  counting: readonly RankedSentence[],
): readonly RankedSentence[] {
  const [best] = ranked;
  if (!best || query.type !== 'number' || countsFocus(query, best.sentence) === true) return ranked;
  const counted = counting.find((one) => isCountedByFacts(query, one));
  return counted ? putFirst(counted, ranked) : ranked;
}
