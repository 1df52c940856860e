import type { Kysely } from 'kysely';

/** One forward step of the schema. A step that has been released is never edited; a change is a new step. */
export type Migration = (db: Kysely<unknown>) => Promise<void>;

/** Step n brings schema version n; there is no way back but the backup. */
export const migrations: readonly Migration[] = [first];

async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('guildId', 'text', (column) => column.primaryKey())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('schedules')
    .addColumn('guildId', 'text', (column) => column.primaryKey())
    .addColumn('channelId', 'text', (column) => column.notNull())
    .addColumn('minuteOfDay', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('pauseReason', 'text')
    .addColumn('nextAt', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('schedulesDue').on('schedules').columns(['state', 'nextAt']).execute();
  await createSlots(db);
  await db.schema
    .createTable('votes')
    .addColumn('answerKey', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('votesKey', ['answerKey', 'userId'])
    .execute();
  await db.schema.createIndex('votesByUser').on('votes').column('userId').execute();
  await db.schema
    .createTable('unanswered')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('textHash', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .addColumn('lastAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('unansweredKey', ['guildId', 'textHash'])
    .execute();
}

async function createSlots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slots')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('localDate', 'text', (column) => column.notNull())
    .addColumn('dueAt', 'bigint', (column) => column.notNull())
    .addColumn('channelId', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('leaseUntil', 'bigint', (column) => column.notNull())
    .addColumn('uncertainSince', 'bigint')
    .addColumn('messageId', 'text')
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('updatedAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('slotsKey', ['guildId', 'localDate'])
    .execute();
  await db.schema.createIndex('slotsExpired').on('slots').columns(['state', 'leaseUntil']).execute();
}
