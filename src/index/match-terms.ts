import type { CorpusIndex, IndexedSentence } from './corpus-index.ts';
import type { FeatureVector } from './features.ts';
import { matchLevel, NOTED, relatedness } from './match-level.ts';
import type { Occurrence } from './proximity.ts';
import type { Query, QueryTerm } from './query.ts';

export const BM25_K = 1.2;
export const BM25_B = 0.75;

/** Fills in the features of which words of the question are borne out and where; gives the places, in reading order. */
export function matchTerms(
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
    if (at.length > 0 && level < 1) vector.meant += level * share;
    if (at.length > 0 && level < 0.6) vector.meantWeakly += level * share;
    if (term.weight < 1) vector.light += level * share;
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
