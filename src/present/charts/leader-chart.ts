import type { Memo } from '../../corpus/memo.ts';
import type { Leader } from '../../facts/facts.ts';
import { firstDay, lastDay } from '../../facts/overlaps.ts';
import { rangeInWords } from '../date-in-words.ts';
import type { Chart, Row, Shade } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { yearPoint, yearSpan } from './year-span.ts';

const fateShades = { killed: 'red', arrested: 'amber' } as const satisfies Record<string, Shade>;

/** Who led when: the tenures of all leaders, months in which two led included. */
export function leaderChart(leaders: readonly Leader[], memos: readonly Memo[]): Chart {
  const groups = [...new Set(leaders.map(({ group }) => group))];
  return {
    name: 'leaders',
    title: `Leaders of ${groups.join(', ')}`,
    axis: { label: 'Year; each bar runs from its first month to its last', years: true },
    rows: leaders.map((leader) => leaderRow(leader, memos)),
    legend: leaderLegend(leaders),
    source: sourceLine(
      leaders.flatMap(({ evidence, fate }) => [...evidence, ...(fate?.evidence ?? [])]),
      memos,
    ),
  };
}

/** A bar for each tenure; a point at the memo's own date for a current leader without dates. */
export function leaderRow(leader: Leader, memos: readonly Memo[]): Row {
  const asOf = memos.find(({ id }) => id === leader.evidence[0]!.passage.memo)?.asOf;
  const shade = leader.fate ? fateShades[leader.fate.kind] : 'violet';
  const undated = leader.current ? 'current leader, no dates given' : 'no dates given';
  return {
    label: leader.name,
    detail: leader.tenures.map((tenure) => rangeInWords(tenure, 'short')).join(', ') || undated,
    bars: leader.tenures.map((tenure) => ({ ...yearSpan(firstDay(tenure), lastDay(tenure)), shade })),
    ...(leader.tenures.length === 0 && leader.current && asOf ? { point: yearPoint(asOf) } : {}),
  };
}

/** Only what the rows really show. */
export function leaderLegend(leaders: readonly Leader[]): Chart['legend'] {
  const fates = new Set(leaders.flatMap(({ fate }) => fate?.kind ?? []));
  return [
    ...[...fates].map((fate) => ({ shade: fateShades[fate], label: fate })),
    ...(leaders.some(({ fate }) => !fate) ? [{ shade: 'violet' as const, label: 'no fate named' }] : []),
  ];
}
