import { MONTH_OF, ORDINAL, SEASON_START } from './calendar-words.ts';
import { daysInMonth, isoDate, months, oneDay, years } from './calendar.ts';
import { LETTERS } from './letters.ts';
import type { Days, Period } from './period.ts';

const MONTH =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const SECOND_DAY = '(?:(?:\\s?[-–—]\\s?| (?:to|until|through) )(?<day2>[0-3]?\\d)(?:st|nd|rd|th)?)?';
const YEAR = '(?<year>1\\d{3}|20\\d\\d)(?:-?ish)?';
const OPEN = `(?<![${LETTERS}\\d_$£€#§@/.,])(?<!\\d[:,./])`;
const CLOSE = `(?![${LETTERS}\\d_%]|[.,:/]\\d)`;
const NAMED = Object.keys(ORDINAL).join('|');

/** How one written form is read; undefined where it turns out to be something else. */
interface Form {
  /** Of these a text in lower case holds one, or the form is not there; to look for them is quicker than to compile the pattern. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, text: string, at: number): Days | undefined;
}

const form = (signs: readonly string[], pattern: string, read: Form['read']): Form => ({
  signs,
  pattern: new RegExp(OPEN + pattern + CLOSE, 'gi'),
  read,
});

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No sign but a digit, without which a text is passed over before. */
const ANY: readonly string[] = [''];

/** The forms, the more exact before the less: the first to claim a stretch of text keeps it. */
const FORMS: readonly Form[] = [
  form(['-'], `(?<year>\\d{4})-(?<month>[01]\\d)-(?<day>[0-3]\\d)`, ({ year, month, day }) =>
    oneDay(Number(year), Number(month), Number(day)),
  ),
  form(['/', '.', '-'], `(?<a>[0-3]?\\d)(?<mark>[/.-])(?<b>[0-3]?\\d)\\k<mark>${YEAR}`, ({ a, b, year }) =>
    numericDate(Number(a), Number(b), Number(year)),
  ),
  form(['9/11'], '9/11', () => oneDay(2001, 9, 11)),
  form(
    ['year', 'yr'],
    `(?<!\\b(?:per|each|every|any|a) )(?:year|yr) (?<side>before|after) ${YEAR}`,
    ({ side, year }) => {
      const beside = Number(year) + (side === 'after' ? 1 : -1);
      return years(beside, beside, 'year');
    },
  ),
  form(
    ['/'],
    `${MONTH} ?/ ?(?<until>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*) ${YEAR}`,
    ({ month, until, year }) => {
      const [first, last] = [monthOf(month!), monthOf(until!)];
      return last < first
        ? months(Number(year) - 1, first, last + 12, 'range')
        : months(Number(year), first, last, 'range');
    },
  ),
  form(MONTHS, `${MONTH} ${DAY}${SECOND_DAY},?(?: of)? ${YEAR}`, dated),
  form(MONTHS, `${DAY}${SECOND_DAY}(?: of)? ${MONTH},? ${YEAR}`, dated),
  form(MONTHS, `${MONTH}(?: of|,)? (?:${YEAR}|[’'](?<short>\\d\\d))`, ({ month, year, short }) => {
    const m = monthOf(month!);
    return months(short === undefined ? Number(year) : 2000 + Number(short), m, m, 'month');
  }),
  form(MONTHS, `${MONTH} ${DAY}`, dated),
  form(MONTHS, `${DAY}(?: of)? ${MONTH}`, dated),
  form(
    Object.keys(SEASON_START),
    `(?<season>spring|summer|autumn|fall|winter)(?: of)? ${YEAR}(?:[-–—/]\\d\\d)?`,
    ({ season, year }) => {
      const first = SEASON_START[season!.toLowerCase()]!;
      return months(Number(year), first, first + 2, 'season');
    },
  ),
  form(['q'], `Q(?<quarter>[1-4]) ${YEAR}`, ({ quarter, year }) =>
    months(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3, 'part'),
  ),
  form(['0s', '0’s', "0's"], `(?<year>1\\d\\d0|20\\d0)[’']?s`, ({ year }) => {
    const first = Number(year);
    return first % 100 === 0 && first < 2000
      ? years(first, first + 99, 'century')
      : years(first, first + 9, 'decade');
  }),
  form(
    ['century'],
    `(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<named>${NAMED}))[ -]century`,
    ({ number, named }) => {
      const nth = named === undefined ? Number(number) : ORDINAL[named.toLowerCase()]!;
      return nth < 11 ? undefined : years((nth - 1) * 100 + 1, nth * 100, 'century');
    },
  ),
  form(['-', '–', '/'], `(?<year>1[5-9]\\d\\d|20\\d\\d)[-–/](?<short>\\d\\d)`, ({ year, short }) => {
    const first = Number(year);
    const last = first - (first % 100) + Number(short);
    return last > first ? years(first, last, 'range') : undefined;
  }),
  form(
    ['between', 'from'],
    `(?:between|from) (?<year>20\\d\\d) (?:and|to|till|until) [’']?(?<short>\\d\\d)(?! [a-z]+s\\b)`,
    ({ year, short }) => {
      const last = 2000 + Number(short);
      return last > Number(year) ? years(Number(year), last, 'range') : undefined;
    },
  ),
  form(ANY, YEAR, bareYear),
  form(MONTHS, MONTH, ({ month }, text, at) =>
    isMonthName(month!, text, at) ? { precision: 'month', yearless: { month: monthOf(month!) } } : undefined,
  ),
];

const TIME_SIGN = /\d|\b(?:jan|feb|mar|apr|may|june?\b|jul|aug|sep|oct|nov|dec)|century/i;

/** Finds days, months, seasons, years, decades and centuries, each on its own, in reading order and without overlaps. */
export function singlePeriods(text: string): Period[] {
  if (!TIME_SIGN.test(text)) return [];
  const lower = text.toLowerCase();
  const found: Period[] = [];
  for (const { signs, pattern, read } of FORMS) {
    if (!signs.some((sign) => lower.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const days = read(match.groups ?? {}, text, start);
      if (days) found.push({ start, end, ...days });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(name: string): number {
  return MONTH_OF[name.slice(0, 3).toLowerCase()]!;
}

function dated({ month, day, day2, year }: Readonly<Record<string, string | undefined>>): Days | undefined {
  const m = monthOf(month!);
  const first = Number(day);
  const last = Number(day2 ?? day);
  const size = daysInMonth(Number(year ?? 2000), m);
  if (first < 1 || last < first || last > size) return undefined;
  if (year === undefined) return { precision: 'day', yearless: { month: m, day: first } };
  return {
    from: isoDate(Number(year), m, first),
    to: isoDate(Number(year), m, last),
    precision: last > first ? 'range' : 'day',
  };
}

/** Where both numbers may be the month, the period spans both readings instead of guessing one. */
function numericDate(a: number, b: number, year: number): Days | undefined {
  const dayFirst = oneDay(year, b, a);
  const monthFirst = oneDay(year, a, b);
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst;
  const [from, to] = [dayFirst.from!, monthFirst.from!].sort() as [string, string];
  return { from, to, precision: 'range' };
}

const COUNTED =
  /^\s(?:people|persons|men|women|children|students|fighters|soldiers|troops|civilians|members|personnel|casualties|deaths|attacks|dollars|pounds|euros|tons|tonnes|km|kilomet\w+|miles?|met(?:er|re)s?|feet|square|sq|years|days|BCE?)\b/i;
const YEAR_LEAD =
  /(?:^|\s)(?:in|since|until|till|by|of|from|year|circa|c\.|ad|early|late|the|during|before|after|between)[\s-]$/i;

/** A bare number of four digits is a year unless it counts something, belongs to a range of numbers, or is an unlikely one. */
function bareYear(
  { year }: Readonly<Record<string, string | undefined>>,
  text: string,
  at: number,
): Days | undefined {
  const value = Number(year);
  const after = text.slice(at + 4, at + 24);
  const led = YEAR_LEAD.test(text.slice(Math.max(0, at - 12), at));
  if (COUNTED.test(after) && !(value >= 1900 && led)) return undefined;
  if (value < 1500 && !led) return undefined;
  const upper = /^\s?[-–—]\s?(\d[\d,]+)/u.exec(after)?.[1];
  if (upper !== undefined && !/^(?:1\d{3}|20\d\d|[0-3]?\d)$/u.test(upper)) return undefined;
  if (
    /\d{3},\d{3}|\d,?\d{3}\s?[-–—]\s?$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    !/(?<![\d,])(?:1\d{3}|20\d\d)\s?[-–—]\s?$/u.test(text.slice(0, at))
  )
    return undefined;
  return years(value, value, 'year');
}

const MONTH_LEAD =
  /(?:^|\s|\()(?:in|of|since|until|till|by|during|last|this|next|early|late|mid|from|before|after|between|through|each|every|the)[\s-]$/i;

/** "may", "march" and the short forms are months only where the words around say so. */
function isMonthName(name: string, text: string, at: number): boolean {
  if (!/^(?:may|march|[a-z]{3,4}\.?)$/i.test(name) || /^(?:june|july)$/i.test(name)) return true;
  const rest = text.slice(at + name.length);
  return MONTH_LEAD.test(text.slice(Math.max(0, at - 10), at)) || JOINED_MONTH.test(rest);
}

/** A range follows: "May – July 2017", "Mar to 30 September 2020". */
const JOINED_MONTH =
  /^\s?(?:[-–—]|to|until|through|and)\s?(?:\d\d?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
