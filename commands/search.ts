import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, privately } from '../src/bot/contract.ts';
import { searchPage } from '../src/bot/search-page.ts';

/** /search: the passages that match some words, without any claim that they answer. */
export default {
  data: {
    name: 'search',
    description: 'Passages of the memo that match your words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'What to look for',
        required: true,
        max_length: 100,
      },
    ],
  },
  run: ({ options }, services) => privately(searchPage(String(options['words']), 1, services)),
} satisfies Command;
