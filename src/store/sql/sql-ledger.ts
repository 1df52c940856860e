import type { Kysely } from 'kysely';
import type { Claim, Ledger, Slot, SlotOutcome, SlotRecord } from '../ledger.ts';
import type { Schema, SlotRow } from './schema.ts';

/** The ledger of slots over SQL; every method is one statement, so it is atomic by itself. */
export function sqlLedger(db: Kysely<Schema>): Ledger {
  /** Refused once the slot is finished or somebody else holds it. */
  const change = async (claim: Claim, columns: Partial<SlotRow>) => {
    const result = await db
      .updateTable('slots')
      .set(columns)
      .where('guildId', '=', claim.guildId)
      .where('localDate', '=', claim.localDate)
      .where('fence', '=', claim.fence)
      .where('state', '=', 'claimed')
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  };

  return {
    claim: (slot, now, leaseMs) => takeSlot(db, slot, now, leaseMs),
    beginSend: (claim, now, leaseMs) =>
      change(claim, {
        uncertainSince: claim.uncertainSince ?? now,
        leaseUntil: now + leaseMs,
        updatedAt: now,
      }),
    postpone: (claim, { until, reason, posted }, now) =>
      change(claim, {
        leaseUntil: until,
        reason,
        updatedAt: now,
        ...(posted === 'no' ? { uncertainSince: null } : {}),
      }),
    finish: (claim, outcome, now) => change(claim, { ...outcomeColumns(outcome), updatedAt: now }),
    ...reading(db),
  };
}

function reading(db: Kysely<Schema>): Pick<Ledger, 'expired' | 'slot' | 'sentBefore' | 'history'> {
  return {
    expired: (now, limit) =>
      db
        .selectFrom('slots')
        .select(['guildId', 'localDate', 'dueAt', 'channelId'])
        .where('state', '=', 'claimed')
        .where('leaseUntil', '<=', now)
        .orderBy('dueAt')
        .orderBy('guildId')
        .limit(limit)
        .execute(),
    async slot(guildId, localDate) {
      const row = await db
        .selectFrom('slots')
        .selectAll()
        .where('guildId', '=', guildId)
        .where('localDate', '=', localDate)
        .executeTakeFirst();
      return row && toRecord(row);
    },
    async sentBefore(guildId, localDate) {
      const { sent } = await db
        .selectFrom('slots')
        .select((eb) => eb.fn.countAll<number>().as('sent'))
        .where('guildId', '=', guildId)
        .where('state', '=', 'sent')
        .where('localDate', '<', localDate)
        .executeTakeFirstOrThrow();
      return sent;
    },
    async history(guildId, limit) {
      const rows = await db
        .selectFrom('slots')
        .selectAll()
        .where('guildId', '=', guildId)
        .orderBy('dueAt', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },
  };
}

/** Insert, or take over what has run out: both engines decide that under the row's lock, so one caller wins. */
async function takeSlot(
  db: Kysely<Schema>,
  slot: Slot,
  now: number,
  leaseMs: number,
): Promise<Claim | undefined> {
  const { guildId, localDate, dueAt, channelId } = slot;
  const leaseUntil = now + leaseMs;
  const row = await db
    .insertInto('slots')
    .values({
      guildId,
      localDate,
      dueAt,
      channelId,
      state: 'claimed',
      fence: 1,
      leaseUntil,
      late: 0,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['guildId', 'localDate'])
        .doUpdateSet((eb) => ({ fence: eb('slots.fence', '+', 1), leaseUntil, updatedAt: now }))
        .where('slots.state', '=', 'claimed')
        .where('slots.leaseUntil', '<=', now),
    )
    .returning(['dueAt', 'channelId', 'fence', 'uncertainSince'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { uncertainSince, ...rest } = row;
  return {
    guildId,
    localDate,
    ...rest,
    attempt: row.fence,
    ...(uncertainSince === null ? {} : { uncertainSince }),
  };
}

function outcomeColumns(outcome: SlotOutcome): Partial<SlotRow> {
  if (outcome.state !== 'sent') return { state: outcome.state, reason: outcome.reason };
  const { state, messageId, late } = outcome;
  return { state, messageId: messageId ?? null, late: late ? 1 : 0, reason: null };
}

function toRecord(row: SlotRow): SlotRecord {
  const { guildId, localDate, dueAt, channelId, state, fence, messageId, late, reason, updatedAt } = row;
  return {
    guildId,
    localDate,
    dueAt,
    channelId,
    state,
    attempt: fence,
    late: late === 1,
    updatedAt,
    ...(messageId === null ? {} : { messageId }),
    ...(reason === null ? {} : { reason }),
  };
}
