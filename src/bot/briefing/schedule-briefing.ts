import { PermissionFlagsBits } from 'discord-api-types/v10';
import { clockChanges } from '../../briefing/clock-changes.ts';
import { nextOwed } from '../../briefing/next-owed.ts';
import { nextRun } from '../../briefing/next-run.ts';
import { readTimeOfDay } from '../../briefing/read-time-of-day.ts';
import { readWeekdays } from '../../briefing/read-weekdays.ts';
import { timeZone } from '../../briefing/time-zones.ts';
import { scheduleWords } from '../../present/words.ts';
import { changeLine, nextLine, planLine } from '../../present/briefing/schedule-lines.ts';
import { clip, dayInWords } from '../../present/citation.ts';
import { escapeEcho } from '../../present/escape.ts';
import { notice } from '../../present/notice.ts';
import type { BriefingPlan } from '../../store/schedules.ts';
import { type Invocation, privately, type Reply, type SeenChannel } from '../contract.ts';
import { missingPermissions, NEEDED_PERMISSIONS } from '../needed-permissions.ts';
import type { Services } from '../services.ts';

/** What posting a briefing takes, and finding it again. */
const needed = NEEDED_PERMISSIONS.filter(({ bit }) =>
  [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.AttachFiles,
    PermissionFlagsBits.ReadMessageHistory,
  ].includes(bit),
);

/** Changes of the clocks told at most. */
const changesMax = 2;

/** `/briefing schedule`: sets or replaces the server's briefing, or says what is wrong with it. */
export async function scheduleBriefing(
  guildId: string,
  { options, channels }: Invocation,
  { store, now }: Services,
): Promise<Reply> {
  const wanted = readPlan(options, channels?.['channel']);
  if (typeof wanted === 'string') return privately(notice(wanted));
  const run = await nextOwed(guildId, wanted, store.ledger, now());
  const skippedToday = nextRun(wanted, now()).localDate;
  await store.schedules.put(guildId, wanted, run.at);
  return privately(
    notice(
      `**${scheduleWords.scheduled}**`,
      planLine(wanted),
      nextLine(wanted, run.at),
      ...(skippedToday === run.localDate ? [] : [scheduleWords.alreadyToday(dayInWords(skippedToday))]),
      ...clockChanges(wanted, now())
        .slice(0, changesMax)
        .map((change) => changeLine(wanted, change)),
    ),
  );
}

/** The plan, or the first thing that is wrong with it. */
function readPlan(options: Invocation['options'], channel: SeenChannel | undefined): BriefingPlan | string {
  const typed = (name: string) => escapeEcho(clip(String(options[name]), 60));
  const minuteOfDay = readTimeOfDay(String(options['time']));
  if (minuteOfDay === undefined) return scheduleWords.badTime(typed('time'));
  const zone = timeZone(String(options['zone']));
  if (zone === undefined) return scheduleWords.badZone(typed('zone'));
  const weekdays = readWeekdays(String(options['days'] ?? 'every day'));
  if (weekdays === undefined) return scheduleWords.badDays(typed('days'));
  const channelId = String(options['channel']);
  const missing = missingPermissions(channel?.botPermissions ?? 0n, needed);
  if (missing.length > 0) return scheduleWords.missing(channelId, missing);
  return { channelId, minuteOfDay, zone, weekdays };
}
