import type { Period } from '../facts/facts.ts';
import { type MonthStyle, rangeInWords } from './date-in-words.ts';

const basisInWords = { stated: '', context: ', by context', source: ', by its source' } as const;

/** A period as precise as the memo is, and how it is known: "May 2021, by context". */
export function whenInWords(period: Period, months: MonthStyle = 'long'): string {
  return rangeInWords(period, months) + basisInWords[period.basis];
}
