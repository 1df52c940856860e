import { contains, type Days } from '../analysis/period.ts';
import type { IndexedSentence } from './corpus-index.ts';
import type { QueryTerm } from './query.ts';

/** A sentence about a longer time speaks of the time asked for, a little less surely than one that names it. */
const WITHIN_PERIOD = 0.9;
/** A curator's annotation bears a word out nearly as well as the text. */
export const NOTED = 0.8;

/** How well a sentence bears out a term, and where. */
export interface Match {
  readonly level: number;
  /** Positions in the sentence's terms. */
  readonly at: readonly number[];
}

const UNMATCHED: Match = { level: 0, at: [] };
const MATCHED_BY_PERIOD: Match = { level: WITHIN_PERIOD, at: [] };
const MATCHED_BY_NOTE: Match = { level: NOTED, at: [] };

/** How well a sentence bears out one term: 1 for the term itself, a synonym's weight otherwise, 0 for not at all. */
export function matchLevel(
  { term, synonyms, period }: Pick<QueryTerm, 'term' | 'synonyms'> & { readonly period?: Days | undefined },
  { positions, periods, noted }: IndexedSentence,
): Match {
  const own = positions.get(term);
  if (own) return { level: 1, at: own };
  if (period && periods.some((told) => contains(told, period))) return MATCHED_BY_PERIOD;
  if (synonyms.size === 0) return noted.has(term) ? MATCHED_BY_NOTE : UNMATCHED;
  let level = 0;
  let at: readonly number[] = [];
  // By key: most are not there, and an entry of each would be made in vain.
  for (const synonym of synonyms.keys()) {
    const there = positions.get(synonym);
    const weight = there ? synonyms.get(synonym)! : 0;
    if (there && weight > level) {
      level = weight;
      at = there;
    }
  }
  if (noted.has(term) && level < NOTED) return MATCHED_BY_NOTE;
  if (noted.size === 0) return level === 0 ? UNMATCHED : { level, at };
  for (const synonym of synonyms.keys()) {
    const weight = noted.has(synonym) ? synonyms.get(synonym)! * NOTED : 0;
    if (weight > level) {
      level = weight;
      at = UNMATCHED.at;
    }
  }
  return { level, at };
}

/** What of a sentence comes nearest to a word in general English. */
export interface Relation {
  /** 0 for nothing. */
  readonly weight: number;
  /** Inverse document frequency of the word met, at most the asked one's. */
  readonly idf: number;
}

const UNRELATED: Relation = { weight: 0, idf: 0 };

/** The nearest word of a sentence, of its annotations or of what its expressions say, that is related to a term in general English. */
export function relationTo(
  { term, idf, related }: Pick<QueryTerm, 'term' | 'idf' | 'related'>,
  { positions, implied, noted }: IndexedSentence,
  idfOf: (term: string) => number,
): Relation {
  const own = implied.get(term);
  let best = own === undefined ? UNRELATED : { weight: own, idf };
  if (related.size === 0) return best;
  for (const other of related.keys()) {
    if (!positions.has(other) && !noted.has(other)) continue;
    const met = { weight: related.get(other)!, idf: Math.min(idf, idfOf(other)) };
    if (met.weight * met.idf > best.weight * best.idf) best = met;
  }
  return best;
}

/** The word of a sentence that is used most like a term in general English, common words less than rare ones. */
export function alikeTo(
  { idf, alike }: Pick<QueryTerm, 'idf' | 'alike'>,
  { positions }: IndexedSentence,
  idfOf: (term: string) => number,
): Relation {
  let best = UNRELATED;
  if (alike.size === 0) return best;
  for (const other of positions.keys()) {
    const weight = alike.get(other);
    if (weight === undefined) continue;
    const met = { weight, idf: Math.min(idf, idfOf(other)) };
    if (met.weight * met.idf > best.weight * best.idf) best = met;
  }
  return best;
}

/** How alike the word of a sentence is that is used most like a term; 0 for none. */
export function mostAlike({ alike }: QueryTerm, { positions }: IndexedSentence): number {
  let best = 0;
  if (alike.size === 0) return best;
  for (const other of positions.keys()) best = Math.max(best, alike.get(other) ?? 0);
  return best;
}

/** The weight of the nearest word of a sentence, of its annotations or of what its expressions say, that is related in general English; 0 for none. */
export function relatedness(
  { term, related }: QueryTerm,
  { positions, implied, noted }: IndexedSentence,
): number {
  let best = implied.get(term) ?? 0;
  for (const other of related.keys())
    if (positions.has(other) || noted.has(other)) best = Math.max(best, related.get(other)!);
  return best;
}
