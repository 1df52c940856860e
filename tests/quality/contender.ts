import type { Library } from '../../src/corpus/library.ts';

/** A paragraph, named. */
export interface Place {
  readonly memo: string;
  readonly paragraph: number;
}

/** A sentence of a paragraph. */
export interface PlacedSentence extends Place {
  readonly text: string;
}

/** A search engine over one library; all lists are best first. */
export interface Searching {
  passages(question: string, k: number): readonly Place[];
  /** `within`: only sentences of this paragraph. */
  sentences(question: string, k: number, within?: Place): readonly PlacedSentence[];
  /** How sure it is that the library answers; comparable across questions. */
  confidence(question: string): number;
}

/** Something that can be measured on any library. */
export interface Contender {
  readonly name: string;
  over(library: Library): Searching;
}
