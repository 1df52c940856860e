import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './app.ts';
import { composeBriefing } from './bot/briefing/compose-briefing.ts';
import { type BriefingLoop, createBriefingLoop } from './briefing/briefing-loop.ts';
import { schedulerProbe } from './bot/briefing/scheduler-probe.ts';
import { slotKey } from './briefing/slot-key.ts';
import { createBriefingPoster } from './discord/briefing-poster.ts';
import type { Bot, Connection } from './discord/connect-bot.ts';
import type { Message } from './present/message.ts';

/** Builds the loop that posts the briefings, over the app's store and clock, and has /doctor look at it. Not started yet. */
export const createBriefings = (app: App, { client }: Bot, connection: Connection): BriefingLoop => {
  const { services, log } = app;
  const loop = createBriefingLoop<Message>({
    schedules: services.store.schedules,
    ledger: services.store.ledger,
    poster: createBriefingPoster({ connection, client, log }),
    compose: ({ late, ...slot }) =>
      composeBriefing(
        {
          guildId: slot.guildId,
          localDate: slot.localDate,
          slotKey: slotKey(slot),
          ...(late && { dueAt: slot.dueAt }),
        },
        services,
      ),
    now: () => services.now(),
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
    failed: (error, slot) => log.error({ ...slot, error }, 'a briefing broke off'),
  });
  app.addProbes(schedulerProbe(loop, services.now));
  return loop;
};
