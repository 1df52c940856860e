import type { Passage, Span } from '../corpus/memo.ts';

/** What became of a question. Only `answered` carries answers and quotations. */
export type Status = 'answered' | 'not-in-memo' | 'after-memo' | 'not-a-question';

/** A quotation: one to three consecutive sentences of one passage. All spans refer to `passage.text`. */
export interface Quote {
  readonly passage: Passage;
  readonly span: Span;
  /** The one sentence inside `span` that answers. */
  readonly sentence: Span;
  /** The memo's footnotes hanging on the quotation; for a quoted note its own number. */
  readonly footnotes: readonly number[];
  /** The words of the quotation that answer or match, sorted, not overlapping, inside `span`. */
  readonly highlights: readonly Span[];
  /** 0–1, comparable within one answer. */
  readonly score: number;
  /** `qualifies`: the memo limits or hedges elsewhere what the first quotation says ("But it also says"). */
  readonly role: 'answers' | 'qualifies';
  /** Who claims or reports it, in the memo's words, where the sentence says so ("the Taliban claims"). */
  readonly attribution?: Span;
}

/** A short answer: a slice of `quotes[quote].passage.text`, at most 80 UTF-16 code units. */
export interface ShortAnswer extends Span {
  readonly quote: number;
}

/** What the memo answers, or why nothing is answered. */
export interface Answer {
  readonly question: string;
  readonly status: Status;
  readonly answers: readonly ShortAnswer[];
  /** Best first, at most four; empty unless answered. */
  readonly quotes: readonly Quote[];
  /** At most three closest passages that do not answer; empty when answered. */
  readonly related: readonly Quote[];
  /** 0–1, comparable across questions; all that is answered lies above all that is not. */
  readonly confidence: number;
  /** Words of the question, as written, that the memo does not bear out. */
  readonly missing: readonly string[];
  /** Why nothing is answered: stable codes, worded by `present`. */
  readonly reason?:
    | 'not-covered'
    | 'false-premise'
    | 'no-such-value'
    | 'after-memo'
    | 'other-language'
    | 'no-question'
    | 'harmful'
    | 'off-topic';
  /** The memo's as-of dates (`YYYY-MM-DD`) of the quoted memos. */
  readonly asOf: readonly string[];
  /** Named numbers and decisions behind the answer, one line each, for `--explain`. */
  readonly explanation: readonly string[];
}

/** Restricts a question to one memo, or to one paragraph of it (with its notes). */
export interface Scope {
  readonly memo?: string;
  readonly paragraph?: number;
}

export interface AnswerOptions {
  readonly scope?: Scope;
  /** Rank and fill `quotes` even where the answer would be silence; status and confidence stay. */
  readonly forced?: boolean;
}

/** Answers questions from one library. `context`: earlier questions, oldest first. Never throws on any text. */
export interface Answerer {
  answer(question: string, context?: readonly string[], options?: AnswerOptions): Answer;
}
