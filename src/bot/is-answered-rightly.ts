import type { Answerer } from '../answer/answer.ts';
import type { AskableQuestion } from './askable-questions.ts';

/** Whether the engine answers a question of ours, and with what it should. */
export const isAnsweredRightly = (
  { text, quoted = '', answer = '' }: AskableQuestion,
  answerer: Answerer,
): boolean => {
  const { status, quotes, answers } = answerer.answer(text);
  const [first] = quotes;
  if (status !== 'answered' || !first) return false;
  const quotation = first.passage.text.slice(first.span.start, first.span.end);
  const shortAnswer =
    answers[0] && quotes[answers[0].quote]?.passage.text.slice(answers[0].start, answers[0].end);
  return quotation.includes(quoted) && (shortAnswer ?? '').includes(answer);
};
