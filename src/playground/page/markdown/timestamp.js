/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const formats = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/**
 * A time as Discord's `<t:…:style>` shows it, in the reader's language and time zone.
 * @param {number} timeMs
 * @param {string} style one of `tTdDfFR`
 * @param {number} nowMs
 */
export function formatTime(timeMs, style, nowMs) {
  if (style === 'R') return relativeTime(timeMs, nowMs);
  return new Intl.DateTimeFormat(undefined, formats[style] ?? formats.f).format(timeMs);
}

/**
 * When a message was written: the time of day, with the day where it is not today.
 * @param {number} timeMs
 * @param {number} nowMs
 */
export function messageTime(timeMs, nowMs) {
  const isToday = new Date(timeMs).toDateString() === new Date(nowMs).toDateString();
  return formatTime(timeMs, isToday ? 't' : 'f', nowMs);
}

/**
 * @param {number} timeMs
 * @param {number} nowMs
 */
function relativeTime(timeMs, nowMs) {
  const differenceMs = timeMs - nowMs;
  const [unit, unitMs] = units.find(([, ms]) => Math.abs(differenceMs) >= ms) ?? ['second', 1000];
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  return format.format(Math.round(differenceMs / unitMs), unit);
}
