import type { Memo, Passage } from './memo.ts';

/** All memos of one corpus folder. */
export interface Library {
  /** In file-name order; never empty. */
  readonly memos: readonly Memo[];
  memo(id: string): Memo | undefined;
  paragraph(memo: string, paragraph: number): Passage | undefined;
  note(memo: string, footnote: number): Passage | undefined;
}

/** A library over memos already read. */
export function createLibrary(memos: readonly Memo[]): Library {
  const byId = new Map(memos.map((memo) => [memo.id, memo]));
  const byPlace = new Map<string, Passage>();
  for (const { passages } of memos) {
    for (const passage of passages) {
      if (passage.kind === 'paragraph') byPlace.set(`${passage.memo} ¶${passage.paragraph}`, passage);
      if (passage.kind === 'note') byPlace.set(`${passage.memo} n${passage.footnote}`, passage);
    }
  }
  return {
    memos,
    memo: (id) => byId.get(id),
    paragraph: (memo, paragraph) => byPlace.get(`${memo} ¶${paragraph}`),
    note: (memo, footnote) => byPlace.get(`${memo} n${footnote}`),
  };
}
