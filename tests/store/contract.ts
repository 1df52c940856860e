import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Claim, Slot } from '../../src/store/ledger.ts';
import { defaultSettings } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { unansweredKeptMs } from '../../src/store/unanswered.ts';

const now = Date.UTC(2026, 2, 29, 7, 30);
const leaseMs = 60_000;
const plan = { channelId: 'c1', minuteOfDay: 450, zone: 'Asia/Kabul', weekdays: [1, 2, 3, 4, 5] };

let lastGuild = 0;

/** What every engine promises; `open` gives the place of one empty database for the whole suite. */
export function storeContract(name: string, open: () => Promise<StoreLocation>): void {
  describe(`the store on ${name}`, () => {
    let location: StoreLocation;
    let store: Store;
    let second: Store;
    let guildId: string;

    beforeAll(async () => {
      location = await open();
      [store, second] = await Promise.all([openStore(location), openStore(location)]);
    });
    beforeEach(() => {
      guildId = String((lastGuild += 1));
    });
    afterAll(async () => {
      await store.close();
      await second.close();
    });

    const slotOf = (localDate = '2026-03-29'): Slot => ({ guildId, localDate, dueAt: now, channelId: 'c1' });
    const claimed = async (slot = slotOf(), at = now): Promise<Claim> => {
      const claim = await store.ledger.claim(slot, at, leaseMs);
      if (claim === undefined) throw new Error('the claim was not given');
      return claim;
    };

    it('is healthy while it can be read', async () => {
      expect(await store.health()).toEqual({ ok: true, engine: name, schemaVersion: 1 });
    });

    describe('settings', () => {
      it('are the defaults until a manager changes one', async () => {
        expect(await store.settings.of(guildId)).toEqual(defaultSettings);
        const changed = await store.settings.change(guildId, { keepUnanswered: true });
        expect(changed).toEqual({ ...defaultSettings, keepUnanswered: true });
        expect(await second.settings.of(guildId)).toEqual(changed);
      });

      it('keep both of two changes made at once', async () => {
        await Promise.all([
          store.settings.change(guildId, { privateByDefault: true }),
          second.settings.change(guildId, { allowedChannels: ['7', '8'] }),
        ]);
        expect(await store.settings.of(guildId)).toEqual({
          ...defaultSettings,
          privateByDefault: true,
          allowedChannels: ['7', '8'],
        });
      });
    });

    describe('schedules', () => {
      it('come back as they were put, and a second one replaces the first', async () => {
        await store.schedules.put(guildId, plan, now);
        await store.schedules.put(guildId, { ...plan, minuteOfDay: 0, weekdays: [7] }, now + 5);
        expect(await second.schedules.of(guildId)).toEqual({
          ...plan,
          minuteOfDay: 0,
          weekdays: [7],
          guildId,
          state: 'active',
          nextAt: now + 5,
        });
      });

      it('are due from their minute on, not before, and not while paused', async () => {
        await store.schedules.put(guildId, plan, now);
        const dueAt = async (at: number) =>
          (await store.schedules.due(at, 1_000)).some((schedule) => schedule.guildId === guildId);
        expect(await dueAt(now - 1)).toBe(false);
        expect(await dueAt(now)).toBe(true);
        expect(await store.schedules.pause(guildId, 'the channel is gone')).toBe(true);
        expect(await dueAt(now)).toBe(false);
        expect((await store.schedules.of(guildId))?.pauseReason).toBe('the channel is gone');
        expect(await store.schedules.resume(guildId, now + 10)).toBe(true);
        expect(await dueAt(now)).toBe(false);
        expect(await dueAt(now + 10)).toBe(true);
        expect((await store.schedules.of(guildId))?.pauseReason).toBeUndefined();
      });

      it('are moved on by one reader only, and never over a change made meanwhile', async () => {
        await store.schedules.put(guildId, plan, now);
        const read = await store.schedules.of(guildId);
        if (read === undefined) throw new Error('the schedule is missing');
        const moved = await Promise.all([
          store.schedules.advance(read, now + 100),
          second.schedules.advance(read, now + 100),
        ]);
        expect(moved.filter(Boolean)).toHaveLength(1);
        await store.schedules.put(guildId, { ...plan, zone: 'Europe/Paris' }, now + 100);
        expect(await store.schedules.advance({ ...read, nextAt: now + 100 }, now + 200)).toBe(false);
      });

      it('are gone once removed', async () => {
        await store.schedules.put(guildId, plan, now);
        expect(await store.schedules.remove(guildId)).toBe(true);
        expect(await store.schedules.remove(guildId)).toBe(false);
        expect(await store.schedules.of(guildId)).toBeUndefined();
        expect(await store.schedules.pause(guildId)).toBe(false);
      });
    });

    describe('ledger', () => {
      it('gives a slot to exactly one of many claimers on two connections', async () => {
        const claims = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 === 0 ? store : second).ledger.claim(slotOf(), now, leaseMs),
          ),
        );
        const won = claims.filter((claim) => claim !== undefined);
        expect(won).toEqual([{ ...slotOf(), fence: 1, attempt: 1 }]);
      });

      it('gives each slot to exactly one of three processes', async () => {
        const workers = [1, 2, 3].map(() => startRacer(location));
        const slots = Array.from({ length: 40 }, (_, day) => slotOf(`2027-${String(day).padStart(3, '0')}`));
        const wins = await race(workers, slots);
        for (const slot of slots) {
          expect(wins.filter((date) => date === slot.localDate)).toHaveLength(1);
        }
      });

      it('is not claimed twice while the lease runs, and is taken over with a higher fence after it', async () => {
        const first = await claimed();
        expect(await second.ledger.claim(slotOf(), now + leaseMs - 1, leaseMs)).toBeUndefined();
        const takers = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            (index % 2 === 0 ? store : second).ledger.claim(slotOf(), now + leaseMs, leaseMs),
          ),
        );
        const taken = takers.filter((claim) => claim !== undefined);
        expect(taken).toEqual([{ ...first, fence: 2, attempt: 2 }]);
      });

      it('records nothing for a stale fence', async () => {
        const stale = await claimed();
        const fresh = await claimed(slotOf(), now + leaseMs);
        const at = now + leaseMs + 1;
        expect(await store.ledger.beginSend(stale, at, leaseMs)).toBe(false);
        const delay = { until: at + 1, reason: 'x', posted: 'no' } as const;
        expect(await store.ledger.postpone(stale, delay, at)).toBe(false);
        expect(await store.ledger.finish(stale, { state: 'sent', late: false }, at)).toBe(false);
        const outcome = { state: 'sent', messageId: 'm1', late: true } as const;
        expect(await store.ledger.finish(fresh, outcome, at)).toBe(true);
        expect(await store.ledger.slot(guildId, '2026-03-29')).toEqual({
          ...slotOf(),
          state: 'sent',
          attempt: 2,
          late: true,
          messageId: 'm1',
          updatedAt: at,
        });
      });

      it('never opens a finished slot again', async () => {
        for (const state of ['missed', 'failed', 'unknown'] as const) {
          const slot = slotOf(state);
          expect(await store.ledger.finish(await claimed(slot), { state, reason: 'because' }, now)).toBe(
            true,
          );
          expect(await store.ledger.claim(slot, now + 10 * leaseMs, leaseMs)).toBeUndefined();
          expect(await store.ledger.slot(guildId, state)).toMatchObject({ state, reason: 'because' });
        }
      });

      it('remembers that a send was begun, until it is known that nothing was posted', async () => {
        const first = await claimed();
        expect(first.uncertainSince).toBeUndefined();
        await store.ledger.beginSend(first, now + 1, leaseMs);
        const next = await claimed(slotOf(), now + 1 + leaseMs);
        expect(next.uncertainSince).toBe(now + 1);
        const delay = { until: now + 2 * leaseMs, reason: '429' };
        await store.ledger.postpone(next, { ...delay, posted: 'perhaps' }, now + leaseMs);
        const third = await claimed(slotOf(), now + 2 * leaseMs);
        expect(third.uncertainSince).toBe(now + 1);
        await store.ledger.postpone(third, { ...delay, posted: 'no' }, now + 2 * leaseMs);
        const fourth = await claimed(slotOf(), now + 2 * leaseMs);
        expect(fourth.uncertainSince).toBeUndefined();
        expect(fourth.attempt).toBe(4);
      });

      it('renews the lease as a send begins', async () => {
        const claim = await claimed();
        await store.ledger.beginSend(claim, now + leaseMs - 1, leaseMs);
        expect(await second.ledger.claim(slotOf(), now + leaseMs, leaseMs)).toBeUndefined();
      });

      it('lists claims whose lease ran out, and only those', async () => {
        const waiting = await claimed(slotOf('a'));
        await store.ledger.finish(await claimed(slotOf('b')), { state: 'sent', late: false }, now);
        const mine = async (at: number) =>
          (await store.ledger.expired(at, 10_000)).filter((slot) => slot.guildId === guildId);
        expect(await mine(now + leaseMs - 1)).toEqual([]);
        expect(await mine(now + leaseMs)).toEqual([slotOf('a')]);
        await store.ledger.postpone(waiting, { until: now, reason: 'x', posted: 'no' }, now);
        expect(await mine(now)).toEqual([slotOf('a')]);
      });

      it('counts what was sent for earlier dates', async () => {
        for (const day of [1, 2, 3]) {
          await store.ledger.finish(
            await claimed(slotOf(`2026-01-0${day}`)),
            { state: 'sent', late: false },
            now,
          );
        }
        await store.ledger.finish(await claimed(slotOf('2026-01-04')), { state: 'missed', reason: 'x' }, now);
        expect(await store.ledger.sentBefore(guildId, '2026-01-03')).toBe(2);
        expect(await store.ledger.sentBefore(guildId, '2026-01-05')).toBe(3);
        expect(await store.ledger.sentBefore('nobody', '2026-01-05')).toBe(0);
      });

      it('tells a history, newest first', async () => {
        for (const day of [1, 3, 2]) await claimed({ ...slotOf(`2026-01-0${day}`), dueAt: now + day });
        const dates = (await store.ledger.history(guildId, 2)).map((record) => record.localDate);
        expect(dates).toEqual(['2026-01-03', '2026-01-02']);
      });

      it('has at most one holder under any order of claims, sends, delays and deaths', async () => {
        const step = fc.record({
          who: fc.integer({ min: 0, max: 2 }),
          act: fc.constantFrom('claim', 'begin', 'postpone', 'finish'),
          waitMs: fc.constantFrom(0, 1, leaseMs / 2, leaseMs),
        });
        let run = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
            const slot = slotOf(`run-${(run += 1)}`);
            expect(await faultsOf(store, slot, steps)).toEqual([]);
          }),
          { numRuns: 40 },
        );
      });
    });

    describe('votes', () => {
      it('count one thumb a reader, the last one', async () => {
        const vote = { answerKey: `a${guildId}`, userId: 'u1', at: now };
        await store.votes.cast({ ...vote, direction: 'up' });
        await store.votes.cast({ ...vote, userId: 'u2', direction: 'up' });
        expect(await store.votes.cast({ ...vote, direction: 'down' })).toEqual({ up: 1, down: 1 });
        expect(await second.votes.tally('never voted on')).toEqual({ up: 0, down: 0 });
      });

      it('of a reader are all deleted when they ask for it, and nobody else’s', async () => {
        const userId = `leaver-${guildId}`;
        const other = `${guildId}-3`;
        for (const answer of ['1', '2', '3']) {
          await store.votes.cast({ answerKey: `${guildId}-${answer}`, userId, direction: 'up', at: now });
        }
        await store.votes.cast({ answerKey: other, userId: `stayer-${guildId}`, direction: 'up', at: now });
        expect(await store.votes.forget(userId)).toBe(3);
        expect(await store.votes.forget(userId)).toBe(0);
        expect(await store.votes.tally(other)).toEqual({ up: 1, down: 0 });
      });
    });

    describe('unanswered questions', () => {
      it('count up, come most asked first, and keep any text exactly', async () => {
        const long = `Ünd “was” ist 𝄞 \\ ' " ; -- ?\n`.repeat(90);
        await store.unanswered.add(guildId, 'who?', now - 2);
        await store.unanswered.add(guildId, long, now - 1);
        await store.unanswered.add(guildId, long, now);
        expect(await store.unanswered.list(guildId, now, 10)).toEqual([
          { text: long, asked: 2, lastAt: now },
          { text: 'who?', asked: 1, lastAt: now - 2 },
        ]);
        await store.unanswered.clear(guildId);
        expect(await store.unanswered.list(guildId, now, 10)).toEqual([]);
      });

      it('are not shown once they are 30 days old, and are deleted by the next purge', async () => {
        await store.unanswered.add(guildId, 'old', now);
        await store.unanswered.add(guildId, 'new', now + 1);
        const later = now + unansweredKeptMs;
        expect((await store.unanswered.list(guildId, later, 10)).map(({ text }) => text)).toEqual(['new']);
        expect(await store.unanswered.purge(later)).toBe(1);
        expect((await store.unanswered.list(guildId, now, 10)).map(({ text }) => text)).toEqual(['new']);
        await store.unanswered.clear(guildId);
      });
    });

    it('holds everything after it was closed and opened again', async () => {
      await store.schedules.put(guildId, plan, now);
      const again = await openStore(location);
      expect(await again.schedules.of(guildId)).toMatchObject(plan);
      await again.close();
    });
  });
}

