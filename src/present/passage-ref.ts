import { createHash } from 'node:crypto';
import type { Library } from '../corpus/library.ts';
import type { Memo, Passage, Span } from '../corpus/memo.ts';

/** What a reference stands for today. `edited`: the passage is there, its words are not those once quoted. */
export type Resolved =
  | { readonly state: 'found' | 'edited'; readonly passage: Passage; readonly span: Span }
  | { readonly state: 'gone' };

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

const place = (passage: Passage): string => {
  if (passage.kind === 'note') return `n${passage.footnote}`;
  if (passage.kind === 'heading') return `h${passage.start}`;
  return `p${passage.paragraph}`;
};

/** Six characters that stand for a memo's id, however long that is. */
export const memoKey = (id: string): string => digest(id, 6);

/**
 * A slice of a passage in at most 40 characters without ":": memo, paragraph or note, span and a hash of the
 * passage's text. It is resolved from the corpus alone, so it outlives every restart.
 */
export const passageRef = (passage: Passage, span: Span): string =>
  [memoKey(passage.memo), place(passage), span.start, span.end, digest(passage.text, 6)].join('.');

const findPassage = (memo: Memo, at: string): Passage | undefined =>
  memo.passages.find((passage) => place(passage) === at);

/** The memo a key stands for. */
export const memoByKey = (library: Library, key: string | undefined): Memo | undefined =>
  library.memos.find(({ id }) => memoKey(id) === key);

/** Looks a reference up; anything malformed is `gone`, as is a memo or passage that no longer exists. */
export const resolvePassageRef = (library: Library, ref: string): Resolved => {
  const [key, at, start, end, hash] = ref.split('.');
  const memo = memoByKey(library, key);
  const passage = memo && at ? findPassage(memo, at) : undefined;
  if (!passage) return { state: 'gone' };
  const span = { start: Number(start), end: Number(end) };
  const fits = span.start >= 0 && span.start < span.end && span.end <= passage.text.length;
  if (hash === digest(passage.text, 6) && fits) return { state: 'found', passage, span };
  return { state: 'edited', passage, span: { start: 0, end: passage.text.length } };
};
