import { isoDate, months, oneDay } from './calendar.ts';
import type { Period } from './period.ts';

/** "In May" in a text that speaks as of a day (YYYY-MM-DD) is the last May not after that day; other periods stay as they are. */
export function placeYearless(period: Period, asOf: string): Period {
  if (!period.yearless) return period;
  const { month, day } = period.yearless;
  const { yearless: _yearless, ...rest } = period;
  const thisYear = Number(asOf.slice(0, 4));
  const year = isoDate(thisYear, month, day ?? 1) <= asOf ? thisYear : thisYear - 1;
  const placed = day === undefined ? months(year, month, month, 'month') : oneDay(year, month, day);
  return placed === undefined ? period : { ...rest, ...placed };
}
