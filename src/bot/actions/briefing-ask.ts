import { answerMessage } from '../answer-message.ts';
import { type Action, publicly } from '../contract.ts';

/** Asks a briefing's question for everybody in the channel. */
export default {
  name: 'briefing-ask',
  act: async ({ args: [question = ''], caller: { guildId } }, services) =>
    publicly(await answerMessage({ question, isPrivate: false, guildId }, services)),
} satisfies Action;
