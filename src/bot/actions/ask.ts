import { answerMessage } from '../answer-message.ts';
import { type Action, privately } from '../contract.ts';

/** The button that asks one of the proposed questions; answered to who pressed it, who may share it. */
export default {
  name: 'ask',
  act: async ({ args: [question = ''], caller: { guildId } }, services) =>
    privately(await answerMessage({ question, isPrivate: true, guildId }, services)),
} satisfies Action;
