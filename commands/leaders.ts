import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { leaderFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { leaderChart } from '../src/present/charts/leader-chart.ts';
import { lookUpLeaders, offerDates } from '../src/present/facts/leader-look-up.ts';
import { allOf } from '../src/present/facts/look-up.ts';

/** /leaders: who led and when, drawn when all are asked for; one leader's card; who led at a date. */
export default {
  data: {
    name: 'leaders',
    description: 'Who led, when, and what the memo says of them',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'name',
        description: 'One leader',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'at',
        description: 'Who led then: a month such as July 2017, or a year',
        max_length: 30,
        autocomplete: true,
      },
    ],
  },
  run(invocation, services) {
    const leaders = allOf(services, 'leaders');
    const all = !invocation.options.name && !invocation.options.at && leaders.length > 0;
    const chart = all ? leaderChart(leaders, services.library.memos) : undefined;
    return lookUpReply(lookUpLeaders, invocation, services, chart);
  },
  complete({ focused, value }, services) {
    const leaders = allOf(services, 'leaders');
    return choices(
      focused === 'at'
        ? offerDates(value, leaders)
        : offer(value, leaders, leaderFacets.name, services.aliasesOf),
    );
  },
} satisfies Command;
