import type { Claim, Ledger, Slot, SlotOutcome } from '../store/ledger.ts';
import type { Schedule, Schedules } from '../store/schedules.ts';
import type { BriefingNotice, BriefingPoster, PostResult } from './briefing-poster.ts';
import { backOffMs, catchUpMs, lateAfterMs, leaseMs, maxAttempts, nonceWindowMs } from './briefing-rules.ts';
import { slotKey, slotNonce } from './slot-key.ts';

/** A slot to compose for; the same slot always gives the same content, `late` adds a mark. */
export interface BriefingOrder extends Slot {
  readonly late: boolean;
}

export interface Delivery<Post> {
  readonly schedules: Schedules;
  readonly ledger: Ledger;
  readonly poster: BriefingPoster<Post>;
  compose(order: BriefingOrder): Post | Promise<Post>;
  /** UTC milliseconds. */
  now(): number;
}

/**
 * Brings a claimed slot one step further: sent, put off, or ended with a reason. Whatever an earlier attempt may
 * have posted is looked for before anything is sent again. Dying anywhere in here is safe: the claim's lease
 * runs out, and what is then known about the send stands in the ledger.
 */
export async function deliverSlot<Post>(claim: Claim, delivery: Delivery<Post>): Promise<void> {
  const ending = await reasonNotToSend(claim, delivery);
  const earlier = await lookForEarlierPost(claim, ending, delivery);
  if (earlier === 'settled') return;
  if (ending === undefined) await send(claim, earlier === 'perhaps', delivery);
  else await end(claim, ending, delivery);
}

/** Whether an earlier attempt posted; `settled` when the slot needs nothing more in this attempt. */
async function lookForEarlierPost<Post>(
  claim: Claim,
  ending: Ending | undefined,
  delivery: Delivery<Post>,
): Promise<'none' | 'perhaps' | 'settled'> {
  const { channelId, uncertainSince } = claim;
  if (uncertainSince === undefined) return 'none';
  const look = await delivery.poster.findOwn(channelId, slotKey(claim), uncertainSince);
  if (look.kind === 'none') return 'none';
  const now = delivery.now();
  if (look.kind === 'found') {
    await delivery.ledger.finish(claim, sent(claim, uncertainSince, look.messageId), now);
  } else if (ending !== undefined) {
    await end(claim, unknown(look.reason), delivery);
  } else if (now - uncertainSince < nonceWindowMs) {
    return 'perhaps';
  } else if (look.kind === 'later') {
    await putOff(
      claim,
      { waitMs: backOffMs(claim.attempt), reason: look.reason, posted: 'perhaps' },
      delivery,
    );
  } else {
    await end(claim, unknown(look.reason), delivery);
  }
  return 'settled';
}

type Ending = Exclude<SlotOutcome, { state: 'sent' }>;

async function reasonNotToSend<Post>(
  claim: Claim,
  { schedules, now }: Delivery<Post>,
): Promise<Ending | undefined> {
  const schedule: Schedule | undefined = await schedules.of(claim.guildId);
  if (schedule === undefined)
    return { state: 'missed', reason: 'the briefing was stopped before it was sent' };
  if (schedule.state === 'paused')
    return { state: 'missed', reason: 'the briefing was paused before it was sent' };
  if (now() - claim.dueAt > catchUpMs) {
    return claim.attempt === 1
      ? { state: 'missed', reason: 'Footnote was not running at that time' }
      : { state: 'failed', reason: 'it could not be sent in time' };
  }
  if (claim.attempt > maxAttempts)
    return { state: 'failed', reason: `given up after ${maxAttempts} attempts` };
  return undefined;
}

async function send<Post>(claim: Claim, perhapsPosted: boolean, delivery: Delivery<Post>): Promise<void> {
  const { ledger, poster, now } = delivery;
  const { guildId, localDate, dueAt, channelId } = claim;
  const late = now() - dueAt > lateAfterMs;
  const post = await delivery.compose({ guildId, localDate, dueAt, channelId, late });
  const startedAt = now();
  if (!(await ledger.beginSend(claim, startedAt, leaseMs))) return;
  const result = await poster.post(channelId, post, slotNonce(claim));
  if (result.kind === 'sent') await ledger.finish(claim, sent(claim, startedAt, result.messageId), now());
  else await afterRefusal(claim, result, perhapsPosted, delivery);
}

async function afterRefusal<Post>(
  claim: Claim,
  result: Exclude<PostResult, { kind: 'sent' }>,
  perhapsPosted: boolean,
  delivery: Delivery<Post>,
): Promise<void> {
  const { reason } = result;
  if (result.kind === 'later' || result.kind === 'uncertain') {
    const waitMs = Math.max(backOffMs(claim.attempt), result.kind === 'later' ? result.afterMs : 0);
    const posted = perhapsPosted || result.kind === 'uncertain' ? 'perhaps' : 'no';
    await putOff(claim, { waitMs, reason, posted }, delivery);
    return;
  }
  const ending = perhapsPosted ? unknown(reason) : ({ state: 'failed', reason } as const);
  const paused = result.kind === 'barred' && (await delivery.schedules.pause(claim.guildId, reason));
  await end(claim, ending, delivery, paused ? 'paused' : ending.state);
}

/** Ends a slot without a post, and says so to the manager unless it simply was not sent. */
async function end<Post>(
  claim: Claim,
  ending: Ending,
  { ledger, poster, now }: Delivery<Post>,
  told: BriefingNotice['kind'] | 'missed' = ending.state,
): Promise<void> {
  const recorded = await ledger.finish(claim, ending, now());
  if (!recorded || told === 'missed') return;
  const { guildId, channelId, localDate } = claim;
  await poster.tell({ kind: told, guildId, channelId, localDate, reason: ending.reason });
}

async function putOff<Post>(
  claim: Claim,
  { waitMs, reason, posted }: { waitMs: number; reason: string; posted: 'no' | 'perhaps' },
  { ledger, now }: Delivery<Post>,
): Promise<void> {
  const at = now();
  await ledger.postpone(claim, { until: at + waitMs, reason, posted }, at);
}

function unknown(reason: string): Ending {
  return { state: 'unknown', reason: `it may have been posted: ${reason}` };
}

function sent(claim: Claim, at: number, messageId: string | undefined): SlotOutcome {
  return {
    state: 'sent',
    late: at - claim.dueAt > lateAfterMs,
    ...(messageId === undefined ? {} : { messageId }),
  };
}
