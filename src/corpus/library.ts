import type { Memo, Passage } from './memo.ts';

/** All memos of one corpus folder. */
export interface Library {
  /** In file-name order; never empty. */
  readonly memos: readonly Memo[];
  memo(id: string): Memo | undefined;
  paragraph(memo: string, paragraph: number): Passage | undefined;
  note(memo: string, footnote: number): Passage | undefined;
}
