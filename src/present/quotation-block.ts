import type { Passage, Span } from '../corpus/memo.ts';
import { highlight } from './highlight.ts';
import { type OutgoingFile, type Quotation, quotation } from './message.ts';
import { words } from './words.ts';

/** A slice of a passage to be shown, `marks` in bold; `whole` is what it was cut from. */
export interface Excerpt {
  readonly passage: Passage;
  readonly span: Span;
  readonly whole?: Span;
  readonly marks?: readonly Span[];
}

const CUT = words.cite.cut.replace('[', String.raw`\[`).replace(']', String.raw`\]`);

/** The slice as a Markdown block quotation; where it is shorter than `whole` the cuts show. */
export const quoted = ({ passage, span, whole = span, marks = [] }: Excerpt): string => {
  const before = span.start > whole.start ? `${CUT} ` : '';
  const after = span.end < whole.end ? ` ${CUT}` : '';
  return `> ${before}${highlight(passage.text, span, marks)}${after}`.replaceAll('\n', '\n> ');
};

/** What a quoted excerpt promises to display. */
export const quotes = ({ passage, span }: Excerpt): Quotation => quotation(passage, span);

/** A slice that no message can hold, as a text file. */
export const quotationFile = ({ passage, span }: Excerpt, number: number): OutgoingFile => ({
  name: `quotation-${number}.txt`,
  data: new TextEncoder().encode(passage.text.slice(span.start, span.end)),
});
