import type { Period } from './period.ts';
import { findPeriods } from './periods.ts';
import type { Range } from './range.ts';

/** Something a text itself dates: "the signing of the U.S.-Taliban agreement in February 2020". */
export interface DatedEvent {
  /** The words of the event, without its article. */
  readonly event: Range;
  readonly period: Period;
}

const EVENT_BEFORE = /\bthe ((?:(?!the\b)[\p{L}\p{N}.’'-]+ (?:the )?){1,8}?)(?:in|on|of) $/iu;

/** Finds "the …, dated by a phrase right behind it": a noun phrase of at most eight words, then in, on or of, then a period. */
export function findDatedEvents(text: string): DatedEvent[] {
  const events: DatedEvent[] = [];
  for (const period of findPeriods(text)) {
    if (period.from === undefined) continue;
    const before = text.slice(Math.max(0, period.start - 100), period.start);
    const match = EVENT_BEFORE.exec(before);
    if (!match) continue;
    const start = period.start - match[0].length + 4;
    events.push({ event: { start, end: start + match[1]!.trimEnd().length }, period });
  }
  return events;
}
