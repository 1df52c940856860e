import type { Days, Precision } from './period.ts';

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** An ISO date. `month` 1–12, `day` 1–31, `year` 0–9999. */
export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** 28–31; Gregorian leap years. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first to the last day of some months; the months may run over into other years (month 13 is January of the next). */
export function months(year: number, first: number, last: number, precision: Precision): Days {
  const [fromYear, fromMonth] = carry(year, first);
  const [toYear, toMonth] = carry(year, last);
  return {
    from: isoDate(fromYear, fromMonth, 1),
    to: isoDate(toYear, toMonth, daysInMonth(toYear, toMonth)),
    precision,
  };
}

/** Whole years, both included. */
export function years(first: number, last: number, precision: Precision): Days {
  return { from: isoDate(first, 1, 1), to: isoDate(last, 12, 31), precision };
}

/** One day; undefined where the calendar has no such day. */
export function oneDay(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = isoDate(year, month, day);
  return { from: date, to: date, precision: 'day' };
}

/** The date that lies `days` later (earlier when negative). */
export function shiftDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function carry(year: number, month: number): [number, number] {
  return [year + Math.floor((month - 1) / 12), ((month - 1 + 1200) % 12) + 1];
}
