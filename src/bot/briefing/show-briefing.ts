import { nextOwed } from '../../briefing/next-owed.ts';
import { localDate } from '../../briefing/zoned-time.ts';
import { type Invocation, privately, publicly, type Reply } from '../contract.ts';
import type { Services } from '../services.ts';
import { composeBriefing } from './compose-briefing.ts';

/** `/briefing preview`: the next briefing as it will be posted, for the caller alone. */
export async function previewBriefing(guildId: string, _: Invocation, services: Services): Promise<Reply> {
  const { store, now } = services;
  const plan = await store.schedules.of(guildId);
  const date = plan
    ? (await nextOwed(guildId, plan, store.ledger, now())).localDate
    : localDate('UTC', now());
  return privately(await composeBriefing({ guildId, localDate: date, slotKey: 'preview' }, services));
}

/** `/briefing now`: today's briefing for everybody here, beside the one that is scheduled. */
export async function showBriefingNow(guildId: string, _: Invocation, services: Services): Promise<Reply> {
  const { store, now } = services;
  const zone = (await store.schedules.of(guildId))?.zone ?? 'UTC';
  return publicly(
    await composeBriefing({ guildId, localDate: localDate(zone, now()), slotKey: 'now' }, services),
  );
}
