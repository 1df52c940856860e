import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/contract.ts';
import { choices, lookUpReply } from '../src/bot/look-up-reply.ts';
import { figureFacets } from '../src/facts/facets.ts';
import { offer } from '../src/facts/select.ts';
import { seriesChart } from '../src/present/charts/figure-chart.ts';
import { lookUpFigures, selectFigures } from '../src/present/facts/figure-look-up.ts';
import { allOf } from '../src/present/facts/look-up.ts';

/** /figures: the memo's numbers with unit, period and whose count; drawn where the memo compares them. */
export default {
  data: {
    name: 'figures',
    description: 'The memo’s numbers, each with unit, period and whose count it is',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'What is counted',
        autocomplete: true,
      },
    ],
  },
  run(invocation, services) {
    const { topic } = invocation.options;
    const found = topic ? selectFigures(services, String(topic)) : undefined;
    const chart = found?.kind === 'found' ? seriesChart(found.entries, services.library.memos) : undefined;
    return lookUpReply(lookUpFigures, invocation, services, chart);
  },
  complete: ({ value }, services) =>
    choices(offer(value, allOf(services, 'figures'), figureFacets.topic, services.aliasesOf)),
} satisfies Command;
