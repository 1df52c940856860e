import { answerCard } from '../present/answer-card.ts';
import type { Layout } from '../present/card.ts';
import { plainLine } from '../present/escape.ts';
import { QUESTION_MAX } from '../present/limits.ts';
import type { Message } from '../present/message.ts';
import { notice } from '../present/notice.ts';
import { silenceCard } from '../present/silence-card.ts';
import { words } from '../present/words.ts';
import type { Services } from './services.ts';

/** A question, by whatever way it came. */
export interface Asked {
  readonly question: string;
  /** Earlier questions, oldest first. */
  readonly context?: readonly string[];
  readonly layout?: Layout;
}

/** Questions offered beside a silence. */
const INSTEAD = 2;

/** The card that answers a question, or says why nothing does; for any text whatever. */
export const answerMessage = (asked: Asked, { library, answerer, askable }: Services): Message => {
  const question = plainLine(asked.question);
  if (!question)
    return notice(words.error.emptyQuestion, ...askable.some(INSTEAD).map((example) => `- ${example}`));
  if (question.length > QUESTION_MAX) return notice(words.error.questionTooLong(QUESTION_MAX));
  const { context = [], layout = 'card' } = asked;
  const answer = answerer.answer(question, context);
  const showing = { library, context, layout };
  return answer.status === 'answered'
    ? answerCard(answer, showing)
    : silenceCard(answer, askable.some(INSTEAD, question), showing);
};
