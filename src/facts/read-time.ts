import { findPeriods } from '../analysis/periods.ts';
import type { DateRange } from './overlaps.ts';

/** A time somebody typed; `worded` is the part of it that was read as words ("late 2019"), absent for numbers. */
export interface TypedTime extends DateRange {
  readonly worded?: string;
}

/**
 * Reads a typed time, never more precisely than it was typed: "2017-07", "07/2017" and "2021-06-08" as numbers, all else
 * as the first period it names ("July 2017", "late 2019", "spring of 2018"). Undefined where it names none in any year.
 */
export function readTime(typed: string): TypedTime | undefined {
  const text = typed.trim();
  const numeric = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text);
  if (numeric) return calendarDate(numeric[1]!, numeric[2], numeric[3]);
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (monthFirst) return calendarDate(monthFirst[2]!, monthFirst[1]);
  const period = findPeriods(text).find(({ from, to }) => from !== undefined && to !== undefined);
  return period && { from: period.from!, to: period.to!, worded: text.slice(period.start, period.end) };
}

function calendarDate(year: string, month?: string, day?: string): TypedTime | undefined {
  const parts = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])];
  const from = parts.join('-');
  const date = new Date([...parts, '01', '01'].slice(0, 3).join('-'));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(from) ? { from } : undefined;
}
