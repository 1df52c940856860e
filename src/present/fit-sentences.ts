import type { Passage, Span } from '../corpus/memo.ts';
import { highlight } from './highlight.ts';

/** Whether a slice's Markdown has at most `budget` characters. */
export const fits = (passage: Passage, span: Span, budget: number, marks: readonly Span[] = []): boolean =>
  highlight(passage.text, span, marks).length <= budget;

/**
 * The widest run of whole sentences round `focus` whose Markdown has at most `budget` characters, growing forwards
 * first; `undefined` when not even `focus` fits, since a sentence is never cut.
 */
export const fitSentences = (
  passage: Passage,
  focus: Span,
  budget: number,
  marks: readonly Span[] = [],
): Span | undefined => {
  if (!fits(passage, focus, budget, marks)) return undefined;
  let span = focus;
  for (const { end } of passage.sentences) {
    if (end > span.end && fits(passage, { start: span.start, end }, budget, marks))
      span = { start: span.start, end };
  }
  for (const { start } of [...passage.sentences].reverse()) {
    if (start < span.start && fits(passage, { start, end: span.end }, budget, marks))
      span = { start, end: span.end };
  }
  return span;
};
