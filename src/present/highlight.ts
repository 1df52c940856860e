import type { Span } from '../corpus/memo.ts';
import { escapeMarkdown } from './escape.ts';

/** Spans cut to `within`, without white space at their ends, those that touch made one: Markdown needs all three. */
const tidy = (text: string, within: Span, marks: readonly Span[]): Span[] => {
  const merged: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, within.start);
    const slice = text.slice(start, Math.min(mark.end, within.end));
    const trimmed = {
      start: start + slice.length - slice.trimStart().length,
      end: start + slice.trimEnd().length,
    };
    if (trimmed.start >= trimmed.end) continue;
    const last = merged.at(-1);
    if (last && trimmed.start <= last.end) last.end = Math.max(last.end, trimmed.end);
    else merged.push(trimmed);
  }
  return merged;
};

/**
 * `text.slice(within.start, within.end)` as Markdown with `marks` in bold. Discord displays exactly that slice:
 * marks are added, nothing else.
 */
export const highlight = (text: string, within: Span, marks: readonly Span[]): string => {
  let at = within.start;
  let markdown = '';
  for (const mark of tidy(text, within, marks)) {
    markdown += `${escapeMarkdown(text.slice(at, mark.start))}**${escapeMarkdown(text.slice(mark.start, mark.end))}**`;
    at = mark.end;
  }
  return markdown + escapeMarkdown(text.slice(at, within.end));
};
