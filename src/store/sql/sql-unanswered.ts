import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { unansweredKeptMs, type Unanswered } from '../unanswered.ts';
import type { Schema } from './schema.ts';

/** Unanswered questions over SQL. */
export function sqlUnanswered(db: Kysely<Schema>): Unanswered {
  return {
    async add(guildId, text, now) {
      const textHash = createHash('sha256').update(text).digest('base64url');
      await db
        .insertInto('unanswered')
        .values({ guildId, textHash, text, asked: 1, lastAt: now })
        .onConflict((conflict) =>
          conflict
            .columns(['guildId', 'textHash'])
            .doUpdateSet((eb) => ({ asked: eb('unanswered.asked', '+', 1), lastAt: now })),
        )
        .execute();
    },
    list: (guildId, now, limit) =>
      db
        .selectFrom('unanswered')
        .select(['text', 'asked', 'lastAt'])
        .where('guildId', '=', guildId)
        .where('lastAt', '>', now - unansweredKeptMs)
        .orderBy('asked', 'desc')
        .orderBy('lastAt', 'desc')
        .limit(limit)
        .execute(),
    async clear(guildId) {
      await db.deleteFrom('unanswered').where('guildId', '=', guildId).execute();
    },
    async purge(now) {
      const result = await db
        .deleteFrom('unanswered')
        .where('lastAt', '<=', now - unansweredKeptMs)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
