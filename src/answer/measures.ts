import type { Quantity } from '../analysis/quantities.ts';

const LENGTH = /^(?:km|kilomet|mile|metre|meter|feet|foot|m$)/u;
const DURATION = /^(?:hour|dai|day|week|month|year|minut|centuri|decad)/u;

/** Whether a stem is a unit of length or time. */
export const isMeasureWord = (word: string): boolean => LENGTH.test(word) || DURATION.test(word);

/** "50 sq. km" is an area, no length. */
export function isMeasuredIn({ unit }: Quantity, measure: RegExp): boolean {
  return unit.some((word) => measure.test(word)) && !unit.includes('sq') && !unit.includes('squar');
}

const HOW_EARLY =
  /\bhow (?:long (?:ahead|in advance|before|beforehand)|far (?:ahead(?! of)|in advance|beforehand))\b/i;

/** The units in which a question asks for a length or a duration; undefined where it asks for neither. */
export function measureAsked(question: string): RegExp | undefined {
  if (HOW_EARLY.test(question)) return DURATION;
  if (
    /(?<!\bsq\.? ?|\bsquare )\b(?:kms?|kilomet\w+|miles)\b|\bhow long\b.*\b(?:border|frontier|road|river|wall|coast|line)\b|\blength\b|\bhow (?:far|wide|tall|high)\b/i.test(
      question,
    )
  )
    return LENGTH;
  return /\bhow long\b|\bduration\b|\bhow many hours\b|\bin (?:hours|hrs)\b|\blast(?:ed)?\b/i.test(question)
    ? DURATION
    : undefined;
}
