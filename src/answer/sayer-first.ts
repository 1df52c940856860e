import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { findAttribution } from './attribution.ts';
import { isBearer } from './premises/bearers.ts';
import { putFirst } from './put-first.ts';

const SAY =
  '(?:accuse|allege|argue|believe|call|claim|depict|describe|insist|paint|portray|say|see|tell|think|view|maintain|contend)';
/** Whose words are asked for: "what does X say", "according to X", "X's version", "if you ask X". */
const SAYERS: readonly RegExp[] = [
  new RegExp(`\\b(?:do|does|did)\\s+((?:[^\\s?,]+\\s+){1,5}?)(?:\\w+ly\\s+)?${SAY}\\b`, 'di'),
  /\baccording to\s+((?:[^\s?,]+\s*){1,5})/di,
  /\bif (?:you|u|one|we) asks? ((?:[^\s?,]+\s*){1,4})/di,
  /(?<![^\s?,])((?:[^\s?,]{1,40}\s+){0,2}[^\s?,]{1,40}?)(?:['’]s?|s['’]?)?\s+(?:claims?|story|version|narrative|view|line|take|opinion)\b/di,
];

/** How far behind the best one a sentence may lie and still come first. */
const WITHIN = 3.5;
/** Sentences looked at. */
const LOOKED_AT = 5;

/**
 * Of sentences that lie close together puts the one first that is told by whom the question asks: what the government says of a group
 * is no answer to what its rivals say.
 */
export function sayerFirst(
  question: string,
  query: Query,
  ranked: readonly RankedSentence[],
): readonly RankedSentence[] {
  const [best] = ranked;
  const sayer = SAYERS.map((form) => rangeOf(form, question)).find((range) => range !== undefined);
  if (!best || !sayer || isToldBy(sayer, query, best.sentence)) return ranked;
  const told = ranked
    .slice(1, LOOKED_AT)
    .find(
      (one) =>
        one.score >= best.score - WITHIN &&
        one.sentence.place === best.sentence.place &&
        isToldBy(sayer, query, one.sentence),
    );
  return told ? putFirst(told, ranked) : ranked;
}

function rangeOf(form: RegExp, question: string): Range | undefined {
  const range = form.exec(question)?.indices?.[1];
  return range && { start: range[0], end: range[1] };
}

/** Whether what names the one asked, every name of it, stands in the words that tell whose the sentence is. */
function isToldBy(sayer: Range, { terms }: Query, sentence: IndexedSentence): boolean {
  const { place, span } = sentence;
  const holder = findAttribution(place.passage, span);
  if (!holder) return false;
  const naming = terms.filter(
    ({ start, end, weight }) => weight === 1 && start >= sayer.start && end <= sayer.end,
  );
  const [told, untold] = [naming.filter(standsInHolder), naming.filter((term) => !standsInHolder(term))];
  return told.length > 0 && !untold.some((term) => isBearer(term, sentence));

  function standsInHolder(term: QueryTerm): boolean {
    return matchLevel(term, sentence).at.some((at) => {
      const start = span.start + sentence.terms[at]!.start;
      return start >= holder!.start && start < holder!.end;
    });
  }
}
