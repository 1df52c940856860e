import type { FindMentions } from '../analysis/aliases.ts';
import type { Memo, Passage } from '../corpus/memo.ts';
import { type Annotation, contentTerms } from './content-terms.ts';
import { type IndexedSentence, type KeptSentence, ReadSentence } from './indexed-sentence.ts';

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
  /** Content terms of the memo's title and of the section's. */
  readonly title: readonly string[];
  readonly section: readonly string[];
  /** Both together. */
  readonly heading: ReadonlySet<string>;
  /** Of a note: the sentences that it hangs on. */
  readonly citedBy: readonly IndexedSentence[];
  /** Reviewed annotations say of a figure there what it counts. */
  readonly hasCounts: boolean;
}

/** What a passage is read with. */
export interface Reading {
  readonly memo: Pick<Memo, 'title' | 'asOf'>;
  /** Those of this passage. */
  readonly annotations: readonly Annotation[];
  readonly findMentions: FindMentions;
  /** Of a note: the passages that it hangs on. */
  readonly citing: readonly IndexedPassage[];
  /** What was read of its sentences before, in order. */
  readonly kept?: (() => readonly KeptSentence[]) | undefined;
}

/** Read when it is first asked for: a question looks into a few of a library's passages. */
export class ReadPassage implements IndexedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly #reading: Reading;
  #sentences: readonly IndexedSentence[] | undefined;
  #counts: ReadonlyMap<string, number> | undefined;
  #terms: ReadonlySet<string> | undefined;
  #length: number | undefined;
  #title: readonly string[] | undefined;
  #section: readonly string[] | undefined;
  #heading: ReadonlySet<string> | undefined;
  #citedBy: readonly IndexedSentence[] | undefined;

  constructor({ id, passage }: Pick<IndexedPassage, 'id' | 'passage'>, reading: Reading) {
    this.id = id;
    this.passage = passage;
    this.#reading = reading;
  }

  get sentences(): readonly IndexedSentence[] {
    return (this.#sentences ??= this.#read());
  }

  get counts(): ReadonlyMap<string, number> {
    return (this.#counts ??= countTerms(this.sentences));
  }

  get terms(): ReadonlySet<string> {
    return (this.#terms ??= new Set(this.counts.keys()));
  }

  get length(): number {
    return (this.#length ??= this.sentences.reduce((sum, { terms }) => sum + terms.length, 0));
  }

  get title(): readonly string[] {
    const { memo, findMentions } = this.#reading;
    return (this.#title ??= contentTerms(memo.title, findMentions));
  }

  get section(): readonly string[] {
    return (this.#section ??= contentTerms(this.passage.section, this.#reading.findMentions));
  }

  get heading(): ReadonlySet<string> {
    return (this.#heading ??= new Set([...this.title, ...this.section]));
  }

  get citedBy(): readonly IndexedSentence[] {
    return (this.#citedBy ??= this.#reading.citing.flatMap(({ sentences }) =>
      sentences.filter(({ span }) => span.footnotes.includes(this.passage.footnote!)),
    ));
  }

  get hasCounts(): boolean {
    return this.#reading.annotations.some(({ counts }) => counts !== undefined);
  }

  #read(): IndexedSentence[] {
    const { memo, annotations, findMentions, kept } = this.#reading;
    const before = kept?.();
    return this.passage.sentences.map(
      (_, ordinal) =>
        new ReadSentence({
          place: this,
          ordinal,
          asOf: memo.asOf,
          annotations,
          findMentions,
          kept: before?.[ordinal],
        }),
    );
  }
}

function countTerms(sentences: readonly IndexedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { positions } of sentences)
    for (const [term, at] of positions) counts.set(term, (counts.get(term) ?? 0) + at.length);
  return counts;
}
