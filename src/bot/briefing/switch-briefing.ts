import { nextOwed } from '../../briefing/next-owed.ts';
import { scheduleWords } from '../../present/words.ts';
import { nextLine, planLine } from '../../present/briefing/schedule-lines.ts';
import { notice } from '../../present/notice.ts';
import { type Invocation, privately, type Reply } from '../contract.ts';
import type { Services } from '../services.ts';

/** `/briefing pause`. */
export async function pauseBriefing(guildId: string, _: Invocation, { store }: Services): Promise<Reply> {
  const schedule = await store.schedules.of(guildId);
  if (schedule === undefined) return privately(notice(scheduleWords.none));
  if (schedule.state === 'paused') return privately(notice(scheduleWords.pausedBefore));
  await store.schedules.pause(guildId);
  return privately(notice(scheduleWords.paused));
}

/** `/briefing resume`: goes on with the next slot; those that passed meanwhile are not owed. */
export async function resumeBriefing(
  guildId: string,
  _: Invocation,
  { store, now }: Services,
): Promise<Reply> {
  const schedule = await store.schedules.of(guildId);
  if (schedule === undefined) return privately(notice(scheduleWords.none));
  if (schedule.state === 'active') {
    return privately(notice(scheduleWords.activeBefore, nextLine(schedule, schedule.nextAt)));
  }
  const { at } = await nextOwed(guildId, schedule, store.ledger, now());
  await store.schedules.resume(guildId, at);
  return privately(notice(scheduleWords.resumed, planLine(schedule), nextLine(schedule, at)));
}

/** `/briefing stop`. */
export async function stopBriefing(guildId: string, _: Invocation, { store }: Services): Promise<Reply> {
  const stopped = await store.schedules.remove(guildId);
  return privately(notice(stopped ? scheduleWords.stopped : scheduleWords.none));
}
