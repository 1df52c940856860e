import type { Memo } from '../corpus/memo.ts';
import { factEvidence } from './fact-evidence.ts';
import type { Facts } from './facts.ts';

/** The paragraphs and notes of a memo that no fact rests on, ascending, and how many of each the memo has. */
export interface Coverage {
  readonly paragraphs: readonly number[];
  readonly notes: readonly number[];
  readonly paragraphCount: number;
  readonly noteCount: number;
}

/** Without facts nothing is covered; the subject index says nothing and covers nothing. */
export function coverage(memo: Memo, facts: Facts | undefined): Coverage {
  const covered = new Set(
    facts ? factEvidence({ ...facts, subjects: [] }).map(({ passage }) => passage) : [],
  );
  const paragraphs = memo.passages.filter(({ kind }) => kind === 'paragraph');
  const notes = memo.passages.filter(({ kind }) => kind === 'note');
  return {
    paragraphs: paragraphs.filter((passage) => !covered.has(passage)).map(({ paragraph }) => paragraph),
    notes: notes.filter((passage) => !covered.has(passage)).map(({ footnote }) => footnote!),
    paragraphCount: paragraphs.length,
    noteCount: notes.length,
  };
}
