import type { Command } from '../src/bot/contract.ts';
import { lookUpReply } from '../src/bot/look-up-reply.ts';
import { timelineChart } from '../src/present/charts/timeline-chart.ts';
import { byDate } from '../src/present/facts/attack-look-up.ts';
import { allOf } from '../src/present/facts/look-up.ts';
import { lookUpTimeline } from '../src/present/facts/timeline-look-up.ts';

/** /timeline: leaders and attacks on one axis. */
export default {
  data: { name: 'timeline', description: 'Leaders and attacks on one axis' },
  run(invocation, services) {
    const leaders = allOf(services, 'leaders');
    const attacks = byDate(allOf(services, 'attacks'));
    const any = leaders.length + attacks.length > 0;
    const chart = any ? timelineChart(leaders, attacks, services.library.memos) : undefined;
    return lookUpReply(lookUpTimeline, invocation, services, chart);
  },
} satisfies Command;
