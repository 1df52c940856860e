import { setTimeout as wait } from 'node:timers/promises';
import { nextRun } from '../../src/briefing/next-run.ts';
import { dayMs } from '../../src/briefing/zoned-time.ts';
import { MovableClock } from '../../src/playground/clock.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { openSlotProbe, type SlotProbe } from './slot-probe.ts';

/** A loopback Discord, a database, and the real program between them, to be killed and started again. */
export interface KillWorld {
  readonly box: Playground;
  readonly store: Store;
  readonly probe: SlotProbe;
  start(): Promise<BotProcess>;
  /** Makes a briefing due now for a server of its own; returns that server's id. */
  owe(): Promise<string>;
  /** How many posts of that server's slot stand in the channel. */
  postsOf(guildId: string): number;
  /** Lets time pass for leases, for what is uncertain, and for Discord's nonce window. */
  pass(ms: number): Promise<void>;
  /** Resolves with the state in which the slot ended. */
  settled(guildId: string): Promise<string>;
  close(): Promise<void>;
}

const patienceMs = 60_000;

export async function openKillWorld(location: StoreLocation): Promise<KillWorld> {
  const clock = new MovableClock();
  const box = await startPlayground({ port: 0, clock, maxConcurrency: 1000 });
  const store = await openStore(location);
  const probe = await openSlotProbe(location);
  const channelId = box.state.channel('briefings')!.id;
  let servers = 0;
  let bots = 0;
  return {
    box,
    store,
    probe,
    async start() {
      const name = `bot-${(bots += 1)}`;
      const bot = await startBotProcess(box, location, name);
      return {
        async kill() {
          await bot.kill();
          await until(() => probe.isGone(name));
        },
      };
    },
    async owe() {
      servers += 1;
      const guildId = String(200_000_000_000_000_000n + BigInt(servers));
      const minuteOfDay = Math.floor((Date.now() % dayMs) / 60_000);
      const plan = { channelId, minuteOfDay, zone: 'UTC', weekdays: [1, 2, 3, 4, 5, 6, 7] };
      await store.schedules.put(guildId, plan, nextRun(plan, Date.now() - 60_000).at);
      return guildId;
    },
    postsOf: (guildId) =>
      box.state
        .messagesIn(channelId)
        .filter(({ message }) => JSON.stringify(message.components ?? []).includes(`:${guildId}-`)).length,
    async pass(ms) {
      await probe.age(ms);
      clock.moveBy(ms);
    },
    async settled(guildId) {
      let state: string | undefined;
      await until(async () => {
        state = (await probe.read(guildId))?.state;
        return state !== undefined && state !== 'claimed';
      });
      return state!;
    },
    async close() {
      await probe.close();
      await store.close();
      await box.close();
    },
  };
}

/** Looks again and again, as often as it can, so that a kill strikes between two statements. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms: ${holds.toString()}`);
    await wait(1);
  }
}
