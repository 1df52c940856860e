/** A local wall-clock time as an instant. */
export interface ZonedInstant {
  /** UTC milliseconds. */
  readonly at: number;
  /** `skipped`: the clocks jump over that time, and `at` is the first minute after. `repeated`: `at` is the first of two. */
  readonly kind: 'plain' | 'skipped' | 'repeated';
}

const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/**
 * When a zone's clocks show that minute of that date: the first time where they show it twice, the first
 * valid minute after where they never do. `date` is `YYYY-MM-DD`, `minuteOfDay` 0–1,439, `zone` an IANA name.
 */
export function zonedInstant(zone: string, date: string, minuteOfDay: number): ZonedInstant {
  const wall = Date.parse(`${date}T00:00Z`) + minuteOfDay * minuteMs;
  const before = offsetMs(zone, wall - dayMs);
  const after = offsetMs(zone, wall + dayMs);
  const valid = [...new Set([wall - before, wall - after])]
    .filter((at) => at + offsetMs(zone, at) === wall)
    .sort((a, b) => a - b);
  const [first] = valid;
  if (first === undefined) return { at: jump(zone, wall - after, wall - before), kind: 'skipped' };
  return { at: first, kind: valid.length > 1 ? 'repeated' : 'plain' };
}

/** The zone's calendar date at an instant, `YYYY-MM-DD`. */
export function localDate(zone: string, at: number): string {
  return isoDate(at + offsetMs(zone, at));
}

/** The date so many days later; dates are `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(`${date}T00:00Z`) + days * dayMs);
}

/** ISO weekday of a date `YYYY-MM-DD`: 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The instant of the one clock change between two instants, to the minute. */
function jump(zone: string, from: number, to: number): number {
  const old = offsetMs(zone, from - minuteMs);
  let low = from - minuteMs;
  let high = to;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetMs(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** Building a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetMs(zone: string, at: number): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const [month, day, year, hour, minute, second] = (formatter.format(at).match(/\d+/g) ?? []).map(Number);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return wall - Math.floor(at / 1000) * 1000;
}
