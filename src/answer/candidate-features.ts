import { matchLevel } from '../index/features.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import type { Candidate } from './candidates.ts';

/** What tells the short answer among the candidates of a sentence. */
export const CANDIDATE_FEATURES = [
  'personName',
  'personPhrase',
  'personOther',
  'timePeriod',
  'timeOther',
  'numberQuantity',
  'numberOther',
  'placeName',
  'placePhrase',
  'placeOther',
  'thingName',
  'thingPeriod',
  'thingQuantity',
  'thingPhrase',
  'reasonPhrase',
  'reasonOther',
  'asked', // share of its content words that the question holds
  'near', // closeness to the question's words in the sentence, weighted by IDF
  'touching', // directly beside a word of the question
  'before', // stands before most of the matched words
  'focus', // holds the noun asked for
  'focusBeside', // the noun asked for stands directly beside it
  'by', // after "by"
  'in', // after "in", "at", "near", "from", "on", "to"
  'of', // after "of"
  'is', // after a form of "be" or "as", "including", "such as"
  'words', // ln(1 + words) / 2
  'first', // opens the sentence
  'capital', // begins with a capital letter
] as const;

export type CandidateFeature = (typeof CANDIDATE_FEATURES)[number];
export type CandidateVector = Record<CandidateFeature, number>;

interface Match {
  readonly at: number;
  readonly idf: number;
}

const NEAR_TERMS = 15;

/** The matched words of a sentence, computed once per sentence. */
export function matchesOf(query: Query, sentence: IndexedSentence): Match[] {
  return query.terms.flatMap((term) => matchLevel(term, sentence).at.map((at) => ({ at, idf: term.idf })));
}

export function candidateFeatures(
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
  matches: readonly Match[],
): CandidateVector {
  const vector = Object.fromEntries(CANDIDATE_FEATURES.map((name) => [name, 0])) as CandidateVector;
  const { terms } = sentence;
  const first = terms.findIndex(({ end }) => end > candidate.start);
  const last = terms.findLastIndex(({ start }) => start < candidate.end);
  if (first === -1 || last < first) return vector;
  vector[typeFeature(query, candidate)] = 1;
  const own = terms.slice(first, last + 1).filter(({ stop }) => !stop);
  const matched = new Set(matches.map(({ at }) => at));
  const askedCount = own.filter((_, i) => matched.has(terms.indexOf(own[i]!, first))).length;
  vector.asked = own.length === 0 ? 1 : askedCount / own.length;
  let beforeWeight = 0;
  let total = 0;
  for (const { at, idf } of matches) {
    if (at >= first && at <= last) continue;
    const distance = at < first ? first - at : at - last;
    total += idf;
    if (at > last) beforeWeight += idf;
    if (distance <= NEAR_TERMS) vector.near += idf / query.total / (1 + distance / 4);
    if (distance === 1) vector.touching = 1;
  }
  vector.before = total === 0 ? 0 : beforeWeight / total;
  if (query.focus !== undefined) {
    vector.focus = own.some(({ term }) => term === query.focus) ? 1 : 0;
    vector.focusBeside =
      terms[first - 1]?.term === query.focus || terms[last + 1]?.term === query.focus ? 1 : 0;
  }
  const before = terms[first - 1]?.word ?? '';
  const beforeThe = /^(?:the|an?)$/u.test(before) ? (terms[first - 2]?.word ?? '') : before;
  vector.by = beforeThe === 'by' ? 1 : 0;
  vector.in = /^(?:in|at|near|from|on|to|into|across)$/u.test(beforeThe) ? 1 : 0;
  vector.of = beforeThe === 'of' ? 1 : 0;
  vector.is = /^(?:is|was|are|were|be|been|as|including|called|named|became)$/u.test(beforeThe) ? 1 : 0;
  vector.words = Math.log(1 + last - first + 1) / 2;
  vector.first = first === 0 ? 1 : 0;
  vector.capital = terms[first]!.capital ? 1 : 0;
  return vector;
}

function typeFeature({ type }: Query, { kind }: Candidate): CandidateFeature {
  switch (type) {
    case 'person':
      return kind === 'name' ? 'personName' : kind === 'phrase' ? 'personPhrase' : 'personOther';
    case 'time':
      return kind === 'period' ? 'timePeriod' : 'timeOther';
    case 'number':
      return kind === 'quantity' ? 'numberQuantity' : 'numberOther';
    case 'place':
      return kind === 'name' ? 'placeName' : kind === 'phrase' ? 'placePhrase' : 'placeOther';
    case 'reason':
      return kind === 'phrase' ? 'reasonPhrase' : 'reasonOther';
    case 'thing':
      return kind === 'name'
        ? 'thingName'
        : kind === 'period'
          ? 'thingPeriod'
          : kind === 'quantity'
            ? 'thingQuantity'
            : 'thingPhrase';
  }
}
