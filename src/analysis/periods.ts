import { isoDate, months, shiftDays, years } from './calendar.ts';
import { LETTERS } from './letters.ts';
import type { Days, Period } from './period.ts';
import { presentPeriods } from './present-periods.ts';
import { singlePeriods } from './single-periods.ts';

/**
 * Finds the time expressions of a text, in reading order and without overlaps: days, months, seasons, parts of years, years,
 * decades, centuries, ranges of them, open ranges ("since 2015"), and words for the speaker's present ("now", "last year").
 * With `asOf` (YYYY-MM-DD) these last are placed on the calendar too. Words are read as English.
 */
export function findPeriods(text: string, asOf?: string): Period[] {
  const parts = singlePeriods(text).map((period) => narrow(text, period));
  const spans = join(text, parts).map((period) => open(text, period));
  return [...spans, ...presentPeriods(text, asOf)]
    .filter(
      (period, i, all) =>
        !all.some((other, j) => j < i && period.start < other.end && other.start < period.end),
    )
    .sort((a, b) => a.start - b.start);
}

const NUMBER: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
};
const NTH: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, last: 3 };

const PART =
  /(?:\bthe )?\b(?:(?:(?<early>early)|(?<mid>mid)|(?<late>late))(?:[\s-]+(?:in )?)|(?:(?<start>beginning|start|outset|opening)|(?<middle>middle)|(?<close>end|close)) (?:of )?|(?<nth>first|second|third|fourth|last) (?<unit>half|quarter|(?<count>one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d\d?) months) (?:of |in )?)(?:the )?(?:year )?$/i;
const TURN = /^ (?:(?<starts>start|beg[iau]n|open|dawn)|(?<ends>end|clos|drew to))/i;

/** "early 2015", "the first nine months of 2019", "when 2017 started": the part of a month, year, decade or century meant. */
function narrow(text: string, period: Period): Period {
  if (period.from === undefined || period.precision === 'day' || period.precision === 'range') return period;
  const lead = PART.exec(text.slice(Math.max(0, period.start - 40), period.start));
  if (lead) {
    const days = partOf(period, lead.groups!);
    return days ? { ...days, start: period.start - lead[0].length, end: period.end } : period;
  }
  const turn =
    /\b(?:when|as|once)\s$/i.test(text.slice(Math.max(0, period.start - 6), period.start)) &&
    TURN.exec(text.slice(period.end, period.end + 12));
  if (!turn || period.precision !== 'year') return period;
  const month = turn.groups!['starts'] === undefined ? 12 : 1;
  return { ...period, ...months(yearOf(period), month, month, 'part') };
}

/** Of a year: early January–March, mid May–August, late October–December, its beginning January, its end December. */
function partOf(period: Period, part: Readonly<Record<string, string | undefined>>): Days | undefined {
  const { early, late, start, close, nth, unit, count } = part;
  const year = yearOf(period);
  if (period.precision === 'year') {
    if (nth !== undefined) return nthPart(year, nth.toLowerCase(), unit!.toLowerCase(), count);
    if (start !== undefined || close !== undefined)
      return months(year, start ? 1 : 12, start ? 1 : 12, 'part');
    return early !== undefined
      ? months(year, 1, 3, 'part')
      : late !== undefined
        ? months(year, 10, 12, 'part')
        : months(year, 5, 8, 'part');
  }
  if (nth !== undefined) return undefined;
  const third = (early ?? start) ? 0 : (late ?? close) ? 2 : 1;
  return thirdOf(period, third);
}

/** A third of a month or season in days, of a decade or century in years. */
function thirdOf({ from, to, precision }: Period, third: 0 | 1 | 2): Days {
  if (precision === 'decade' || precision === 'century') {
    const first = Number(from!.slice(0, 4));
    const size = Number(to!.slice(0, 4)) - first + 1;
    const edge = (n: number) => first + Math.round((size * n) / 3);
    return years(edge(third), edge(third + 1) - 1, 'part');
  }
  const size = (Date.parse(to!) - Date.parse(from!)) / 86_400_000 + 1;
  const edge = (n: number) => Math.round((size * n) / 3);
  return {
    from: shiftDays(from!, edge(third)),
    to: shiftDays(from!, edge(third + 1) - 1),
    precision: 'part',
  };
}

