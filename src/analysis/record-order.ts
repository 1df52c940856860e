import type { DatedRecord } from './dated-records.ts';
import { type Days, overlaps, type Period } from './period.ts';

/** One of the periods of a record. */
export interface Spell {
  readonly record: DatedRecord;
  readonly period: Period;
}

/** All periods of all records, the earliest start first; one without a start stands before all others. */
export function spells(records: readonly DatedRecord[]): Spell[] {
  return records
    .flatMap((record) => record.periods.map((period) => ({ record, period })))
    .sort((a, b) => compare(a.period.from, b.period.from) || compare(a.period.to, b.period.to));
}

/** The spells that share a day with a time asked for; at a boundary month both neighbours do. */
export function spellsAt(records: readonly DatedRecord[], time: Days): Spell[] {
  return spells(records).filter(({ period }) => overlaps(period, time));
}

/** The records whose name holds every one of these folded words. */
export function recordsNamed(records: readonly DatedRecord[], words: readonly string[]): DatedRecord[] {
  return words.length === 0
    ? []
    : records.filter((record) => words.every((word) => record.words.includes(word)));
}

/** The next spell of another record behind each spell of this one. */
export function spellsAfter(records: readonly DatedRecord[], record: DatedRecord): Spell[] {
  return neighbours(spells(records), record);
}

/** The nearest spell of another record before each spell of this one. */
export function spellsBefore(records: readonly DatedRecord[], record: DatedRecord): Spell[] {
  return neighbours(spells(records).reverse(), record).reverse();
}

function neighbours(ordered: readonly Spell[], record: DatedRecord): Spell[] {
  return ordered.filter((spell, i) => spell.record !== record && ordered[i - 1]?.record === record);
}

/** The spells of the greatest (or least) length in days; several only when equal. Open spells have no length. */
export function spellsByLength(records: readonly DatedRecord[], extreme: 'longest' | 'shortest'): Spell[] {
  return extremes(spells(records), ({ period }) => lengthDays(period), extreme);
}

/** The records whose spells together last longest (or shortest); none that has an open spell. */
export function recordsByLength(
  records: readonly DatedRecord[],
  extreme: 'longest' | 'shortest',
): DatedRecord[] {
  return extremes(records, totalDays, extreme);
}

/** The days of all spells of a record; undefined when one of them is open. */
export function totalDays({ periods }: DatedRecord): number | undefined {
  let total = 0;
  for (const period of periods) {
    const days = lengthDays(period);
    if (days === undefined) return undefined;
    total += days;
  }
  return total;
}

function lengthDays({ from, to }: Days): number | undefined {
  return from === undefined || to === undefined
    ? undefined
    : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

function extremes<T>(
  items: readonly T[],
  length: (item: T) => number | undefined,
  extreme: 'longest' | 'shortest',
): T[] {
  const lengths = items.map(length);
  const known = lengths.filter((days) => days !== undefined);
  const wanted = extreme === 'longest' ? Math.max(...known) : Math.min(...known);
  return items.filter((_, i) => lengths[i] === wanted);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
