import { answerMessage } from '../answer-message.ts';
import { type Action, publicly } from '../contract.ts';

/** Asks a briefing's question for everybody in the channel. */
export default {
  name: 'briefing-ask',
  act: ({ args: [question = ''] }, services) => publicly(answerMessage({ question }, services)),
} satisfies Action;
