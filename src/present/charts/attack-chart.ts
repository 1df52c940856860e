import type { Memo } from '../../corpus/memo.ts';
import type { Attack } from '../../facts/facts.ts';
import { firstDay, lastDay } from '../../facts/overlaps.ts';
import { whenInWords } from '../when-in-words.ts';
import type { Chart, Row, Shade } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { yearSpan } from './year-span.ts';

const perpetratorShades: readonly Shade[] = ['cyan', 'grey', 'amber', 'red', 'violet'];

/** Every attack at its date; where the memo gives but the year, the bar spans it, dashed. */
export function attackChart(attacks: readonly Attack[], memos: readonly Memo[]): Chart {
  return {
    name: 'attacks',
    title: 'Attacks the memo names',
    axis: { label: 'Year; dashed: some time in that year', years: true },
    rows: attackRows(attacks),
    legend: attackLegend(attacks),
    source: sourceLine(
      attacks.flatMap(({ evidence }) => evidence),
      memos,
    ),
  };
}

/** In the order given; a bar is exactly as long as the memo's date is vague. */
export function attackRows(attacks: readonly Attack[]): Row[] {
  const shadeOf = new Map(attackLegend(attacks).map(({ label, shade }) => [label, shade]));
  return attacks.map(({ name, when, perpetrator }) => ({
    label: name,
    detail: whenInWords(when, 'short'),
    bars: [
      {
        ...yearSpan(firstDay(when), lastDay(when)),
        shade: shadeOf.get(perpetrator)!,
        open: (when.to ?? when.from).length === 4,
      },
    ],
  }));
}

/** The perpetrators, most attacks first. */
export function attackLegend(attacks: readonly Attack[]): Chart['legend'] {
  const counts = new Map<string, number>();
  for (const { perpetrator } of attacks) counts.set(perpetrator, (counts.get(perpetrator) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label], i) => ({ label, shade: perpetratorShades[i % perpetratorShades.length]! }));
}
