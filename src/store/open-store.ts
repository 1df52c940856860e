import { sql } from 'kysely';
import type { Engine } from './sql/engine.ts';
import { openPostgres } from './sql/postgres.ts';
import { sqlLedger } from './sql/sql-ledger.ts';
import { sqlSchedules } from './sql/sql-schedules.ts';
import { sqlSettings } from './sql/sql-settings.ts';
import { sqlUnanswered } from './sql/sql-unanswered.ts';
import { sqlVotes } from './sql/sql-votes.ts';
import { openSqlite } from './sql/sqlite.ts';
import type { Store, StoreHealth } from './store.ts';

export interface StoreLocation {
  /** A PostgreSQL connection string; where it is given, `file` is not touched. */
  readonly databaseUrl?: string;
  /** The SQLite file, made with its folder when there is none. */
  readonly file: string;
}

/**
 * Opens the store, migrating it first where it is older. Never starts afresh over something it cannot read:
 * throws StoreRefusal, which names the file or the database (no password) and the remedy.
 */
export async function openStore({ databaseUrl, file }: StoreLocation): Promise<Store> {
  const engine = databaseUrl === undefined ? await openSqlite(file) : await openPostgres(databaseUrl);
  const { db } = engine;
  return {
    settings: sqlSettings(db),
    schedules: sqlSchedules(db),
    ledger: sqlLedger(db),
    votes: sqlVotes(db),
    unanswered: sqlUnanswered(db),
    health: () => healthOf(engine),
    backup: (target) => engine.backup(target),
    close: () => db.destroy(),
  };
}

async function healthOf({ name, db, schemaVersion }: Engine): Promise<StoreHealth> {
  try {
    await sql`select 1 from slots limit 1`.execute(db);
    return { ok: true, engine: name, schemaVersion };
  } catch (error) {
    return { ok: false, engine: name, problem: error instanceof Error ? error.message : String(error) };
  }
}
