import { matchLevel } from '../index/match-level.ts';
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

const NOTHING = Object.fromEntries(CANDIDATE_FEATURES.map((name) => [name, 0])) as CandidateVector;

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
  const vector = { ...NOTHING };
  const { terms } = sentence;
  const first = terms.findIndex(({ end }) => end > candidate.start);
  const last = terms.findLastIndex(({ start }) => start < candidate.end);
  if (first === -1 || last < first) return vector;
  vector[typeFeature(query, candidate)] = 1;
  vector.words = Math.log(1 + last - first + 1) / 2;
  vector.first = first === 0 ? 1 : 0;
  vector.capital = terms[first]!.capital ? 1 : 0;
  addCloseness(vector, query, matches, { first, last });
  addOwnWords(vector, query, sentence, { first, last, matches });
  addWordBefore(vector, terms, first);
  return vector;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function addCloseness(
  vector: CandidateVector,
  query: Query,
  matches: readonly Match[],
  { first, last }: Stretch,
): void {
  let behind = 0;
  let total = 0;
  for (const { at, idf } of matches) {
    if (at >= first && at <= last) continue;
    const distance = at < first ? first - at : at - last;
    total += idf;
    if (at > last) behind += idf;
    if (distance <= NEAR_TERMS) vector.near += idf / query.total / (1 + distance / 4);
    if (distance === 1) vector.touching = 1;
  }
  vector.before = total === 0 ? 0 : behind / total;
}

function addOwnWords(
  vector: CandidateVector,
  { focus }: Query,
  { terms }: IndexedSentence,
  { first, last, matches }: Stretch & { readonly matches: readonly Match[] },
): void {
  const matched = new Set(matches.map(({ at }) => at));
  const own = [...terms.keys()].slice(first, last + 1).filter((at) => !terms[at]!.stop);
  vector.asked = own.length === 0 ? 1 : own.filter((at) => matched.has(at)).length / own.length;
  if (focus === undefined) return;
  vector.focus = own.some((at) => terms[at]!.term === focus) ? 1 : 0;
  vector.focusBeside = terms[first - 1]?.term === focus || terms[last + 1]?.term === focus ? 1 : 0;
}

const AFTER_WORD = {
  by: /^by$/u,
  in: /^(?:in|at|near|from|on|to|into|across)$/u,
  of: /^of$/u,
  is: /^(?:is|was|are|were|be|been|as|including|called|named|became)$/u,
} as const;

/** The word in front, an article passed over. */
function addWordBefore(vector: CandidateVector, terms: IndexedSentence['terms'], first: number): void {
  const article = /^(?:the|an?)$/u.test(terms[first - 1]?.word ?? '');
  const word = terms[first - (article ? 2 : 1)]?.word ?? '';
  for (const [name, pattern] of Object.entries(AFTER_WORD))
    vector[name as keyof typeof AFTER_WORD] = pattern.test(word) ? 1 : 0;
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
