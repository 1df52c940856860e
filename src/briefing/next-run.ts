import type { BriefingPlan } from '../store/schedules.ts';
import { addDays, localDate, weekday, zonedInstant, type ZonedInstant } from './zoned-time.ts';

/** One run of a plan: its local date names it, whatever the clocks do. */
export interface Run extends ZonedInstant {
  readonly localDate: string;
}

/**
 * The first run later than `after` (UTC milliseconds). A local time that a clock change skips runs at the first
 * valid minute after it; one that is repeated runs once, the first time.
 * Own arithmetic, because cron libraries move a skipped time by the whole gap, or drop the day.
 */
export function nextRun(plan: BriefingPlan, after: number): Run {
  // From the day before: a skipped time just before midnight runs on the next calendar day.
  let date = addDays(localDate(plan.zone, after), -1);
  for (;;) {
    if (plan.weekdays.includes(weekday(date))) {
      const instant = zonedInstant(plan.zone, date, plan.minuteOfDay);
      if (instant.at > after) return { localDate: date, ...instant };
    }
    date = addDays(date, 1);
  }
}
