import { isoDate, months, shiftDays } from './calendar.ts';
import type { Days, Period } from './period.ts';

const PRESENT =
  /\b(?:(?<now>today|(?:right )?now(?! that\b)|currently|current|at present|presently|present[- ]day|nowadays|these days|at the moment|tonight)|(?<yesterday>yesterday)|(?<tomorrow>tomorrow)|(?<step>last|previous|past|this|next|coming) (?<unit>year|month|week|decade|century))\b/gi;

/** Finds words for the speaker's present and the units next to it; placed on the calendar where `asOf` (YYYY-MM-DD) is known. */
export function presentPeriods(text: string, asOf: string | undefined): Period[] {
  return Array.from(text.matchAll(PRESENT), ({ 0: words, index, groups }) => ({
    start: index,
    end: index + words.length,
    ...presentDays(groups!, asOf),
  }));
}

function presentDays(
  { now, yesterday, tomorrow, step, unit }: Readonly<Record<string, string | undefined>>,
  asOf: string | undefined,
): Days {
  const shift =
    now !== undefined || /^this$/i.test(step ?? '')
      ? 0
      : yesterday !== undefined || /^(?:last|previous|past)$/i.test(step ?? '')
        ? -1
        : 1;
  const relative = shift === 0 ? 'now' : shift < 0 ? 'past' : 'future';
  const days = asOf === undefined ? undefined : placed(asOf, shift, unit?.toLowerCase() ?? 'day');
  return days
    ? { ...days, relative }
    : { precision: precisionOf(unit?.toLowerCase() ?? (tomorrow ?? yesterday ?? now)!), relative };
}

function precisionOf(unit: string): Days['precision'] {
  return unit === 'year' || unit === 'month' || unit === 'decade' || unit === 'century'
    ? unit
    : unit === 'week'
      ? 'range'
      : 'day';
}

/** The day, week (the seven days up to or from it), month, year … that lies `shift` units from `asOf`. */
function placed(asOf: string, shift: number, unit: string): Days | undefined {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  if (unit === 'year') return months(year + shift, 1, 12, 'year');
  if (unit === 'month') return months(year, month + shift, month + shift, 'month');
  if (unit === 'week')
    return { from: shiftDays(asOf, 7 * shift - 3), to: shiftDays(asOf, 7 * shift + 3), precision: 'range' };
  const size = unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  if (size > 0) {
    const first = year - (year % size) + shift * size;
    return {
      from: isoDate(first, 1, 1),
      to: isoDate(first + size - 1, 12, 31),
      precision: precisionOf(unit),
    };
  }
  const day = shiftDays(asOf, shift);
  return { from: day, to: day, precision: 'day' };
}
