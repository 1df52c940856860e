import MiniSearch from 'minisearch';
import type { FindMentions } from '../analysis/aliases.ts';
import type { Library } from '../corpus/library.ts';
import { type Annotation, contentTerms, type IndexedPassage, indexPassage } from './indexed-passage.ts';
import type { IndexedSentence } from './indexed-sentence.ts';
import { WEIGHTS } from './weights.ts';

export type { Annotation, IndexedPassage } from './indexed-passage.ts';
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
export interface CorpusIndex {
  readonly passages: readonly IndexedPassage[];
  /** Those of them that are notes. */
  readonly notes: readonly IndexedPassage[];
  /** Terms per sentence on average. */
  readonly sentenceLength: number;
  /** Terms per passage on average. */
  readonly passageLength: number;
  /** `ln(1 + (N − n + ½) / (n + ½))`: the inverse document frequency of BM25 (Robertson, Zaragoza 2009), n passages of N holding the term. */
  idf(term: string): number;
  has(term: string): boolean;
  /** Whether two content terms, joined by a space, stand side by side anywhere. Cost grows with the sentences. */
  hasPair(pair: string): boolean;
  /** Folded words of the corpus with the number of their occurrences. */
  readonly words: ReadonlyMap<string, number>;
  /** All passages that hold one of the terms, best first. */
  ask(terms: readonly AskedTerm[]): FirstStageHit[];
}

interface Document {
  readonly id: number;
  readonly text: string;
  readonly title: string;
  readonly section: string;
  readonly pairs: string;
}

const SEPARATOR = '\n';

export function buildCorpusIndex(
  library: Library,
  findMentions: FindMentions,
  annotations: readonly Annotation[] = [],
): CorpusIndex {
  const annotated = Map.groupBy(annotations, ({ passage }) => passage);
  const passages: IndexedPassage[] = [];
  const documents: Document[] = [];
  for (const memo of library.memos) {
    const title = contentTerms(memo.title, findMentions);
    const citing = new Map<number, readonly IndexedSentence[]>();
    const sections = new Map<string, readonly string[]>();
    for (const passage of memo.passages) {
      const section = sections.get(passage.section) ?? contentTerms(passage.section, findMentions);
      sections.set(passage.section, section);
      const heading = new Set([...title, ...section]);
      const citedBy = citing.get(passage.footnote ?? 0) ?? [];
      const place = indexPassage(
        { id: passages.length, passage, heading, citedBy },
        { asOf: memo.asOf, annotations: annotated.get(passage) ?? [], findMentions },
      );
      for (const sentence of place.sentences) {
        for (const note of sentence.span.footnotes) citing.set(note, [...(citing.get(note) ?? []), sentence]);
      }
      passages.push(place);
      documents.push(toDocument(place, title, section));
    }
  }
  const mini = new MiniSearch<Document>({
    fields: ['text', 'title', 'section', 'pairs'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
  });
  mini.addAll(documents);
  const frequency = documentFrequency(passages);
  const sentences = passages.flatMap((place) => place.sentences);
  return {
    passages,
    notes: passages.filter(({ passage }) => passage.kind === 'note'),
    sentenceLength:
      sentences.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, sentences.length),
    passageLength: passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length),
    idf: (term) => inverseFrequency(frequency.get(term) ?? 0, passages.length),
    has: (term) => frequency.has(term),
    hasPair: (pair) => sentences.some(({ pairs }) => pairs.has(pair)),
    words: countWords(sentences),
    ask: (terms) => ask(mini, passages, terms),
  };
}

function toDocument(place: IndexedPassage, title: readonly string[], section: readonly string[]): Document {
  const text = place.sentences.flatMap(({ positions, noted }) => [
    ...[...positions].flatMap(([term, at]) => at.map(() => term)),
    ...[...noted].filter((term) => !positions.has(term)),
  ]);
  const pairs = place.sentences.flatMap((sentence) => [...sentence.pairs]);
  return {
    id: place.id,
    text: text.join(SEPARATOR),
    title: title.join(SEPARATOR),
    section: section.join(SEPARATOR),
    pairs: pairs.join(SEPARATOR),
  };
}

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

function documentFrequency(passages: readonly IndexedPassage[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { terms, sentences } of passages) {
    const all = new Set([...terms, ...sentences.flatMap(({ noted }) => [...noted])]);
    for (const term of all) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function countWords(sentences: readonly IndexedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) {
    for (const { word } of terms) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
