import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerMessage } from '../src/bot/answer-message.ts';
import type { Command } from '../src/bot/contract.ts';
import { QUESTION_MAX } from '../src/present/limits.ts';

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
  run: ({ options }, services) => ({
    kind: 'message',
    private: options['private'] === true,
    message: answerMessage(
      { question: String(options['question']), layout: options['plain'] === true ? 'plain' : 'card' },
      services,
    ),
  }),
  complete: ({ value }, { askable }) =>
    askable.matching(value, 10).map((question) => ({ name: question, value: question })),
} satisfies Command;
