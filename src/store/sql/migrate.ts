import { sql, type Kysely } from 'kysely';
import { StoreRefusal } from '../store-refusal.ts';
import { migrations } from './migrations.ts';

type VersionTable = { footnoteSchema: { version: number } };

/**
 * Brings the database to the newest schema and returns its version. All steps or none; of several processes
 * starting at once one migrates and the others wait (`lock` begins a transaction that keeps the others out).
 * Throws StoreRefusal for a database written by a newer Footnote.
 */
export async function migrate(database: Kysely<unknown>, place: string, lock: string[]): Promise<number> {
  return database.connection().execute(async (connection) => {
    for (const statement of lock) await sql.raw(statement).execute(connection);
    try {
      const version = await runSteps(connection.withTables<VersionTable>(), place);
      await sql`commit`.execute(connection);
      return version;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function runSteps(db: Kysely<VersionTable>, place: string): Promise<number> {
  await db.schema
    .createTable('footnoteSchema')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const row = await db.selectFrom('footnoteSchema').select('version').executeTakeFirst();
  const version = row?.version ?? 0;
  if (version > migrations.length) {
    throw new StoreRefusal(
      place,
      `its schema is version ${version}, this Footnote knows up to ${migrations.length}`,
      'Run the newer Footnote that wrote it, or restore a backup made before the upgrade',
    );
  }
  for (const step of migrations.slice(version)) await step(db as unknown as Kysely<unknown>);
  if (row === undefined)
    await db.insertInto('footnoteSchema').values({ version: migrations.length }).execute();
  else await db.updateTable('footnoteSchema').set({ version: migrations.length }).execute();
  return migrations.length;
}
