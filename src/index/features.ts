import { hasType } from '../analysis/answer-type.ts';
import { contains, overlaps } from '../analysis/period.ts';
import type { CorpusIndex, IndexedPassage, IndexedSentence } from './corpus-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** What the re-ranker sees of a sentence, each roughly in 0–1; "share" means share of the question's total IDF. */
export const FEATURES = [
  'cover', // share of terms in the sentence
  'exact', // share of terms in the sentence in their very form
  'prefix', // share of missing terms weighted by the longest common beginning with a word there
  'related', // share of missing terms weighted by WordNet relation with a word there
  'inPassage', // share of missing terms elsewhere in the passage
  'inHeading', // share of terms only in memo title or section
  'inPrevious', // share of missing terms in the sentence before
  'inNext', // share of missing terms in the sentence after
  'missed', // share of terms nowhere in passage or headings
  'pairs', // share of neighbouring pairs kept as neighbours (half, when reversed)
  'order', // share of the heaviest chain of terms in the question's order
  'window', // share of terms within a tight window
  'bm25', // sentence BM25 over its greatest possible value
  'passage', // first-stage score over the best one
  'rank', // ln(1 + first-stage rank)
  'names', // share of names in the sentence
  'namesMissed', // share of names nowhere in passage or headings
  'numbers', // share of numbers in the sentence
  'numbersMissed', // share of numbers nowhere in passage or headings
  'length', // ln(1 + terms) / 4
  'first', // first sentence of its passage
  'last', // last sentence of its passage
  'focus', // the noun asked for stands in the sentence
  'typeNear', // share of terms close to something of the type asked for
  'passageBm25', // passage BM25 with the best form of each term, over its greatest possible value
  'rare', // share of terms in the sentence, each weighted by its rarity in general English
  'rarest', // the heaviest term of the question that the corpus has is in the sentence
  'leans', // inPrevious of a sentence that points back
  'note', // the passage is a note
  'heading', // the passage is a heading
  'noteAsked', // a note, and a source or this very note is asked for
  'cited', // share of terms in the sentence that the note hangs on
  'citedAsked', // the same where a source is asked for
  'focusLike', // a synonym of the noun asked for or a related word stands in the sentence
  'unit', // a quantity of what is counted
  'timeNear', // a time close to the matched words
  'compares', // two things are set side by side, and a comparison is asked for
  'noted', // share of terms borne out by an annotation alone
  'record', // a name with a time in brackets: the name or the time is asked about
  'person', // the type asked for is there, by type
  'time',
  'number',
  'place',
  'reason',
  'thing',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type FeatureVector = Record<FeatureName, number>;

/** What the first stage said of the sentence's passage. */
export interface FirstStage {
  readonly score: number;
  readonly best: number;
  readonly rank: number;
  readonly grouped: number;
}

interface Occurrence {
  readonly at: number;
  readonly index: number;
}

/** A sentence about a longer time speaks of the time asked for, a little less surely than one that names it. */
const WITHIN_PERIOD = 0.9;
/** A curator's annotation bears a word out nearly as well as the text. */
const NOTED = 0.8;
const BM25_K = 1.2;
const BM25_B = 0.75;
const NEAR_TERMS = 12;

/** Computes every feature of one sentence for one question. Pure; cost grows with terms × sentence length. */
export function sentenceFeatures(
  query: Query,
  sentence: IndexedSentence,
  stage: FirstStage,
  index: CorpusIndex,
): FeatureVector {
  const vector = Object.fromEntries(FEATURES.map((name) => [name, 0])) as FeatureVector;
  const occurrences = matchTerms(query, sentence, index, vector);
  vector.pairs = pairShare(query, sentence, index);
  vector.order = orderShare(query, occurrences);
  vector.window = windowShare(query, occurrences);
  vector.passage = stage.score / stage.best;
  vector.rank = Math.log(1 + stage.rank);
  vector.length = Math.log(1 + sentence.terms.length) / 4;
  vector.first = sentence.ordinal === 0 ? 1 : 0;
  vector.last = sentence.ordinal === sentence.place.sentences.length - 1 ? 1 : 0;
  vector.focus = query.focus !== undefined && sentence.positions.has(query.focus) ? 1 : 0;
  vector.record = asksRecord(query, sentence) ? 1 : 0;
  vector.passageBm25 = stage.grouped;
  vector.leans = sentence.leansBack ? vector.inPrevious : 0;
  addNote(query, sentence, vector);
  addFocus(query, sentence, vector);
  addType(query, sentence, occurrences, vector);
  return vector;
}

/** How well a sentence bears out one term: 1 for the term itself, a synonym's weight otherwise, 0 for not at all. */
export function matchLevel(
  { term, synonyms, period }: QueryTerm,
  { positions, periods, noted }: IndexedSentence,
): { level: number; at: readonly number[] } {
  const own = positions.get(term);
  if (own) return { level: 1, at: own };
  if (period && periods.some((told) => contains(told, period))) return { level: WITHIN_PERIOD, at: [] };
  let level = 0;
  let at: readonly number[] = [];
  for (const [synonym, weight] of synonyms) {
    const there = weight > level ? positions.get(synonym) : undefined;
    if (there) [level, at] = [weight, there];
  }
  return noted.has(term) && level < NOTED ? { level: NOTED, at: [] } : { level, at };
}

function matchTerms(
  query: Query,
  sentence: IndexedSentence,
  index: CorpusIndex,
  vector: FeatureVector,
): Occurrence[] {
  const { place, ordinal } = sentence;
  const previous = place.sentences[ordinal - 1];
  const next = place.sentences[ordinal + 1];
  const occurrences: Occurrence[] = [];
  const lengthNorm = BM25_K * (1 - BM25_B + (BM25_B * sentence.terms.length) / index.sentenceLength);
  for (const [i, term] of query.terms.entries()) {
    const share = term.idf / query.total;
    const { level, at } = matchLevel(term, sentence);
    for (const position of at) occurrences.push({ at: position, index: i });
    vector.cover += level * share;
    vector.rare += level * share * term.rarity;
    if (level === NOTED && at.length === 0) vector.noted += share;
    if (term === query.heaviest) vector.rarest = level;
    vector.bm25 += (level * share * at.length) / (at.length + lengthNorm);
    if (sentence.words.has(term.word) || term.term.startsWith('@')) vector.exact += level * share;
    if (term.name) vector.names += level * share;
    if (term.number) vector.numbers += level * share;
    const missing = (1 - level) * share;
    if (missing === 0) continue;
    vector.prefix += missing * prefixLikeness(term, sentence);
    vector.related += missing * relatedness(term, sentence);
    const inPassage = inTerms(term, place.terms);
    const inHeading = inTerms(term, place.heading);
    vector.inPassage += missing * inPassage;
    vector.inHeading += inPassage > 0 ? 0 : missing * inHeading;
    if (previous) vector.inPrevious += missing * matchLevel(term, previous).level;
    if (next) vector.inNext += missing * matchLevel(term, next).level;
    if (inPassage > 0 || inHeading > 0) continue;
    vector.missed += missing;
    if (term.name) vector.namesMissed += missing;
    if (term.number) vector.numbersMissed += missing;
  }
  return occurrences.sort((a, b) => a.at - b.at);
}

function inTerms({ term, synonyms }: QueryTerm, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  let level = 0;
  for (const [synonym, weight] of synonyms) if (weight > level && terms.has(synonym)) level = weight;
  return level;
}

/** Common beginning of at least four letters and 70 % of the shorter word, over the longer word's length. */
function prefixLikeness({ term, number }: QueryTerm, { positions }: IndexedSentence): number {
  if (number || term.length < 4 || term.startsWith('@')) return 0;
  let best = 0;
  for (const other of positions.keys()) {
    if (other[0] !== term[0]) continue;
    let common = 0;
    while (common < term.length && term[common] === other[common]) common += 1;
    if (common >= 4 && common >= 0.7 * Math.min(term.length, other.length))
      best = Math.max(best, common / Math.max(term.length, other.length));
  }
  return best;
}

function relatedness({ related }: QueryTerm, { positions }: IndexedSentence): number {
  let best = 0;
  for (const [term, weight] of related) if (weight > best && positions.has(term)) best = weight;
  return best;
}

function pairShare(query: Query, sentence: IndexedSentence, index: CorpusIndex): number {
  let kept = 0;
  let all = 0;
  for (const pair of query.pairs) {
    const [first, second] = pair.split(' ') as [string, string];
    const weight = index.idf(first) + index.idf(second);
    all += weight;
    if (sentence.pairs.has(pair)) kept += weight;
    else if (sentence.pairs.has(`${second} ${first}`)) kept += weight / 2;
  }
  return all === 0 ? 0 : kept / all;
}

/** The heaviest chain of matched terms that keeps the question's order (longest increasing subsequence, weighted). */
function orderShare(query: Query, occurrences: readonly Occurrence[]): number {
  const chains: { at: number; index: number; weight: number }[] = [];
  let best = 0;
  for (const { at, index } of occurrences) {
    let before = 0;
    for (const chain of chains)
      if (chain.at < at && chain.index < index) before = Math.max(before, chain.weight);
    const weight = before + query.terms[index]!.idf;
    chains.push({ at, index, weight });
    best = Math.max(best, weight);
  }
  return best / query.total;
}

/** The best window of matched terms: their IDF, discounted by the words in between. */
function windowShare(query: Query, occurrences: readonly Occurrence[]): number {
  let best = 0;
  for (let from = 0; from < occurrences.length; from += 1) {
    const seen = new Set<number>();
    let weight = 0;
    for (let to = from; to < occurrences.length; to += 1) {
      const { at, index } = occurrences[to]!;
      if (!seen.has(index)) {
        seen.add(index);
        weight += query.terms[index]!.idf;
      }
      const between = Math.max(0, at - occurrences[from]!.at + 1 - seen.size);
      best = Math.max(best, weight / (1 + between / 10));
    }
  }
  return best / query.total;
}

/** A note answers for itself, or names the source of the sentence that it hangs on. */
function addNote(query: Query, { place }: IndexedSentence, vector: FeatureVector): void {
  vector.heading = place.passage.kind === 'heading' ? 1 : 0;
  if (place.passage.kind !== 'note') return;
  const { kind, footnote } = query.form;
  const asked = kind === 'source' || (footnote !== undefined && footnote === place.passage.footnote);
  vector.note = 1;
  vector.noteAsked = asked ? 1 : 0;
  for (const sentence of place.citedBy) {
    let cover = 0;
    for (const term of query.terms) cover += (matchLevel(term, sentence).level * term.idf) / query.total;
    vector.cited = Math.max(vector.cited, cover);
  }
  vector.citedAsked = asked ? vector.cited : 0;
}

const COMPARES = new Set(
  'than compared whereas while unlike contrast both conversely rather more less lower higher'.split(' '),
);

function addFocus(query: Query, sentence: IndexedSentence, vector: FeatureVector): void {
  const { focusTerm } = query;
  if (focusTerm && vector.focus === 0)
    vector.focusLike = Math.max(matchLevel(focusTerm, sentence).level, relatedness(focusTerm, sentence));
  if (query.type === 'number' && query.focus !== undefined) {
    const like = (word: string): number =>
      word === query.focus
        ? 1
        : Math.max(focusTerm?.synonyms.get(word) ?? 0, focusTerm?.related.get(word) ?? 0);
    for (const { unit } of sentence.quantities)
      for (const word of unit) vector.unit = Math.max(vector.unit, like(word));
  }
  if (query.form.kind === 'compare' && sentence.terms.some(({ word }) => COMPARES.has(word)))
    vector.compares = 1;
}

function asksRecord({ terms, periods }: Query, { records }: IndexedSentence): boolean {
  if (records.length === 0) return false;
  const words = new Set(terms.filter(({ name }) => name).map(({ word }) => word));
  return records.some(
    (record) =>
      record.words.some((word) => words.has(word)) ||
      record.periods.some((told) => periods.some((asked) => overlaps(told, asked))),
  );
}

/** Passage BM25 (k = 1.2, b = 0.75) with the best form of each term, over its greatest possible value. */
export function passageShare(query: Query, place: IndexedPassage, index: CorpusIndex): number {
  const norm = BM25_K * (1 - BM25_B + (BM25_B * place.length) / index.passageLength);
  let score = 0;
  for (const { term, idf, synonyms } of query.terms) {
    const own = place.counts.get(term) ?? 0;
    let best = own / (own + norm);
    for (const [synonym, level] of synonyms) {
      const count = place.counts.get(synonym) ?? 0;
      best = Math.max(best, (level * count) / (count + norm));
    }
    score += best * idf;
  }
  return score / query.total;
}

function addType(
  query: Query,
  sentence: IndexedSentence,
  occurrences: readonly Occurrence[],
  vector: FeatureVector,
): void {
  const asked = new Set(query.terms.map(({ term }) => term));
  const near = (at: number): number => nearness(query, occurrences, at);
  let there = false;
  for (const [at, term] of sentence.terms.entries()) {
    if (asked.has(term.term) || !hasType(query.type, term, at)) continue;
    there = true;
    vector.typeNear = Math.max(vector.typeNear, near(at));
  }
  if (there) vector[query.type] = 1;
  if (query.type !== 'time') return;
  for (const { start, end, relative } of sentence.periods) {
    if (relative) continue;
    for (const [at, term] of sentence.terms.entries())
      if (term.start >= start && term.end <= end && !asked.has(term.term))
        vector.timeNear = Math.max(vector.timeNear, near(at));
  }
}

/** Share of the question's terms close to a position, each discounted by its distance. */
function nearness(query: Query, occurrences: readonly Occurrence[], at: number): number {
  const seen = new Set<number>();
  let weight = 0;
  for (const occurrence of occurrences) {
    const distance = Math.abs(occurrence.at - at);
    if (distance > NEAR_TERMS || seen.has(occurrence.index)) continue;
    seen.add(occurrence.index);
    weight += query.terms[occurrence.index]!.idf / (1 + distance / 4);
  }
  return weight / query.total;
}
