import type { Answer } from '../answer/answer.ts';
import { answerButtons } from '../present/answer-buttons.ts';
import { answerCard, shownQuotes } from '../present/answer-card.ts';
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
  /** The card is for the asker alone. */
  readonly isPrivate: boolean;
  /** The server it was asked in, if any. */
  readonly guildId?: string | undefined;
}

/** Earlier questions a question is read in the light of; older ones are forgotten, on the card too. */
const CONTEXT_MAX = 3;
/** Questions offered beside a silence. */
const INSTEAD = 2;
/** How a question leaves the earlier ones behind. */
const NEW_TOPIC = /^new topic\b[\s:.,!–-]*/i;

const keepUnanswered = async (
  answer: Answer,
  guildId: string | undefined,
  services: Services,
): Promise<void> => {
  if (guildId === undefined || answer.status === 'answered' || answer.status === 'not-a-question') return;
  const { keepUnanswered: wanted } = await services.store.settings.of(guildId);
  if (wanted) await services.store.unanswered.add(guildId, answer.question, services.now());
};

/** The card that answers a question, or says why nothing does; for any text whatever. */
export const answerMessage = async (asked: Asked, services: Services): Promise<Message> => {
  const { library, answerer, askable } = services;
  const line = plainLine(asked.question);
  const question = line.replace(NEW_TOPIC, '');
  if (!question)
    return notice(words.error.emptyQuestion, ...askable.some(INSTEAD).map((example) => `- ${example}`));
  if (question.length > QUESTION_MAX) return notice(words.error.questionTooLong(QUESTION_MAX));
  const context = question === line ? (asked.context ?? []).slice(-CONTEXT_MAX) : [];
  const answer = answerer.answer(question, context);
  await keepUnanswered(answer, asked.guildId, services);
  const showing = { library, context, layout: asked.layout ?? 'card' } as const;
  if (answer.status !== 'answered') return silenceCard(answer, askable.some(INSTEAD, question), showing);
  const hasNotes = shownQuotes(answer).some(({ footnotes }) => footnotes.length > 0);
  return answerCard(answer, { ...showing, buttons: answerButtons({ hasNotes, isPrivate: asked.isPrivate }) });
};