interface Step {
  readonly who: number;
  readonly act: 'claim' | 'begin' | 'postpone' | 'finish';
  readonly waitMs: number;
}

/** Plays the steps of three workers on one slot; returns each breach of "only the newest claim may act". */
async function faultsOf(store: Store, slot: Slot, steps: readonly Step[]): Promise<string[]> {
  const faults: string[] = [];
  const held: (Claim | undefined)[] = [];
  let at = now;
  let newest = 0;
  let finished = false;
  for (const { who, act, waitMs } of steps) {
    at += waitMs;
    const claim = held[who];
    if (act === 'claim') {
      const got = await store.ledger.claim(slot, at, leaseMs);
      if (got === undefined) continue;
      if (got.fence <= newest) faults.push(`fence ${got.fence} after ${newest}`);
      if (finished) faults.push('claimed after it was finished');
      newest = got.fence;
      held[who] = got;
    } else if (claim !== undefined) {
      const worked = await acting[act](store, claim, at);
      if (worked !== (claim.fence === newest && !finished))
        faults.push(`${act}: ${worked} at ${claim.fence}`);
      if (worked && act === 'finish') finished = true;
    }
  }
  return faults;
}

const acting = {
  begin: (store: Store, claim: Claim, at: number) => store.ledger.beginSend(claim, at, leaseMs),
  postpone: (store: Store, claim: Claim, at: number) =>
    store.ledger.postpone(claim, { until: at, reason: 'r', posted: 'no' }, at),
  finish: (store: Store, claim: Claim, at: number) =>
    store.ledger.finish(claim, { state: 'sent', late: false }, at),
};

function startRacer(location: StoreLocation): ChildProcess {
  return fork(new URL('claim-racer.ts', import.meta.url), [JSON.stringify(location)]);
}

/** Lets all processes claim all slots at the same moment; returns the dates they won, together. */
async function race(workers: readonly ChildProcess[], slots: readonly Slot[]): Promise<string[]> {
  const exits = workers.map((worker) => once(worker, 'exit'));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const results = workers.map((worker) => once(worker, 'message') as Promise<[string[]]>);
  for (const worker of workers) worker.send({ slots, now, leaseMs });
  const won = await Promise.all(results);
  await Promise.all(exits);
  return won.flatMap(([dates]) => dates);
}
