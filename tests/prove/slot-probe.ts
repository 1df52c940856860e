import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { StoreLocation } from '../../src/store/open-store.ts';

/** What the database holds of a server's one slot. */
interface SlotRow {
  readonly state: string;
  /** Whether a send has been begun. */
  readonly begun: boolean;
}

/** Looks into a database beside the bot, and makes time pass for its leases. */
export interface SlotProbe {
  read(guildId: string): Promise<SlotRow | undefined>;
  /** Sets every open slot back as if it had been claimed so much earlier. */
  age(ms: number): Promise<void>;
  /** Whether nothing is left that a dead process had asked for: PostgreSQL still carries out what reached it. */
  isGone(name: string): Promise<boolean>;
  close(): Promise<void>;
}

const select = 'select state, uncertain_since from slots where guild_id = ';
const ageing = (ms: number) =>
  `update slots set lease_until = lease_until - ${ms}, uncertain_since = uncertain_since - ${ms} where state = 'claimed'`;
const connections =
  'select from pg_stat_activity where application_name = $1 and datname = current_database()';

export async function openSlotProbe({ databaseUrl, file }: StoreLocation): Promise<SlotProbe> {
  return databaseUrl === undefined ? sqliteProbe(file) : postgresProbe(databaseUrl);
}

interface Row {
  readonly state: string;
  readonly uncertain_since: unknown;
}

const toSlotRow = (row: Row | undefined): SlotRow | undefined =>
  row && { state: row.state, begun: row.uncertain_since !== null };

function sqliteProbe(file: string): SlotProbe {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  return {
    read: async (guildId) => toSlotRow(database.prepare(`${select}?`).get(guildId) as Row | undefined),
    age: async (ms) => database.exec(ageing(ms)),
    isGone: async () => true,
    close: async () => database.close(),
  };
}

async function postgresProbe(databaseUrl: string): Promise<SlotProbe> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    read: async (guildId) => toSlotRow((await client.query<Row>(`${select}$1`, [guildId])).rows[0]),
    age: async (ms) => void (await client.query(ageing(ms))),
    isGone: async (name) => (await client.query(connections, [name])).rowCount === 0,
    close: () => client.end(),
  };
}
