import MiniSearch from 'minisearch';
import type { FindMentions } from '../analysis/aliases.ts';
import { type DatedRecord, findDatedRecords } from '../analysis/dated-records.ts';
import type { Period } from '../analysis/period.ts';
import { findPeriods } from '../analysis/periods.ts';
import { analyse, type Term } from '../analysis/terms.ts';
import type { Library } from '../corpus/library.ts';
import type { Passage, Sentence, Span } from '../corpus/memo.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence prepared for matching. */
export interface IndexedSentence {
  readonly place: IndexedPassage;
  /** 0-based position in its passage. */
  readonly ordinal: number;
  readonly span: Sentence;
  readonly terms: readonly Term[];
  /** Content term (or name, written `@…`) → its positions in `terms`, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Folded surface forms. */
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Times the sentence speaks of; offsets refer to the sentence. */
  readonly periods: readonly Period[];
  /** Names with a time in brackets behind them; offsets refer to the sentence. */
  readonly records: readonly DatedRecord[];
  /** Content terms that reviewed annotations add to what the sentence says. */
  readonly noted: ReadonlySet<string>;
}

/** Words that a curator attached to a stretch of a passage. */
export interface Annotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: string;
}

/** A passage prepared for matching. */
export interface IndexedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly sentences: readonly IndexedSentence[];
  /** Content terms of the whole passage. */
  readonly terms: ReadonlySet<string>;
  /** Content terms of memo title and section. */
  readonly heading: ReadonlySet<string>;
}

/** Passage scores of the first stage, best first. */
export interface FirstStageHit {
  readonly place: IndexedPassage;
  readonly score: number;
}

/** A weighted term asked of the first stage. */
export interface AskedTerm {
  readonly term: string;
  readonly weight: number;
}

/** All passages of a library behind one MiniSearch index, with the statistics the later stages weigh by. */
export interface CorpusIndex {
  readonly passages: readonly IndexedPassage[];
  /** Terms per sentence on average. */
  readonly sentenceLength: number;
  /** `ln(1 + (N − n + ½) / (n + ½))`: the inverse document frequency of BM25 (Robertson, Zaragoza 2009), n passages of N holding the term. */
  idf(term: string): number;
  has(term: string): boolean;
  /** Folded words of the corpus with the number of their occurrences. */
  readonly words: ReadonlyMap<string, number>;
  ask(terms: readonly AskedTerm[], depth: number): FirstStageHit[];
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
    const sections = new Map<string, readonly string[]>();
    for (const passage of memo.passages) {
      const section = sections.get(passage.section) ?? contentTerms(passage.section, findMentions);
      sections.set(passage.section, section);
      const place = indexPassage(
        { id: passages.length, passage, heading: new Set([...title, ...section]) },
        findMentions,
        annotated.get(passage) ?? [],
      );
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
    sentenceLength:
      sentences.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, sentences.length),
    idf: (term) => inverseFrequency(frequency.get(term) ?? 0, passages.length),
    has: (term) => frequency.has(term),
    words: countWords(sentences),
    ask: (terms, depth) => ask(mini, passages, terms, depth),
  };
}

/** Neighbouring content terms, in order, joined by a space. */
export function termPairs(terms: readonly Pick<Term, 'term' | 'stop'>[]): string[] {
  const content = terms.filter(({ stop }) => !stop);
  return content.slice(1).map(({ term }, i) => `${content[i]!.term} ${term}`);
}

function indexPassage(
  frame: Pick<IndexedPassage, 'id' | 'passage' | 'heading'>,
  findMentions: FindMentions,
  annotations: readonly Annotation[],
): IndexedPassage {
  const { passage } = frame;
  const sentences: IndexedSentence[] = [];
  const terms = new Set<string>();
  const place: IndexedPassage = { ...frame, sentences, terms };
  for (const [ordinal, span] of passage.sentences.entries()) {
    const text = passage.text.slice(span.start, span.end);
    const sentenceTerms = analyse(text);
    const positions = contentPositions(sentenceTerms, findMentions);
    for (const term of positions.keys()) terms.add(term);
    sentences.push({
      place,
      ordinal,
      span,
      terms: sentenceTerms,
      positions,
      words: new Set(sentenceTerms.map(({ word }) => word)),
      pairs: new Set(termPairs(sentenceTerms)),
      periods: findPeriods(text),
      records: findDatedRecords(text),
      noted: new Set(
        annotations
          .filter((annotation) => annotation.span.start < span.end && span.start < annotation.span.end)
          .flatMap(({ words }) => contentTerms(words, findMentions)),
      ),
    });
  }
  return place;
}

function contentPositions(terms: readonly Term[], findMentions: FindMentions): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  const add = (term: string, at: number): void => {
    const known = positions.get(term);
    if (known) known.push(at);
    else positions.set(term, [at]);
  };
  for (const [at, { term, stop }] of terms.entries()) if (!stop) add(term, at);
  for (const { term, first } of findMentions(terms)) add(term, first);
  return positions;
}

function contentTerms(text: string, findMentions: FindMentions): string[] {
  return [...contentPositions(analyse(text), findMentions).keys()];
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
  terms: readonly AskedTerm[],
  depth: number,
): FirstStageHit[] {
  if (terms.length === 0) return [];
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  return mini
    .search(terms.map(({ term }) => term).join(SEPARATOR), {
      boost: WEIGHTS.fields,
      bm25: WEIGHTS.bm25,
      boostTerm: (term) => weights.get(term) ?? 1,
    })
    .slice(0, depth)
    .map(({ id, score }) => ({ place: passages[id as number]!, score }));
}

function documentFrequency(passages: readonly IndexedPassage[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { terms } of passages) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
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
