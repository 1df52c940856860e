import type { Query } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { bearsOut } from './evidence.ts';
import { countsFocus } from './premises/asked-value.ts';
import { judgeTimes } from './premises/times.ts';
import { putFirst } from './put-first.ts';

/** Whether a reviewed figure of a sentence counts what is asked, and the sentence bears out every word of the question. */
export function isCountedByFacts(query: Query, one: RankedSentence): boolean {
  const { sentence } = one;
  return (
    query.type === 'number' &&
    query.focus !== undefined &&
    sentence.counted.has(query.focus) &&
    judgeTimes(query, sentence) !== 'contradicted' &&
    bearsOut(query, one)
  );
}

/** Puts a sentence first that counts what is asked by reviewed figures, unless the best one counts it in its own words. */
export function countedFirst(query: Query, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const [best] = ranked;
  if (!best || query.type !== 'number' || countsFocus(query, best.sentence) === true) return ranked;
  const counting = ranked.find((one) => isCountedByFacts(query, one));
  return counting ? putFirst(counting, ranked) : ranked;
}
