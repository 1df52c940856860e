import { scheduleWords } from '../../present/words.ts';
import { nextLine, planLine, slotLine } from '../../present/briefing/schedule-lines.ts';
import { escapeEcho } from '../../present/escape.ts';
import { notice } from '../../present/notice.ts';
import { type Invocation, privately, type Reply } from '../contract.ts';
import type { Services } from '../services.ts';

const historyMax = 14;

/** `/briefing status`: the plan, the next run, the last result and why it was not sent. */
export async function briefingStatus(guildId: string, _: Invocation, { store }: Services): Promise<Reply> {
  const schedule = await store.schedules.of(guildId);
  const [last] = await store.ledger.history(guildId, 1);
  const lastLines = last === undefined ? [] : [scheduleWords.last(slotLine(last))];
  if (schedule === undefined) return privately(notice(scheduleWords.none, ...lastLines));
  const paused =
    schedule.pauseReason === undefined
      ? scheduleWords.paused
      : scheduleWords.pausedBecause(escapeEcho(schedule.pauseReason));
  return privately(
    notice(
      planLine(schedule),
      schedule.state === 'paused' ? paused : nextLine(schedule, schedule.nextAt),
      ...lastLines,
    ),
  );
}

/** `/briefing history`: what became of the last slots. */
export async function briefingHistory(guildId: string, _: Invocation, { store }: Services): Promise<Reply> {
  const records = await store.ledger.history(guildId, historyMax);
  if (records.length === 0) return privately(notice(scheduleWords.noHistory));
  return privately(
    notice(`**${scheduleWords.historyTitle}**`, ...records.map((record) => `- ${slotLine(record)}`)),
  );
}
