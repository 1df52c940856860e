import type { CorpusIndex, IndexedPassage, IndexedSentence } from './corpus-index.ts';
import type { FeatureVector } from './features.ts';
import { alikeTo, type Match, matchLevel, NOTED, type Relation, relationTo } from './match-level.ts';
import type { Occurrence } from './proximity.ts';
import type { Query, QueryTerm } from './query.ts';

export const BM25_K = 1.2;
export const BM25_B = 0.75;

/** How a passage bears out one term of a question. */
export interface Borne {
  readonly term: QueryTerm;
  /** By sentence, in order. */
  readonly sentences: readonly Match[];
  /** What comes nearest to the term in each sentence where it is not itself. */
  readonly relations: readonly Relation[];
  /** The strongest of them, as `strength` weighs it. */
  readonly strongest: number;
  /** What is used most like the term in each sentence, and the strongest of them. */
  readonly alikes: readonly Relation[];
  readonly mostAlike: number;
  /** The best level in the passage and in its headings. */
  readonly inPassage: number;
  readonly inHeading: number;
}

/** Matches every term with every sentence, once. */
export function matchPassage(
  { terms }: Query,
  place: IndexedPassage,
  { idf }: Pick<CorpusIndex, 'idf'>,
): Borne[] {
  return terms.map((term) => {
    // What the passage lacks no sentence of it has to be asked for.
    const here = {
      term: term.term,
      idf: term.idf,
      period: term.period,
      synonyms: within(place, term.synonyms),
      related: within(place, term.related),
    };
    const relations = place.sentences.map((sentence) => relationTo(here, sentence, idf));
    const alikes = place.sentences.map((sentence) => alikeTo(term, sentence, idf));
    return {
      term,
      sentences: place.sentences.map((sentence) => matchLevel(here, sentence)),
      relations,
      strongest: Math.max(0, ...relations.map((relation) => strength(relation, term))),
      alikes,
      mostAlike: Math.max(0, ...alikes.map((relation) => strength(relation, term))),
      inPassage: inTerms(here, place.terms),
      inHeading: inTerms(term, place.heading),
    };
  });
}

const within = (
  { terms }: IndexedPassage,
  meanings: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  let held: Map<string, number> | undefined;
  // Not by `for … of`, which makes an entry of every one of them.
  meanings.forEach((weight, term) => {
    if (terms.has(term)) (held ??= new Map()).set(term, weight);
  });
  return held ?? NO_MEANINGS;
};

const NO_MEANINGS: ReadonlyMap<string, number> = new Map();

/** Fills in the features of which words of the question are borne out and where; gives the places, in reading order. */
export function matchTerms(
  query: Query,
  sentence: IndexedSentence,
  { borne, sentenceLength }: { readonly borne: readonly Borne[]; readonly sentenceLength: number },
  vector: FeatureVector,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const lengthNorm = BM25_K * (1 - BM25_B + (BM25_B * sentence.terms.length) / sentenceLength);
  borne.forEach((one, index) => {
    const { term, sentences } = one;
    const share = term.idf / query.total;
    const { level, at } = sentences[sentence.ordinal]!;
    for (const position of at) occurrences.push({ at: position, index });
    vector.bm25 += (level * share * at.length) / (at.length + lengthNorm);
    if (term === query.heaviest) vector.rarest = level;
    addFound(term, level * share, vector);
    if (at.length > 0 && level < 1) vector.meant += level * share;
    if (at.length > 0 && level < WEAK) vector.meantWeakly += level * share;
    if (level === NOTED && at.length === 0) vector.noted += share;
    if (sentence.words.has(term.word) || term.term.startsWith('@')) vector.exact += level * share;
    if (level < 1) addMissing(one, sentence, (1 - level) * share, vector);
  });
  return occurrences.sort((a, b) => a.at - b.at);
}

/** A synonym below this level is a weak one. */
const WEAK = 0.6;

function addFound({ rarity, weight, name, number }: QueryTerm, found: number, vector: FeatureVector): void {
  vector.cover += found;
  vector.rare += found * rarity;
  if (weight < 1) vector.light += found;
  if (name) vector.names += found;
  if (number) vector.numbers += found;
}

function addMissing(one: Borne, sentence: IndexedSentence, missing: number, vector: FeatureVector): void {
  const { term, sentences, inPassage, inHeading } = one;
  const prefix = prefixLikeness(term, sentence);
  vector.prefix += missing * prefix;
  addRelated(one, sentence, missing, vector);
  if (one.relations[sentence.ordinal]!.weight < RELATED && prefix === 0) vector.unmet += missing;
  vector.inPassage += missing * inPassage;
  vector.inHeading += inPassage > 0 ? 0 : missing * inHeading;
  vector.inPrevious += missing * (sentences[sentence.ordinal - 1]?.level ?? 0);
  vector.inNext += missing * (sentences[sentence.ordinal + 1]?.level ?? 0);
  if (inPassage > 0 || inHeading > 0) return;
  vector.missed += missing;
  if (term.name) vector.namesMissed += missing;
  if (term.number) vector.numbersMissed += missing;
}

/** What comes near to a missing term by general English: related by meaning, or used alike. */
function addRelated(
  { term, relations, strongest, alikes, mostAlike }: Borne,
  { ordinal }: IndexedSentence,
  missing: number,
  vector: FeatureVector,
): void {
  const beside = (all: readonly Relation[]): number =>
    Math.max(strength(all[ordinal - 1], term), strength(all[ordinal + 1], term));
  const [own, alike] = [relations[ordinal]!, alikes[ordinal]!];
  vector.related += missing * own.weight;
  vector.relatedRare += missing * strength(own, term);
  vector.relatedNear += missing * beside(relations);
  vector.relatedPassage += missing * strongest;
  vector.alike += missing * alike.weight;
  vector.alikeRare += missing * strength(alike, term);
  vector.alikeNear += missing * beside(alikes);
  vector.alikePassage += missing * mostAlike;
}

/** From this weight on a related word bears out a word nearly. */
const RELATED = 0.4;

const strength = (relation: Relation | undefined, { idf }: QueryTerm): number =>
  relation === undefined || idf === 0 ? 0 : (relation.weight * relation.idf) / idf;

function inTerms(
  { term, synonyms }: Pick<QueryTerm, 'term' | 'synonyms'>,
  terms: ReadonlySet<string>,
): number {
  if (terms.has(term)) return 1;
  if (synonyms.size === 0) return 0;
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