function nthPart(year: number, nth: string, unit: string, count: string | undefined): Days | undefined {
  if (count !== undefined) {
    const size = NUMBER[count.toLowerCase()] ?? Number(count);
    if (size < 1 || size > 12 || (nth !== 'first' && nth !== 'last')) return undefined;
    return nth === 'first' ? months(year, 1, size, 'part') : months(year, 13 - size, 12, 'part');
  }
  const size = unit === 'half' ? 6 : 3;
  const index = Math.min(NTH[nth]!, 12 / size - 1);
  return months(year, index * size + 1, (index + 1) * size, 'part');
}

const JOINT = /^\s?(?:[-–—]|to|until|till|til|through)\s?(?:the )?$/i;
const AND = /^,? and (?:the )?$/i;
const BETWEEN = /\bbetween (?:the )?$/i;
const FROM = /\bfrom (?:the )?$/i;

/** Joins neighbours to ranges: "April – July 2017" (the first part borrows the year), "between 2015 and 2018". */
function join(text: string, periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (let i = 0; i < periods.length; i += 1) {
    const first = periods[i]!;
    const next = periods[i + 1];
    const before = text.slice(Math.max(0, first.start - 13), first.start);
    const between = BETWEEN.exec(before);
    const gap = next && text.slice(first.end, next.start);
    const range =
      gap !== undefined && (JOINT.test(gap) || (between && AND.test(gap)))
        ? rangeOf(first, next!)
        : undefined;
    if (range) {
      const lead = between ?? FROM.exec(before);
      joined.push({ ...range, start: first.start - (lead?.[0].length ?? 0), end: next!.end });
      i += 1;
    } else joined.push(first);
  }
  return joined;
}

function rangeOf(first: Period, next: Period): Days | undefined {
  if (next.yearless && first.yearless) return undefined;
  const from = first.from ?? borrowYear(first, next);
  if (from === undefined) return undefined;
  if (next.yearless) {
    const same = months(Number(from.slice(0, 4)), next.yearless.month, next.yearless.month, 'month');
    return same.to! >= from ? { from, to: same.to!, precision: 'range' } : undefined;
  }
  return next.to !== undefined && next.to >= from ? { from, to: next.to, precision: 'range' } : undefined;
}

/** A month without a year takes that of the period it leads up to, or the year before where it would come after it. */
function borrowYear({ yearless }: Period, { from, to }: Period): string | undefined {
  if (!yearless || from === undefined || to === undefined) return undefined;
  const start = (year: number) => isoDate(year, yearless.month, yearless.day ?? 1);
  const year = Number(to.slice(0, 4));
  return start(year) <= to ? start(year) : start(year - 1);
}

const BOUND =
  /\b(?:(?<since>since|starting(?: in| from)?)|(?<after>after|post)|(?<until>until|till|up to|through)|(?<before>before|prior to|pre|ahead of)|(?<from>from))[\s-](?:the )?$/i;
const ONWARDS =
  /^(?:,?\s(?:onwards?|on(?=[\s,.?!]|$)(?! the\b))|\s?(?:[-–—]|to) ?(?:the )?(?:present|now|today|date)\b)/i;
const BETWEEN_NAMED = new RegExp(`\\bbetween (?:[${LETTERS}\\d.’'-]+ ){1,6}and (?:the )?$`, 'i');

/** "since 2015", "before 9/11", "from February 2020 onwards": one bound is left open, the words that say so belong to it. */
function open(text: string, period: Period): Period {
  if (period.from === undefined || period.to === undefined) return period;
  const before = text.slice(Math.max(0, period.start - 60), period.start);
  const bound = BOUND.exec(before);
  const { since, after, until, before: earlier, from } = bound?.groups ?? {};
  const start = period.start - (bound?.[0].length ?? 0);
  const onwards = ONWARDS.exec(text.slice(period.end, period.end + 12));
  const { precision, end } = period;
  if (onwards)
    return {
      start: from === undefined && since === undefined ? period.start : start,
      end: end + onwards[0].length,
      from: period.from,
      precision,
      openEnd: true,
    };
  if (since !== undefined) return { start, end, from: period.from, precision, openEnd: true };
  if (after !== undefined) return { start, end, from: shiftDays(period.to, 1), precision, openEnd: true };
  if (until !== undefined) return { start, end, to: period.to, precision, openStart: true };
  if (earlier !== undefined)
    return { start, end, to: shiftDays(period.from, -1), precision, openStart: true };
  return BETWEEN_NAMED.test(before)
    ? { start: period.start, end, to: period.to, precision, openStart: true }
    : period;
}

function yearOf(period: Period): number {
  return Number(period.from!.slice(0, 4));
}
