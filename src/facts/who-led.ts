import type { Leader } from './facts.ts';
import { firstDay, lastDay, overlaps } from './overlaps.ts';

type Tenure = Leader['tenures'][number];

/** Who led at a time: all whose tenure touches it (both in a month of change), or where the time lies instead. */
export type WhoLed =
  | { readonly kind: 'led'; readonly spells: readonly { readonly leader: Leader; readonly tenure: Tenure }[] }
  | { readonly kind: 'none'; readonly time: 'before' | 'between' | 'after' | 'undated' };

/** `at` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. `undated`: no leader has a dated tenure at all. */
export function whoLed(leaders: readonly Leader[], at: string): WhoLed {
  const all = leaders.flatMap((leader) => leader.tenures.map((tenure) => ({ leader, tenure })));
  const spells = all
    .filter(({ tenure }) => overlaps(tenure, { from: at }))
    .sort((a, b) => firstDay(a.tenure).localeCompare(firstDay(b.tenure)));
  if (spells.length > 0) return { kind: 'led', spells };
  if (all.length === 0) return { kind: 'none', time: 'undated' };
  if (all.every(({ tenure }) => lastDay({ from: at }) < firstDay(tenure)))
    return { kind: 'none', time: 'before' };
  return {
    kind: 'none',
    time: all.every(({ tenure }) => firstDay({ from: at }) > lastDay(tenure)) ? 'after' : 'between',
  };
}
