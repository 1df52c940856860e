import type { Kysely } from 'kysely';
import type { Votes } from '../votes.ts';
import type { Schema } from './schema.ts';

/** Votes over SQL. */
export function sqlVotes(db: Kysely<Schema>): Votes {
  const tally = async (answerKey: string) => {
    const rows = await db
      .selectFrom('votes')
      .select((eb) => ['direction', eb.fn.countAll<number>().as('votes')])
      .where('answerKey', '=', answerKey)
      .groupBy('direction')
      .execute();
    const count = (direction: 'up' | 'down') => rows.find((row) => row.direction === direction)?.votes ?? 0;
    return { up: count('up'), down: count('down') };
  };

  return {
    async cast({ answerKey, userId, direction, at }) {
      await db
        .insertInto('votes')
        .values({ answerKey, userId, direction, at })
        .onConflict((conflict) => conflict.columns(['answerKey', 'userId']).doUpdateSet({ direction, at }))
        .execute();
      return tally(answerKey);
    },
    tally,
    async forget(userId) {
      const result = await db.deleteFrom('votes').where('userId', '=', userId).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
