import type { Query } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { findAttribution } from './attribution.ts';

/** Words by which a sentence limits or denies what is said elsewhere. */
const LIMITS =
  /\b(?:no (?:proven|evidence|proof|significant)|not (?:proven|clear|known|confirmed)|nothing definitive|circumstantial|hardly any|unclear|difficult to know|disputed|denied|denies|conversely)\b/i;
/** A qualification is of a relation: so many named bearers at least. */
const BEARERS = 2;
/** Share of the question's matched names that a limiting sentence has to speak of. */
const SHARED = 0.6;

/**
 * The sentence that qualifies the best one: the best one reports a party's claim, or is itself a flat finding, and another that
 * speaks of the same names limits or denies it. Undefined when the memo does not qualify itself.
 */
export function findQualification(
  { terms }: Query,
  best: RankedSentence,
  ranked: readonly RankedSentence[],
): RankedSentence | undefined {
  const names = terms
    .filter(({ term, name }) => name && best.sentence.positions.has(term))
    .map(({ term }) => term);
  if (names.length < BEARERS || !isClaimOrLimit(best)) return undefined;
  return ranked.slice(1).find((candidate) => {
    const { positions } = candidate.sentence;
    const shared = names.filter((name) => positions.has(name)).length;
    return shared >= Math.max(BEARERS, names.length * SHARED) && LIMITS.test(textOf(candidate));
  });
}

function isClaimOrLimit(ranked: RankedSentence): boolean {
  const { place, span } = ranked.sentence;
  return findAttribution(place.passage, span) !== undefined || LIMITS.test(textOf(ranked));
}

function textOf({ sentence: { place, span } }: RankedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
