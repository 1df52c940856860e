import type { Kysely } from 'kysely';
import { defaultSettings, type GuildSettings, type Settings } from '../settings.ts';
import type { Schema } from './schema.ts';

/** Settings over SQL: the changed fields as JSON, guarded by a revision so that no change is lost. */
export function sqlSettings(db: Kysely<Schema>): Settings {
  const read = async (guildId: string) => {
    const row = await db.selectFrom('settings').selectAll().where('guildId', '=', guildId).executeTakeFirst();
    return { revision: row?.revision ?? 0, changed: parse(row?.changes) };
  };

  const write = async (guildId: string, changed: Partial<GuildSettings>, revision: number) => {
    const changes = JSON.stringify(changed);
    const written = await db
      .insertInto('settings')
      .values({ guildId, changes, revision: revision + 1 })
      .onConflict((conflict) =>
        conflict
          .column('guildId')
          .doUpdateSet({ changes, revision: revision + 1 })
          .where('settings.revision', '=', revision),
      )
      .returning('revision')
      .executeTakeFirst();
    return written !== undefined;
  };

  return {
    async of(guildId) {
      return { ...defaultSettings, ...(await read(guildId)).changed };
    },
    async change(guildId, changes) {
      for (;;) {
        const { revision, changed } = await read(guildId);
        const next = { ...changed, ...changes };
        if (await write(guildId, next, revision)) return { ...defaultSettings, ...next };
      }
    },
  };
}

/** The column is written by this file alone, so its shape is known. */
function parse(changes: string | undefined): Partial<GuildSettings> {
  return changes === undefined ? {} : (JSON.parse(changes) as Partial<GuildSettings>);
}
