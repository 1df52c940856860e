import type { FindMentions } from '../analysis/aliases.ts';
import { analyse, type Term } from '../analysis/terms.ts';
import type { Passage, Span } from '../corpus/memo.ts';
import { type IndexedSentence, ReadSentence } from './indexed-sentence.ts';

/** Words that a curator attached to a stretch of a passage. */
export interface Annotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: string;
  /** What a figure there counts, where the sentence leaves it out: "attacks" of "(11 compared with 343)". */
  readonly counts?: string;
}

/** A passage prepared for matching. */
export interface IndexedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly sentences: readonly IndexedSentence[];
  /** Content terms of the whole passage. */
  readonly terms: ReadonlySet<string>;
  /** The same with the number of their occurrences. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of its terms. */
  readonly length: number;
  /** Content terms of memo title and section. */
  readonly heading: ReadonlySet<string>;
  /** Of a note: the sentences that it hangs on. */
  readonly citedBy: readonly IndexedSentence[];
}

/** What a passage is read with. */
export interface Reading {
  /** The day its memo speaks of, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  readonly annotations: readonly Annotation[];
  readonly findMentions: FindMentions;
}

export function indexPassage(
  own: Pick<IndexedPassage, 'id' | 'passage' | 'heading' | 'citedBy'>,
  { asOf, annotations, findMentions }: Reading,
): IndexedPassage {
  const { passage } = own;
  const sentences: IndexedSentence[] = [];
  const counts = new Map<string, number>();
  const terms = new Set<string>();
  const place = { ...own, sentences, terms, counts, length: 0 };
  for (const [ordinal, span] of passage.sentences.entries()) {
    const text = passage.text.slice(span.start, span.end);
    const sentenceTerms = analyse(text);
    const positions = contentPositions(sentenceTerms, findMentions);
    for (const [term, at] of positions) counts.set(term, (counts.get(term) ?? 0) + at.length);
    const notes = annotations.filter(({ span: noted }) => noted.start < span.end && span.start < noted.end);
    place.length += sentenceTerms.length;
    sentences.push(
      new ReadSentence({
        place,
        ordinal,
        span,
        asOf,
        terms: sentenceTerms,
        positions,
        noted: new Set(notes.flatMap(({ words }) => contentTerms(words, findMentions))),
        counted: new Set(notes.flatMap(({ counts: unit = '' }) => contentTerms(unit, findMentions))),
      }),
    );
  }
  for (const term of counts.keys()) terms.add(term);
  return place;
}

/** Content terms and names of a text, each with its positions among the text's terms. */
export function contentPositions(terms: readonly Term[], findMentions: FindMentions): Map<string, number[]> {
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

export function contentTerms(text: string, findMentions: FindMentions): string[] {
  return [...contentPositions(analyse(text), findMentions).keys()];
}
