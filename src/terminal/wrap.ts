import type { Span } from '../corpus/memo.ts';

/**
 * Breaks `text` into lines of at most `columns` UTF-16 code units at its spaces; a longer word keeps a line of its own.
 * The lines are slices: nothing but the space at a break is left out.
 */
export function wrap(text: string, columns: number): Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const end = index + word.length;
    if (line && end - line.start <= columns) {
      line = { start: line.start, end };
    } else {
      if (line) lines.push(line);
      line = { start: index, end };
    }
  }
  return line ? [...lines, line] : lines;
}
