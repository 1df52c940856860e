/** A half-open range of UTF-16 code units, `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sentence of a passage; `start` and `end` refer to the passage's own `text`. */
export interface Sentence extends Span {
  /** Footnote numbers whose marker stands inside this sentence or directly after its end. */
  readonly footnotes: readonly number[];
}

/** A place in a passage's text where the memo has a footnote marker. */
export interface Marker {
  readonly at: number;
  readonly footnote: number;
}

/**
 * One paragraph, one note or one heading; the unit that is quoted from.
 * `memo.text.slice(start, start + text.length) === text`, always.
 */
export interface Passage {
  readonly memo: string;
  readonly kind: 'paragraph' | 'note' | 'heading';
  /** 1-based, counting paragraphs only; for a note the paragraph with its marker, for a heading the one that follows. */
  readonly paragraph: number;
  /** The note's number; present on notes only. */
  readonly footnote?: number;
  /** Heading path joined by ` › `; empty before the first heading. A heading's own path includes itself. */
  readonly section: string;
  /** Offset of the passage in `memo.text`, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly markers: readonly Marker[];
}

/** One memo file. Optional fields are absent where the file does not state them; nothing is guessed. */
export interface Memo {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly series?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  /** The day the memo speaks of, `YYYY-MM-DD`. Without it nothing is ever "after the memo". */
  readonly asOf?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly rights?: string;
  /** The whole plain text without markers: headings and paragraphs in order, then the notes, a blank line between. */
  readonly text: string;
  /** In reading order: headings and paragraphs, then the notes by number. */
  readonly passages: readonly Passage[];
}
