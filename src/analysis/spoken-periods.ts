import { createRequire } from 'node:module';
import type { ParsedResult } from 'chrono-node';
import { isoDate, months, shiftDays, years } from './calendar.ts';
import type { Days, Period } from './period.ts';
import { findPeriods } from './periods.ts';

/** Ways of speaking that count from the present and that our own rules do not read. */
const SPOKEN =
  /\b(?:ago|earlier this|fortnight|(?:last|next|this|past|previous|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|next|past|previous|coming) (?:few|couple|[a-z]+|\d+) (?:days|weeks|months|years)|(?:in|within) (?:(?!(?:all|early|earlier|her|his|its|last|later|past|previous|recent|the|their|these|those)\b)[a-z]+|\d+) (?:days|weeks|months|years)|(?:last|next|this) (?:jan\w*|feb\w*|march|april|may|june|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)|(?:the )?day (?:before yesterday|after tomorrow))\b/i;

const require = createRequire(import.meta.url);

/**
 * The periods of a question, spoken ones ("three weeks ago") included, counted from `asOf` (YYYY-MM-DD). Only such a question
 * loads chrono-node (about 100 ms, once); reads English.
 */
export function findQuestionPeriods(question: string, asOf: string): Period[] {
  const written = findPeriods(question, asOf);
  if (!SPOKEN.test(question)) return written;
  const { parse } = require('chrono-node/en') as typeof import('chrono-node');
  const reference = { instant: new Date(`${asOf}T12:00:00Z`), timezone: 0 };
  const spoken = parse(question, reference)
    .filter(({ text }) => SPOKEN.test(text))
    .map((result) => toPeriod(result, asOf));
  const kept = written.filter(
    ({ start, end }) => !spoken.some((other) => start < other.end && other.start < end),
  );
  return [...kept, ...spoken].sort((a, b) => a.start - b.start);
}

function toPeriod({ index, text, start }: ParsedResult, asOf: string): Period {
  const date = isoDate(start.get('year')!, start.get('month')!, start.get('day')!);
  const relative = date < asOf ? 'past' : date > asOf ? 'future' : 'now';
  const days = STRETCH.test(text) ? stretch(date, asOf) : widen(date, text);
  return { start: index, end: index + text.length, ...days, relative };
}

/** "the next five years" is all of the time in between; "in five years" is its far end. */
const STRETCH = /^(?:the )?(?:last|next|past|previous|coming) (?:\d+|[a-z]+) (?:day|week|month|year)s/i;

function stretch(date: string, asOf: string): Days {
  const [from, to] = date < asOf ? [date, asOf] : [asOf, date];
  return { from, to, precision: 'range' };
}

/** As exact as it was spoken: "two years ago" is a year, "last may" a month, "three weeks ago" the seven days around. */
function widen(date: string, text: string): Days {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  if (/years?\b/i.test(text)) return years(year, year, 'year');
  if (/week|fortnight/i.test(text))
    return { from: shiftDays(date, -3), to: shiftDays(date, 3), precision: 'range' };
  if (/day\b|days\b/i.test(text)) return { from: date, to: date, precision: 'day' };
  return months(year, month, month, 'month');
}
