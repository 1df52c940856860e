import { ApplicationCommandType } from 'discord-api-types/v10';
import { answerMessage } from '../src/bot/answer-message.ts';
import { type Command, privately } from '../src/bot/contract.ts';

/** Right-click a message → Apps → Ask the memo: takes the message's text as a question, answered privately. */
export default {
  data: { name: 'Ask the memo', type: ApplicationCommandType.Message },
  run: async ({ target, caller }, services) =>
    privately(
      await answerMessage(
        { question: target?.content ?? '', isPrivate: true, guildId: caller.guildId },
        services,
      ),
    ),
  thinksPrivately: true,
} satisfies Command;
