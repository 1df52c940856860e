import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { groupFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { lookUpGroups } from '../src/present/facts/group-look-up.ts';
import { allOf } from '../src/present/facts/look-up.ts';

/** /groups: what the memo says of a group and its relations, each claim with who makes it. */
export default {
  data: {
    name: 'groups',
    description: 'What the memo says of a group and its relations, and who says so',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'name',
        description: 'One group or state',
        autocomplete: true,
      },
    ],
  },
  run: (invocation, services) => lookUpReply(lookUpGroups, invocation, services),
  complete: ({ value }, services) =>
    choices(offer(value, allOf(services, 'groups'), groupFacets.name, services.aliasesOf)),
} satisfies Command;
