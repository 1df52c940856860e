import type { Memo } from '../../corpus/memo.ts';
import type { Attack, Leader } from '../../facts/facts.ts';
import { attackLegend, attackRows } from './attack-chart.ts';
import type { Chart } from './chart.ts';
import { leaderLegend, leaderRow } from './leader-chart.ts';
import { sourceLine } from './source-line.ts';

/** Leaders and attacks on one axis. */
export function timelineChart(
  leaders: readonly Leader[],
  attacks: readonly Attack[],
  memos: readonly Memo[],
): Chart {
  const evidence = [...leaders, ...attacks].flatMap((entry) => entry.evidence);
  return {
    name: 'timeline',
    title: 'Leaders and attacks the memo names',
    axis: { label: 'Year; dashed: some time in that year', years: true },
    rows: [...leaders.map((leader) => leaderRow(leader, memos)), ...attackRows(attacks)],
    legend: [
      ...leaderLegend(leaders).map(({ shade, label }) => ({ shade, label: `leader, ${label}` })),
      ...attackLegend(attacks).map(({ shade, label }) => ({ shade, label: `${label} attack` })),
    ],
    source: sourceLine(evidence, memos),
  };
}
