import { tokenize } from '../analysis/tokens.ts';
import type { Memo } from '../corpus/memo.ts';

/** What a memo holds; sentences and words of paragraphs and notes alike, headings left out. */
export interface Counts {
  readonly paragraphs: number;
  readonly notes: number;
  readonly sentences: number;
  readonly words: number;
}

export function countMemo({ passages }: Memo): Counts {
  const read = passages.filter(({ kind }) => kind !== 'heading');
  return {
    paragraphs: read.filter(({ kind }) => kind === 'paragraph').length,
    notes: read.filter(({ kind }) => kind === 'note').length,
    sentences: read.reduce((sum, { sentences }) => sum + sentences.length, 0),
    words: read.reduce((sum, { text }) => sum + tokenize(text).length, 0),
  };
}
