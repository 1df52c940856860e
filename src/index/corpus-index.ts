import MiniSearch from 'minisearch';
import { type Document, type ForwardIndex, SEPARATOR } from './forward-index.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import { WEIGHTS } from './weights.ts';
import { type Alikeness, openWordSpace } from './word-space.ts';

export type { Annotation } from './content-terms.ts';
export type { IndexedPassage } from './indexed-passage.ts';
export type { IndexedSentence } from './indexed-sentence.ts';

/** Passage scores of the first stage, best first. */
export interface FirstStageHit {
  readonly place: IndexedPassage;
  /** MiniSearch's BM25+, multiplied by `matched`: good for questions, which one passage answers; bad for topics. */
  readonly score: number;
  /** Number of asked meanings that the passage holds. */
  readonly matched: number;
}

/** A weighted term asked of the first stage. */
export interface AskedTerm {
  readonly term: string;
  readonly weight: number;
  /** The word of the question that it stands for, or itself: of the forms of one word all found count as one. */
  readonly meaning: string;
}

/** All passages of a library behind one MiniSearch index, with the statistics the later stages weigh by. */
export interface CorpusIndex extends Pick<
  ForwardIndex,
  'sentenceLength' | 'passageLength' | 'words' | 'proper'
> {
  readonly passages: readonly IndexedPassage[];
  /** Those of them that are notes. */
  readonly notes: readonly IndexedPassage[];
  /** `ln(1 + (N − n + ½) / (n + ½))`: the inverse document frequency of BM25 (Robertson, Zaragoza 2009), n passages of N holding the term. */
  idf(term: string): number;
  has(term: string): boolean;
  /** Whether two content terms, joined by a space, stand side by side anywhere. */
  hasPair(pair: string): boolean;
  /** How words are used by general English. */
  readonly alikeness: Alikeness;
  /** All passages that hold one of the terms, best first. */
  ask(terms: readonly AskedTerm[]): FirstStageHit[];
}

export function buildCorpusIndex(passages: readonly IndexedPassage[], forward: ForwardIndex): CorpusIndex {
  const { documents, frequency, words, proper, sentenceLength, passageLength } = forward;
  const mini = new MiniSearch<Document>({
    fields: ['text', 'title', 'section', 'pairs'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
  });
  mini.addAll(documents);
  // Made only when a word may be two written as one: most questions need none.
  let pairs: ReadonlySet<string> | undefined;
  const idf = (term: string): number => inverseFrequency(frequency.get(term) ?? 0, passages.length);
  return {
    passages,
    notes: passages.filter(({ passage }) => passage.kind === 'note'),
    sentenceLength,
    passageLength,
    words,
    proper,
    idf,
    has: (term) => frequency.has(term),
    hasPair: (pair) => (pairs ??= pairsOf(documents)).has(pair),
    alikeness: openWordSpace(forward.space, idf),
    ask: (terms) => ask(mini, passages, terms),
  };
}

const pairsOf = (documents: readonly Document[]): Set<string> =>
  new Set(documents.flatMap((document) => document.pairs.split(SEPARATOR)));

function ask(
  mini: MiniSearch<Document>,
  passages: readonly IndexedPassage[],
  asked: readonly AskedTerm[],
): FirstStageHit[] {
  if (asked.length === 0) return [];
  const known = new Map(asked.map((one) => [one.term, one]));
  return mini
    .search(asked.map(({ term }) => term).join(SEPARATOR), {
      boost: WEIGHTS.fields,
      bm25: WEIGHTS.bm25,
      boostTerm: (term) => known.get(term)?.weight ?? 1,
    })
    .map(({ id, score, queryTerms }) => {
      const matched = new Set(queryTerms.map((term) => known.get(term)?.meaning)).size;
      return { place: passages[id as number]!, score: (score / queryTerms.length) * matched, matched };
    })
    .sort((a, b) => b.score - a.score);
}

function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
