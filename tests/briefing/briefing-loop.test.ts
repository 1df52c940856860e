import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBriefingLoop, type BriefingLoop } from '../../src/briefing/briefing-loop.ts';
import {
  catchUpMs,
  lateAfterMs,
  leaseMs,
  maxAttempts,
  nonceWindowMs,
} from '../../src/briefing/briefing-rules.ts';
import type { BriefingOrder } from '../../src/briefing/deliver-slot.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { channelFake, type ChannelFake } from './channel-fake.ts';

const guildId = '1029384756';
const slot = { guildId, localDate: '2026-03-02', dueAt: Date.UTC(2026, 2, 2, 8), channelId: 'c1' };
const plan = { channelId: 'c1', minuteOfDay: 480, zone: 'UTC', weekdays: [1, 2, 3, 4, 5, 6, 7] };
const hour = 3_600_000;

let now: number;
let store: Store;
let channel: ChannelFake;
let failures: unknown[];
let compose: (order: BriefingOrder) => BriefingOrder;
let loop: BriefingLoop;

const newLoop = () =>
  createBriefingLoop<BriefingOrder>({
    ...store,
    poster: channel,
    compose: (order) => compose(order),
    now: () => now,
    sleep: async () => {},
    failed: (error) => failures.push(error),
  });
const record = () => store.ledger.slot(guildId, slot.localDate);
/** Ticks as the clock goes on, until the slot has an end. */
const untilSettled = async (stepMs = leaseMs) => {
  for (let round = 0; round < 2_000; round += 1) {
    await loop.tick();
    const state = (await record())?.state;
    if (state !== undefined && state !== 'claimed') return;
    now += stepMs;
  }
  throw new Error('the slot never came to an end');
};

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  now = slot.dueAt;
  channel = channelFake(() => now);
  failures = [];
  compose = (order) => order;
  loop = newLoop();
  await store.schedules.put(guildId, plan, slot.dueAt);
});
afterEach(() => store.close());

