import type { Range } from './range.ts';

const two = (n: number) => String(n).padStart(2, '0');

export type Precision = 'day' | 'month' | 'season' | 'part' | 'year' | 'decade' | 'century' | 'range';

/**
 * A stretch of days. `from` and `to` are ISO dates (YYYY-MM-DD, years 1000–2999), both included; a missing bound is open or
 * unknown. A month or day named without its year has neither and says so in `yearless`.
 */
export interface Days {
  readonly from?: string;
  readonly to?: string;
  readonly precision: Precision;
  /** Spoken from the speaker's present: "now", "last year", "tomorrow". */
  readonly relative?: 'now' | 'past' | 'future';
  /** "since 2015": goes on without a stated end. */
  readonly openEnd?: true;
  /** "before 2015": begins without a stated start. */
  readonly openStart?: true;
  /** "in May", "June 8": month 1–12, day 1–31. */
  readonly yearless?: { readonly month: number; readonly day?: number };
}

/** A time expression in a text; `start` and `end` are UTF-16 offsets. */
export interface Period extends Days, Range {}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** Whether some day may lie in both. A yearless month meets every dated period that holds such a month. */
export function overlaps(a: Days, b: Days): boolean {
  if (a.yearless && b.yearless) return sameDate(a.yearless, b.yearless);
  if (a.yearless) return isPlaced(b) && holdsDate(b, a.yearless);
  if (b.yearless) return isPlaced(a) && holdsDate(a, b.yearless);
  if (!isPlaced(a) || !isPlaced(b)) return a.relative !== undefined && a.relative === b.relative;
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** Whether every day of `b` surely lies in `a`. */
export function contains(a: Days, b: Days): boolean {
  if (a.yearless && b.yearless)
    return sameDate(a.yearless, b.yearless) && (a.yearless.day === undefined || b.yearless.day !== undefined);
  if (a.yearless) {
    const oneMonth = b.from !== undefined && b.from.slice(0, 7) === b.to?.slice(0, 7);
    return (
      oneMonth &&
      Number(b.from.slice(5, 7)) === a.yearless.month &&
      (a.yearless.day === undefined || holdsOnly(b, a.yearless.day))
    );
  }
  if (b.yearless || !isPlaced(a) || !isPlaced(b)) return false;
  return firstDay(a) <= firstDay(b) && lastDay(b) <= lastDay(a);
}

const DAY_MS = 86_400_000;

/** Days that two placed periods have in common; 0 where one of them has no place in time. */
export function sharedDays(a: Days, b: Days): number {
  if (!isPlaced(a) || !isPlaced(b)) return 0;
  const first = firstDay(a) > firstDay(b) ? firstDay(a) : firstDay(b);
  const last = lastDay(a) < lastDay(b) ? lastDay(a) : lastDay(b);
  return first > last ? 0 : 1 + (Date.parse(last) - Date.parse(first)) / DAY_MS;
}

/** Whether all of the period lies later than `asOf` ("2021", "2021-08" or "2021-08-09"). A yearless one never surely does. */
export function isAfter(period: Days, asOf: string): boolean {
  if (period.from !== undefined)
    return period.from > `${asOf}-12-31`.slice(0, 10) && !period.from.startsWith(asOf);
  return period.relative === 'future';
}

function isPlaced({ from, to }: Days): boolean {
  return from !== undefined || to !== undefined;
}

function firstDay({ from }: Days): string {
  return from ?? FIRST;
}

function lastDay({ to }: Days): string {
  return to ?? LAST;
}

function sameDate(a: { month: number; day?: number }, b: { month: number; day?: number }): boolean {
  return a.month === b.month && (a.day === undefined || b.day === undefined || a.day === b.day);
}

/** Asks of the first and of the last year only where the years between do not already hold every date. */
function holdsDate(days: Days, { month, day }: { month: number; day?: number }): boolean {
  const [first, last] = [firstDay(days), lastDay(days)];
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  if (lastYear - firstYear > 1) return true;
  for (let year = firstYear; year <= lastYear; year += 1) {
    const from = `${String(year).padStart(4, '0')}-${two(month)}-${two(day ?? 1)}`;
    const to = `${String(year).padStart(4, '0')}-${two(month)}-${two(day ?? 31)}`;
    if (from <= last && first <= to) return true;
  }
  return false;
}

function holdsOnly({ from, to }: Days, day: number): boolean {
  return from === to && Number(from?.slice(8)) === day;
}
