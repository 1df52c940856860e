import type { Nodes } from 'mdast';

/** A note marker in running text whose note is defined nowhere: CommonMark then reads it as plain text. */
export interface UndefinedMarker {
  readonly marker: string;
  /** 1-based. */
  readonly line: number;
}

// An escaped \[^7] is meant as text.
const MARKER = /(?<!\\)\[\^[^\]\s]+\]/gu;

/** In file order. `markdown` is the text that `tree` was parsed from. */
export function undefinedMarkers(tree: Nodes, markdown: string): UndefinedMarker[] {
  if ('children' in tree) return tree.children.flatMap((child) => undefinedMarkers(child, markdown));
  if (tree.type !== 'text' || !tree.position) return [];
  const { start, end } = tree.position;
  const source = markdown.slice(start.offset, end.offset);
  return Array.from(source.matchAll(MARKER), ({ 0: marker, index }) => ({
    marker,
    line: start.line + source.slice(0, index).split('\n').length - 1,
  }));
}
