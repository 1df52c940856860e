import type { RestFault } from '../../src/playground/faults.ts';
import { type KillWorld, until } from './kill-world.ts';

/** Where between claim and record the process is killed. */
export const killPoints = ['claimed', 'sending', 'posted', 'answered'] as const;
export type KillPoint = (typeof killPoints)[number];

/** Longer than a lease, shorter than Discord remembers a nonce. */
export const withinNonceWindowMs = 65_000;
export const beyondNonceWindowMs = 20 * 60_000;

export interface KillRound {
  readonly point: KillPoint;
  /** How long the bot stays away: within the nonce window, or beyond it. */
  readonly awayMs: number;
  readonly posts: number;
  readonly state: string;
}

const posting = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

const stall: Partial<Record<KillPoint, RestFault>> = {
  /** The request has left the bot; Discord never takes it. */
  sending: { kind: 'time-out' },
  /** Discord has posted; the answer never comes. */
  posted: { kind: 'time-out', carriedOut: true },
};

/** One briefing becomes due, the process is killed at the point, stays away, and is started again. */
export async function killRound(world: KillWorld, point: KillPoint, awayMs: number): Promise<KillRound> {
  const { box, probe } = world;
  const guildId = await world.owe();
  const fault = stall[point];
  if (fault !== undefined) box.faults.rest(posting, fault);
  const bot = await world.start();
  await until(() => hasReached(world, point, guildId));
  await bot.kill();
  box.faults.clear();
  const begun = (await probe.read(guildId))?.begun;
  if ((point === 'claimed') === begun) throw new Error(`the kill at "${point}" came too late`);
  await world.pass(awayMs);
  const restarted = await world.start();
  const state = await world.settled(guildId);
  await restarted.kill();
  return { point, awayMs, posts: world.postsOf(guildId), state };
}

async function hasReached(world: KillWorld, point: KillPoint, guildId: string): Promise<boolean> {
  if (point === 'posted' || point === 'answered') return world.postsOf(guildId) > 0;
  const slot = await world.probe.read(guildId);
  return point === 'claimed' ? slot !== undefined : slot?.begun === true;
}
