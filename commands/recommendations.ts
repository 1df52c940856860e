import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { recommendationFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { allOf } from '../src/present/facts/look-up.ts';
import { lookUpRecommendations } from '../src/present/facts/recommendation-look-up.ts';

/** /recommendations: what the memo recommends, point by point, under its own headings. */
export default {
  data: {
    name: 'recommendations',
    description: 'What the memo recommends, under its own headings',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'On what',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'addressee',
        description: 'Who is to act',
        autocomplete: true,
      },
    ],
  },
  run: (invocation, services) => lookUpReply(lookUpRecommendations, invocation, services),
  complete: ({ focused, value }, services) =>
    choices(
      offer(
        value,
        allOf(services, 'recommendations'),
        recommendationFacets[focused as keyof typeof recommendationFacets],
        services.aliasesOf,
      ),
    ),
} satisfies Command;