describe('the briefing loop', () => {
  it('posts at the minute, not before it, and once', async () => {
    now = slot.dueAt - 1;
    await loop.tick();
    expect(channel.posted).toEqual([]);
    now = slot.dueAt;
    await loop.tick();
    await loop.tick();
    expect(channel.posted).toMatchObject([
      { channelId: 'c1', slotKey: `${guildId}-2026-03-02`, late: false, at: now },
    ]);
    expect(await record()).toMatchObject({ state: 'sent', messageId: '1', late: false, attempt: 1 });
    expect((await store.schedules.of(guildId))?.nextAt).toBe(slot.dueAt + 24 * hour);
  });

  it('posts once when several processes tick at the same moment', async () => {
    await Promise.all([loop, newLoop(), newLoop()].map((one) => one.tick()));
    expect(channel.posted).toHaveLength(1);
  });

  it('catches up once within six hours, marked as late', async () => {
    now = slot.dueAt + catchUpMs;
    await loop.tick();
    expect(channel.posted).toMatchObject([{ late: true }]);
    expect(await record()).toMatchObject({ state: 'sent', late: true });
  });

  it('is not called late after a short delay', async () => {
    now = slot.dueAt + lateAfterMs;
    await loop.tick();
    expect(await record()).toMatchObject({ state: 'sent', late: false });
  });

  it('records what it missed while it was down, day by day, and posts none of it', async () => {
    now = slot.dueAt + 3 * 24 * hour + 7 * hour;
    await loop.tick();
    const history = await store.ledger.history(guildId, 10);
    expect(history.map(({ localDate, state }) => [localDate, state])).toEqual([
      ['2026-03-05', 'missed'],
      ['2026-03-04', 'missed'],
      ['2026-03-03', 'missed'],
      ['2026-03-02', 'missed'],
    ]);
    expect(history[0]?.reason).toBe('Footnote was not running at that time');
    expect(channel.posted).toEqual([]);
  });

  it('tries again after a refusal for now, not before the time Discord named', async () => {
    channel.answers.push({ kind: 'later', afterMs: 10 * 60_000, reason: 'Discord asks to wait' });
    await loop.tick();
    now += 10 * 60_000 - 1;
    await loop.tick();
    expect(channel.posted).toEqual([]);
    now += 1;
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('finds its own post when the answer to a send was lost', async () => {
    channel.answers.push('lost-answer');
    await loop.tick();
    now += nonceWindowMs * 10;
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({ state: 'sent', messageId: '1', late: false });
  });

  it('sends again when it looks and its post is not there', async () => {
    channel.answers.push({ kind: 'uncertain', reason: 'time-out' });
    await untilSettled();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('relies on the nonce while its window is open, even when it cannot look', async () => {
    channel.answers.push('lost-answer');
    channel.look = { kind: 'cannot-look', reason: 'no permission to read the channel' };
    await loop.tick();
    now += leaseMs;
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({ state: 'sent', messageId: '1', attempt: 2 });
  });

  it('does not send again when the window has closed and it cannot look: the slot is unknown, and told', async () => {
    channel.answers.push('lost-answer');
    channel.look = { kind: 'cannot-look', reason: 'no permission to read the channel' };
    await loop.tick();
    now += nonceWindowMs;
    await loop.tick();
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('may have been posted'),
    });
    expect(channel.notices).toMatchObject([{ kind: 'unknown', guildId, localDate: '2026-03-02' }]);
  });

  it('waits for an answer when Discord is down, then finds its post or sends', async () => {
    channel.answers.push('lost-answer');
    channel.look = { kind: 'later', reason: 'Discord does not answer' };
    await loop.tick();
    now += 2 * hour;
    await loop.tick();
    expect(await record()).toMatchObject({ state: 'claimed', reason: 'Discord does not answer' });
    channel.look = undefined;
    now += hour;
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    expect(await record()).toMatchObject({ state: 'sent', messageId: '1' });
  });

  it('records a slot as unknown when Discord stays down until the catch-up is over', async () => {
    channel.answers.push('lost-answer');
    channel.look = { kind: 'later', reason: 'Discord does not answer' };
    await loop.tick();
    now += catchUpMs + 1;
    await loop.tick();
    expect(await record()).toMatchObject({ state: 'unknown' });
    expect(channel.notices.map(({ kind }) => kind)).toEqual(['unknown']);
  });

  it('pauses and tells when the channel is lost', async () => {
    channel.answers.push({ kind: 'barred', reason: 'the channel is gone' });
    await loop.tick();
    expect(await store.schedules.of(guildId)).toMatchObject({
      state: 'paused',
      pauseReason: 'the channel is gone',
    });
    expect(await record()).toMatchObject({ state: 'failed', reason: 'the channel is gone' });
    expect(channel.notices.map(({ kind }) => kind)).toEqual(['paused']);
  });

  it('tells when Discord will not have the message, and does not insist', async () => {
    channel.answers.push({ kind: 'rejected', reason: 'invalid form' });
    await loop.tick();
    now += hour;
    await loop.tick();
    expect(await record()).toMatchObject({ state: 'failed', attempt: 1 });
    expect(channel.notices.map(({ kind }) => kind)).toEqual(['failed']);
  });

  it('gives up after a bounded number of refusals, and tells', async () => {
    const refusals = maxAttempts + 5;
    channel.answers.push(
      ...Array.from({ length: refusals }, () => ({ kind: 'later', afterMs: 0, reason: 'busy' }) as const),
    );
    await untilSettled();
    expect(refusals - channel.answers.length).toBe(maxAttempts);
    expect(await record()).toMatchObject({ state: 'failed' });
    expect(channel.notices.map(({ kind }) => kind)).toEqual(['failed']);
  });

  it('tries again when composing breaks, and reports the fault', async () => {
    compose = () => {
      compose = (order) => order;
      throw new Error('composing broke');
    };
    await untilSettled();
    expect(failures).toMatchObject([{ message: 'composing broke' }]);
    expect(await record()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('ends a waiting slot when the briefing is stopped or paused meanwhile', async () => {
    channel.answers.push({ kind: 'later', afterMs: 0, reason: 'busy' });
    await loop.tick();
    await store.schedules.pause(guildId);
    await untilSettled();
    expect(await record()).toMatchObject({ state: 'missed', reason: expect.stringContaining('paused') });
    expect(channel.posted).toEqual([]);
  });

  it('keeps to one briefing a day when the time is moved on the same day', async () => {
    await loop.tick();
    await store.schedules.put(guildId, { ...plan, minuteOfDay: 600 }, slot.dueAt + 2 * hour);
    now = slot.dueAt + 2 * hour;
    await loop.tick();
    expect(channel.posted).toHaveLength(1);
    now += 24 * hour;
    await loop.tick();
    expect(channel.posted).toHaveLength(2);
  });

  it('serves the other servers when one schedule cannot be worked out', async () => {
    await store.schedules.put('7', { ...plan, zone: 'No/Where' }, slot.dueAt - 1);
    await loop.tick();
    expect(failures[0]).toBeInstanceOf(RangeError);
    expect(channel.posted).toHaveLength(1);
  });

  it('ticks until it is stopped, and stops after the round under way', async () => {
    const slept: number[] = [];
    const started = createBriefingLoop<BriefingOrder>({
      ...store,
      poster: channel,
      compose: (order) => order,
      now: () => now,
      async sleep(ms) {
        slept.push(ms);
        if (slept.length === 3) void started.stop();
      },
      failed: (error) => failures.push(error),
    });
    started.start();
    await expect.poll(() => slept.length).toBe(3);
    await started.stop();
    expect(slept.every((ms) => ms <= 30_000)).toBe(true);
    expect(channel.posted).toHaveLength(1);
  });
});
