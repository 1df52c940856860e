import type { Answer } from '../../src/answer/answer.ts';
import type { Engine } from '../../src/open-engine.ts';
import { judge, quoteText, type Verdict } from './judge.ts';
import type { JudgedQuestion } from './judged-question.ts';

/** One question with its answer and verdict. */
export interface Judged {
  readonly question: JudgedQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Hits among the questions that ask for something: `won` of `of`. */
export interface Share {
  readonly won: number;
  readonly of: number;
}

/** The measures of a questions file, in the order of the table. */
export const MEMO_MEASURES = [
  'right answer shown',
  'right in the first quotation',
  'pinpointed',
  'silent where the memo is',
  'pairs agree',
  'follow-ups',
  'quotations verbatim and sound',
  'footnotes recalled',
  'footnotes exact',
] as const;
export type MemoMeasure = (typeof MEMO_MEASURES)[number];
export type MemoFigures = Readonly<Record<MemoMeasure, Share>>;

export function judgeAll(questions: readonly JudgedQuestion[], { answerer }: Engine): Judged[] {
  return questions.map((question) => {
    const answer = answerer.answer(question.q, question.context);
    return { question, answer, verdict: judge(question, answer) };
  });
}

export function memoFigures(judged: readonly Judged[], library: Engine['library']): MemoFigures {
  const share = (pick: (one: Judged) => boolean | number | undefined): Share => {
    const asked = judged.map(pick).filter((value) => value !== undefined);
    return { won: asked.reduce((sum: number, value) => sum + Number(value), 0), of: asked.length };
  };
  return {
    'right answer shown': share(({ verdict }) => verdict.shown),
    'right in the first quotation': share(({ verdict }) => verdict.first),
    pinpointed: share(({ verdict }) => verdict.pinpointed),
    'silent where the memo is': share(({ verdict }) => verdict.silent),
    'pairs agree': pairs(judged),
    'follow-ups': share(({ question, verdict }) =>
      question.family === 'followup' ? (verdict.shown ?? verdict.silent) : undefined,
    ),
    'quotations verbatim and sound': share(
      (one) => one.verdict.unsound.length === 0 && isVerbatim(one.answer, library),
    ),
    'footnotes recalled': share(({ verdict }) => verdict.footnoteRecall),
    'footnotes exact': share(({ verdict }) => verdict.footnotesExact),
  };
}

/** Two wordings of one question agree when both are answered with the same first quotation. */
function pairs(judged: readonly Judged[]): Share {
  const named = Map.groupBy(
    judged.filter(({ question }) => question.pair !== undefined),
    ({ question }) => question.pair,
  );
  const both = [...named.values()].filter((members) => members.length > 1);
  const agreeing = both.filter((members) => {
    const quotes = members.map(({ answer }) => answer.quotes[0] && quoteText(answer.quotes[0]));
    return quotes.every((quote) => quote !== undefined && quote === quotes[0]);
  });
  return { won: agreeing.length, of: both.length };
}

/** Every passage quoted stands in its memo at the place it claims. */
function isVerbatim(answer: Answer, library: Engine['library']): boolean {
  return [...answer.quotes, ...answer.related].every(({ passage, span }) =>
    library
      .memo(passage.memo)
      ?.text.startsWith(passage.text.slice(span.start, span.end), passage.start + span.start),
  );
}
