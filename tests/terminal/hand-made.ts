import type { Answer, Answerer, AnswerOptions, Quote } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import type { Passage } from '../../src/corpus/memo.ts';
import { parseMemo } from '../../src/corpus/parse-memo.ts';

const MEMO = `---
id: m
title: The Memo
asOf: 2021-08-09
---

## Past

The group had 2,500 fighters.[^1] Its leader was reportedly Khan.

[^1]: The Taliban claims otherwise.
`;

export const library = createLibrary([parseMemo(MEMO, 'm.md', [])!]);
const paragraph = library.paragraph('m', 1)!;
const note = library.note('m', 1)!;

const whole = (passage: Passage, sentence: number, changes: Partial<Quote> = {}): Quote => ({
  passage,
  span: passage.sentences[sentence]!,
  sentence: passage.sentences[sentence]!,
  footnotes: passage.footnote === undefined ? passage.sentences[sentence]!.footnotes : [passage.footnote],
  highlights: [],
  score: 0.5,
  role: 'answers',
  ...changes,
});

export const answered: Answer = {
  question: 'How many fighters?',
  status: 'answered',
  answers: [{ quote: 0, start: 14, end: 28 }],
  quotes: [
    whole(paragraph, 0, { highlights: [{ start: 14, end: 28 }], score: 1 }),
    whole(note, 0, { role: 'qualifies', attribution: { start: 0, end: 18 } }),
  ],
  related: [],
  confidence: 0.875,
  missing: [],
  asOf: ['2021-08-09'],
  explanation: ['support 1.00'],
};

export const silent: Answer = {
  ...answered,
  status: 'not-in-memo',
  reason: 'false-premise',
  answers: [],
  quotes: [],
  related: [whole(paragraph, 1)],
  confidence: 0.1,
  missing: ['tanks'],
};

/** Knows two answers, and remembers what it was asked. */
export function scriptedAnswerer(): Answerer & {
  readonly asked: [string, readonly string[], AnswerOptions][];
} {
  const asked: [string, readonly string[], AnswerOptions][] = [];
  return {
    asked,
    answer(question, context = [], options = {}) {
      asked.push([question, context, options]);
      return { ...(question.includes('tanks') ? silent : answered), question };
    },
  };
}
