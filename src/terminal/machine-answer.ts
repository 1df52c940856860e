import type { Answer, Quote } from '../answer/answer.ts';

/** A quotation in the machine interface; `footnote` only where a note itself is quoted. */
export interface MachineQuote {
  readonly text: string;
  readonly sentence: string;
  readonly memo: string;
  readonly section: string;
  readonly paragraph: number;
  readonly footnotes: readonly number[];
  readonly footnote?: number;
  readonly score: number;
}

/** An answer in the machine interface. */
export interface MachineAnswer {
  readonly question: string;
  readonly answered: boolean;
  readonly status: Answer['status'];
  readonly answers: readonly string[];
  readonly quotes: readonly MachineQuote[];
  readonly related: readonly MachineQuote[];
  readonly confidence: number;
  readonly elapsedMs: number;
}

export function machineAnswer(answer: Answer, elapsedMs: number): MachineAnswer {
  const { question, status, answers, quotes, related, confidence } = answer;
  return {
    question,
    answered: status === 'answered',
    status,
    answers: answers.map(({ quote, start, end }) => quotes[quote]!.passage.text.slice(start, end)),
    quotes: quotes.map(machineQuote),
    related: related.map(machineQuote),
    confidence,
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

function machineQuote({ passage, span, sentence, footnotes, score }: Quote): MachineQuote {
  const { memo, section, paragraph, footnote } = passage;
  return {
    text: passage.text.slice(span.start, span.end),
    sentence: passage.text.slice(sentence.start, sentence.end),
    memo,
    section,
    paragraph,
    footnotes,
    ...(footnote === undefined ? {} : { footnote }),
    score,
  };
}
