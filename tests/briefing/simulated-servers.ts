import { createBriefingLoop, type BriefingLoop } from '../../src/briefing/briefing-loop.ts';
import type { BriefingOrder } from '../../src/briefing/deliver-slot.ts';
import { nextRun } from '../../src/briefing/next-run.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { BriefingPlan } from '../../src/store/schedules.ts';
import type { SlotRecord } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import { channelFake, type ChannelFake, type PostedBriefing } from './channel-fake.ts';
import { seededRandom, type Random } from './seeded-random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Both hemispheres, a half-hour change, a change at midnight, and zones without any. */
const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kabul',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

/** Among them times that clock changes skip or repeat. */
const minutesOfDay = [0, 15, 90, 105, 135, 150, 420, 480, 510, 735, 1080, 1395, 1410];

export interface SimulatedServer extends BriefingPlan {
  readonly guildId: string;
}

export interface Simulation {
  readonly servers: readonly SimulatedServer[];
  readonly posted: readonly PostedBriefing[];
  recordsOf(guildId: string): Promise<readonly SlotRecord[]>;
  /** Instants of rounds that a process lived to finish, ascending. */
  readonly rounds: readonly number[];
  readonly deaths: number;
  readonly outages: number;
  readonly faults: number;
  close(): Promise<void>;
}

export interface SimulationSize {
  readonly servers: number;
  readonly start: number;
  readonly days: number;
  readonly seed: number;
}

/** Two processes on one store serve all servers; both die at random calls, and Discord misbehaves. */
export async function simulateServers({
  servers: count,
  start,
  days,
  seed,
}: SimulationSize): Promise<Simulation> {
  const random = seededRandom(seed);
  const clock = { now: start };
  const store = await openStore({ file: ':memory:' });
  const servers = Array.from({ length: count }, (_, index) => serverOf(index, random));
  for (const { guildId, ...plan } of servers) {
    await store.schedules.put(guildId, plan, nextRun(plan, start).at);
  }
  const channel = faultyChannel(clock, random);
  const processes = [1, 2].map(() => new SimulatedProcess(store, channel, clock, random));
  const rounds: number[] = [];
  let outages = 0;
  const end = start + days * 24 * hourMs;
  let quietSince = start;
  while (clock.now < end) {
    // In small steps while something is to be mended, so that leases and the nonce window are met at every age.
    const quiet = clock.now - quietSince > 10 * minuteMs;
    clock.now += quiet ? random.between(2 * minuteMs, 13 * minuteMs) : random.between(10_000, minuteMs);
    const troubles = channel.faults + deathsOf(processes);
    if (random.chance(1 / 6_000)) {
      outages += 1;
      const backAt = clock.now + random.between(hourMs, 40 * hourMs);
      for (const process of processes) process.die(backAt);
    }
    for (const process of processes) {
      if (random.chance(0.7) && (await process.tick())) rounds.push(clock.now);
    }
    if (channel.faults + deathsOf(processes) > troubles) {
      quietSince = clock.now;
      // At times the whole machine restarts, so that nobody takes over before the nonce window has closed.
      const backAt = clock.now + random.between(0, hourMs);
      if (random.chance(0.3)) for (const process of processes) process.die(backAt);
    }
  }
  return {
    servers,
    posted: channel.posted,
    recordsOf: (guildId) => store.ledger.history(guildId, 10_000),
    rounds,
    deaths: deathsOf(processes),
    outages,
    faults: channel.faults,
    close: () => store.close(),
  };
}

function deathsOf(processes: readonly SimulatedProcess[]): number {
  return processes.reduce((sum, process) => sum + process.deaths, 0);
}

function serverOf(index: number, random: Random): SimulatedServer {
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  return {
    guildId: String(100_000_000_000_000_000n + BigInt(index)),
    channelId: `channel-${index}`,
    zone: zones[index % zones.length] ?? 'UTC',
    minuteOfDay: random.pick(minutesOfDay),
    weekdays: random.chance(0.8) ? everyDay : [1, 2, 3, 4, 5],
  };
}

interface FaultyChannel extends ChannelFake {
  faults: number;
}

/** Now and then an answer is lost, a send is refused for now, or Discord is down for up to two hours. */
function faultyChannel(clock: { now: number }, random: Random): FaultyChannel {
  const channel: FaultyChannel = Object.assign(
    channelFake(() => clock.now),
    { faults: 0 },
  );
  const { post, findOwn } = channel;
  let downUntil = 0;
  const isDown = () => {
    if (random.chance(1 / 5_000)) downUntil = clock.now + random.between(minuteMs, 2 * hourMs);
    return clock.now < downUntil;
  };
  channel.post = async (channelId, order, nonce) => {
    if (isDown()) {
      channel.faults += 1;
      return { kind: 'uncertain', reason: 'Discord does not answer' };
    }
    if (random.chance(0.02))
      channel.answers.push(random.pick(['lost-answer', { kind: 'later', afterMs: 5_000, reason: 'busy' }]));
    channel.faults += channel.answers.length;
    return post(channelId, order, nonce);
  };
  channel.findOwn = async (channelId, key, since) =>
    isDown() ? { kind: 'later', reason: 'Discord does not answer' } : findOwn(channelId, key, since);
  return channel;
}

class Death extends Error {}

/** A bot process that may die before or after any call it makes, and starts again some minutes later. */
class SimulatedProcess {
  deaths = 0;
  private backAt = 0;
  private loop: BriefingLoop | undefined;
  private readonly store: Store;
  private readonly channel: ChannelFake;
  private readonly clock: { now: number };
  private readonly random: Random;

  // oxlint-disable-next-line max-params -- the four things the world consists of
  constructor(store: Store, channel: ChannelFake, clock: { now: number }, random: Random) {
    this.store = store;
    this.channel = channel;
    this.clock = clock;
    this.random = random;
  }

  die(backAt: number): void {
    this.deaths += 1;
    this.backAt = Math.max(this.backAt, backAt);
    this.loop = undefined;
  }

  /** True when the process is up and lived through its round. */
  async tick(): Promise<boolean> {
    if (this.clock.now < this.backAt) return false;
    this.loop ??= this.startLoop();
    const { loop } = this;
    await loop.tick().catch(rethrowUnlessDeath);
    return this.loop === loop;
  }

  private startLoop(): BriefingLoop {
    const life = { over: false };
    const mortal = <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get: (target, name) => {
          const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
          return async (...args: unknown[]) => {
            this.mayDie(life);
            const result = await call.apply(target, args);
            this.mayDie(life);
            return result;
          };
        },
      });
    return createBriefingLoop<BriefingOrder>({
      schedules: mortal(this.store.schedules),
      ledger: mortal(this.store.ledger),
      poster: mortal(this.channel),
      compose: (order) => order,
      now: () => this.clock.now,
      sleep: async () => {},
      failed: rethrowUnlessDeath,
    });
  }

  private mayDie(life: { over: boolean }): void {
    if (!life.over && this.random.chance(1 / 1_500)) {
      life.over = true;
      this.die(this.clock.now + this.random.between(0, 15 * minuteMs));
    }
    if (life.over) throw new Death();
  }
}

function rethrowUnlessDeath(error: unknown): void {
  if (!(error instanceof Death)) throw error;
}
