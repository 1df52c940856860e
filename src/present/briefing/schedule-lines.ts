import type { Run } from '../../briefing/next-run.ts';
import { timeOfDay } from '../../briefing/read-time-of-day.ts';
import type { SlotRecord } from '../../store/ledger.ts';
import type { BriefingPlan } from '../../store/schedules.ts';
import { dayInWords } from '../citation.ts';
import { escapeEcho } from '../escape.ts';
import { scheduleWords } from '../words.ts';

/** Where, when and on which days. */
export function planLine({ channelId, minuteOfDay, zone, weekdays }: BriefingPlan): string {
  return scheduleWords.plan(channelId, timeOfDay(minuteOfDay), zone, scheduleWords.days(weekdays));
}

/** The next run by the zone's clock and by the reader's own, which Discord shows. `at` in UTC milliseconds. */
export function nextLine({ zone }: BriefingPlan, at: number): string {
  return scheduleWords.next(zonedTime(zone, at), zone, Math.floor(at / 1000));
}

/** What a clock change does to a run of the plan. */
export function changeLine({ zone, minuteOfDay }: BriefingPlan, { kind, localDate, at }: Run): string {
  const time = timeOfDay(minuteOfDay);
  return kind === 'skipped'
    ? scheduleWords.skipped(dayInWords(localDate), time, zonedTime(zone, at))
    : scheduleWords.repeated(dayInWords(localDate), time);
}

/** What became of one slot: its date, its state, a link to the post or the reason. */
export function slotLine({
  guildId,
  channelId,
  localDate,
  state,
  late,
  messageId,
  reason,
}: SlotRecord): string {
  return [
    scheduleWords.entry(dayInWords(localDate), state, late),
    ...(messageId === undefined ? [] : [scheduleWords.post(guildId, channelId, messageId)]),
    ...(reason === undefined ? [] : [escapeEcho(reason)]),
  ].join(' · ');
}

function zonedTime(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
