import type { Schedule } from '../store/schedules.ts';
import type { Claim, Slot } from '../store/ledger.ts';
import { leaseMs, tickMs } from './briefing-rules.ts';
import { deliverSlot, type Delivery } from './deliver-slot.ts';
import { nextRun } from './next-run.ts';

export interface BriefingLoopParts<Post> extends Delivery<Post> {
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** A slot, or a whole round when none is named, broke off; it is tried again when its lease has run out. */
  failed(error: unknown, slot: { readonly guildId?: string; readonly localDate?: string }): void;
}

export interface BriefingLoop {
  /** One round: claims and delivers everything that is owed now. Rounds of several processes may overlap. */
  tick(): Promise<void>;
  /** When the last round ended that could read the store, in UTC milliseconds; undefined before the first. */
  lastRoundAt(): number | undefined;
  /** Ticks until stopped. */
  start(): void;
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/** Slots worked on at the same time. */
const batchSize = 20;

/** The loop that posts briefings: it trusts only the injected clock and what stands in the store. */
export function createBriefingLoop<Post>(parts: BriefingLoopParts<Post>): BriefingLoop {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let lastRoundAt: number | undefined;
  const tick = async () => {
    await round(parts);
    lastRoundAt = parts.now();
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      await tick().catch((error: unknown) => parts.failed(error, {}));
      await parts.sleep(tickMs, stopping.signal);
    }
  };

  return {
    tick,
    lastRoundAt: () => lastRoundAt,
    start: () => {
      running ??= run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function round<Post>(parts: BriefingLoopParts<Post>): Promise<void> {
  const { schedules, ledger, now } = parts;
  for (;;) {
    const due = await schedules.due(now(), batchSize);
    const moved = await Promise.all(due.map((schedule) => takeDue(schedule, parts)));
    // A schedule that cannot be worked out stays due; it must not keep the others waiting.
    if (!moved.includes(true)) break;
  }
  for (;;) {
    const expired = await ledger.expired(now(), batchSize);
    await Promise.all(expired.map((slot) => takeOver(slot, parts)));
    if (expired.length < batchSize) break;
  }
}

/** Claims the schedule's slot, moves the schedule on, and only then sends: a death in between loses nothing. */
async function takeDue<Post>(schedule: Schedule, parts: BriefingLoopParts<Post>): Promise<boolean> {
  const { guildId, channelId, nextAt } = schedule;
  try {
    const run = nextRun(schedule, nextAt - 1);
    // The zone's rules may have changed since `nextAt` was worked out.
    if (run.at > parts.now()) return await parts.schedules.advance(schedule, run.at);
    const slot = { guildId, channelId, localDate: run.localDate, dueAt: run.at };
    const claim = await parts.ledger.claim(slot, parts.now(), leaseMs);
    await parts.schedules.advance(schedule, nextRun(schedule, run.at).at);
    if (claim !== undefined) await deliver(claim, parts);
    return true;
  } catch (error) {
    parts.failed(error, { guildId });
    return false;
  }
}

async function takeOver<Post>(slot: Slot, parts: BriefingLoopParts<Post>): Promise<void> {
  const claim = await parts.ledger.claim(slot, parts.now(), leaseMs);
  if (claim !== undefined) await deliver(claim, parts);
}

async function deliver<Post>(claim: Claim, parts: BriefingLoopParts<Post>): Promise<void> {
  try {
    await deliverSlot(claim, parts);
  } catch (error) {
    parts.failed(error, { guildId: claim.guildId, localDate: claim.localDate });
  }
}
