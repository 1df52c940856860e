import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { noteChoices } from '../src/bot/note-choices.ts';
import { sourceFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { allOf } from '../src/present/facts/look-up.ts';
import { lookUpSources } from '../src/present/facts/source-look-up.ts';

/** /sources: the memo's own notes, word for word, and which paragraphs rest on them. */
export default {
  data: {
    name: 'sources',
    description: 'The memo’s own references, and which paragraphs rest on each',
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'note',
        description: 'The number of a note',
        min_value: 1,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'publisher',
        description: 'Who published it',
        autocomplete: true,
      },
    ],
  },
  run: (invocation, services) => lookUpReply(lookUpSources, invocation, services),
  complete: ({ focused, value }, services) =>
    focused === 'note'
      ? noteChoices(value, services.library)
      : choices(offer(value, allOf(services, 'sources'), sourceFacets.publisher, services.aliasesOf)),
} satisfies Command;
