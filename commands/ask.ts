import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerMessage } from '../src/bot/answer-message.ts';
import type { Command } from '../src/bot/contract.ts';
import { threadFor } from '../src/bot/conversation.ts';
import { QUESTION_MAX } from '../src/present/limits.ts';
import { defaultSettings } from '../src/store/settings.ts';

/** /ask: quotes the memo passages that answer a question. */
export default {
  data: {
    name: 'ask',
    description: 'Ask the memo; it answers in its own words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question, in English',
        required: true,
        max_length: QUESTION_MAX,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'plain',
        description: 'Text only: for copying and screen readers',
      },
    ],
  },
  async run({ options, caller }, services) {
    const { guildId } = caller;
    const settings = guildId === undefined ? defaultSettings : await services.store.settings.of(guildId);
    const question = String(options['question']);
    const isPrivate =
      options['private'] === undefined ? settings.privateByDefault : options['private'] === true;
    const layout = options['plain'] === true ? 'plain' : 'card';
    const message = await answerMessage({ question, layout, isPrivate, guildId }, services);
    return {
      kind: 'message',
      message,
      private: isPrivate,
      ...(isPrivate ? {} : threadFor(question, caller, settings)),
    };
  },
  complete: ({ value }, { askable }) =>
    askable.matching(value, 10).map((question) => ({ name: question, value: question })),
} satisfies Command;
