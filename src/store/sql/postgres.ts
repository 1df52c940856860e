import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { StoreRefusal } from '../store-refusal.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

const connectTimeoutMs = 10_000;
const poolSize = 5;

/** Any number will do, as long as every Footnote uses the same one. */
const migrationLock = 4_671_072;

/**
 * Opens a PostgreSQL database by its connection string. Lost connections are replaced by the pool.
 * Throws StoreRefusal, which names the database and never its password, when it cannot be reached or is newer.
 */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const place = describe(databaseUrl);
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    max: poolSize,
    types: { getTypeParser: typeParser },
  });
  // An idle connection that breaks is reported here; the next query opens another and reports what is wrong then.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  try {
    const lock = ['begin', `select pg_advisory_xact_lock(${migrationLock})`];
    const schemaVersion = await migrate(db as Kysely<unknown>, place, lock);
    return {
      name: 'PostgreSQL',
      db,
      schemaVersion,
      backup: async (file) => ({ kind: 'use-tool', command: dumpCommand(file) }),
    };
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreRefusal) throw error;
    throw new StoreRefusal(
      place,
      `cannot be used (${reasonOf(error)})`,
      'Check DATABASE_URL and that the server runs',
    );
  }
}

/** 64-bit integers hold times and counts here, all far below 2^53. */
const typeParser: typeof types.getTypeParser = (oid, format) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');

function describe(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null)
    throw new StoreRefusal('DATABASE_URL', 'is not a URL', 'Write postgres://user:password@host:5432/name');
  return `PostgreSQL database ${url.pathname.slice(1) || '(default)'} on ${url.host || 'this machine'}`;
}

/** The server's own words; the driver never puts the password into them. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

function dumpCommand(file: string): string {
  return `pg_dump --format=custom --file=${JSON.stringify(file)} "$DATABASE_URL"`;
}
