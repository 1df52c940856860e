import type { Leader } from './facts.ts';
import { type DateRange, firstDay, lastDay, overlaps } from './overlaps.ts';

type Tenure = Leader['tenures'][number];

/** Who led at a time: all whose tenure touches it (both in a month of change), or where the time lies instead. */
export type WhoLed =
  | { readonly kind: 'led'; readonly spells: readonly { readonly leader: Leader; readonly tenure: Tenure }[] }
  | { readonly kind: 'none'; readonly time: 'before' | 'between' | 'after' | 'undated' };

/** `undated`: no leader has a dated tenure at all. */
export function whoLed(leaders: readonly Leader[], at: DateRange): WhoLed {
  const all = leaders.flatMap((leader) => leader.tenures.map((tenure) => ({ leader, tenure })));
  const spells = all
    .filter(({ tenure }) => overlaps(tenure, at))
    .sort((a, b) => firstDay(a.tenure).localeCompare(firstDay(b.tenure)));
  if (spells.length > 0) return { kind: 'led', spells };
  if (all.length === 0) return { kind: 'none', time: 'undated' };
  if (all.every(({ tenure }) => lastDay(at) < firstDay(tenure))) return { kind: 'none', time: 'before' };
  return {
    kind: 'none',
    time: all.every(({ tenure }) => firstDay(at) > lastDay(tenure)) ? 'after' : 'between',
  };
}
