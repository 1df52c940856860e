import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { attackFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { attackChart } from '../src/present/charts/attack-chart.ts';
import { byDate, lookUpAttacks } from '../src/present/facts/attack-look-up.ts';
import { allOf } from '../src/present/facts/look-up.ts';

const option = (name: keyof typeof attackFacets, description: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  description,
  autocomplete: true as const,
});

/** /attacks: the attacks the memo names, by date, drawn when all are asked for. */
export default {
  data: {
    name: 'attacks',
    description: 'The attacks the memo names, with date, place, toll and who claims them',
    options: [
      option('place', 'Where'),
      option('year', 'In which year'),
      option('target', 'Against what or whom'),
      option('group', 'By whom'),
    ],
  },
  run(invocation, services) {
    const attacks = byDate(allOf(services, 'attacks'));
    const all = Object.keys(invocation.options).length === 0 && attacks.length > 0;
    const chart = all ? attackChart(attacks, services.library.memos) : undefined;
    return lookUpReply(lookUpAttacks, invocation, services, chart);
  },
  complete: ({ focused, value }, services) =>
    choices(
      offer(
        value,
        allOf(services, 'attacks'),
        attackFacets[focused as keyof typeof attackFacets],
        services.aliasesOf,
      ),
    ),
} satisfies Command;
