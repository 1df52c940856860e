import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { CamelCasePlugin, Kysely, sql, SqliteDialect, type SqliteDatabase } from 'kysely';
import { StoreRefusal } from '../store-refusal.ts';
import type { BackupResult } from '../store.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** How long a statement waits for another process that is writing. */
const busyTimeoutMs = 5_000;

/**
 * Opens a SQLite file, made with its folder when there is none. A commit is on disk before it is reported
 * (synchronous = FULL), because a forgotten send would be a second briefing.
 * Throws StoreRefusal for a damaged file, one that is no database, one of a newer Footnote, or a place it cannot write to.
 */
export async function openSqlite(file: string): Promise<Engine> {
  const connection = await openFile(file);
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: asKyselyDatabase(connection) }),
    plugins: [new CamelCasePlugin()],
  });
  try {
    const schemaVersion = await migrate(db as Kysely<unknown>, file, ['begin immediate']);
    return { name: 'SQLite', db, schemaVersion, backup: (target) => copyInto(db, target) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function openFile(file: string): Promise<DatabaseSync> {
  await makeFolderOf(file);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { timeout: busyTimeoutMs });
    connection.exec('pragma journal_mode = wal; pragma synchronous = full;');
    const [check] = connection.prepare('pragma quick_check(1)').all();
    if (check?.['quick_check'] !== 'ok') throw new Error('its pages are damaged');
    return connection;
  } catch (error) {
    connection?.close();
    throw new StoreRefusal(
      file,
      `the database cannot be used (${error instanceof Error ? error.message : String(error)})`,
      'Restore a backup over it, or move the file away to start with an empty one; nothing was changed',
    );
  }
}

async function makeFolderOf(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreRefusal(
      file,
      `its folder cannot be made (${(error as NodeJS.ErrnoException).code})`,
      'Set DATABASE_FILE to a place where this process may write',
    );
  }
}

/** The little of a SQLite binding that kysely asks for, over Node's own. */
function asKyselyDatabase(connection: DatabaseSync): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare(text) {
      const statement = connection.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}

async function copyInto(db: Kysely<Schema>, file: string): Promise<BackupResult> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) return { kind: 'exists', file };
  await mkdir(dirname(file), { recursive: true });
  await sql`vacuum into ${file}`.execute(db);
  return { kind: 'written', file };
}
