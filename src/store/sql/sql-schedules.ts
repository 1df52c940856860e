import type { Kysely } from 'kysely';
import type { BriefingPlan, Schedule, Schedules } from '../schedules.ts';
import type { ScheduleRow, Schema } from './schema.ts';

/** Briefing schedules over SQL. */
export function sqlSchedules(db: Kysely<Schema>): Schedules {
  const setState = async (guildId: string, change: Partial<ScheduleRow>) => {
    const result = await db
      .updateTable('schedules')
      .set(change)
      .where('guildId', '=', guildId)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  };

  return {
    async of(guildId) {
      const row = await db
        .selectFrom('schedules')
        .selectAll()
        .where('guildId', '=', guildId)
        .executeTakeFirst();
      return row && toSchedule(row);
    },
    async put(guildId, plan, nextAt) {
      const row = { ...planColumns(plan), state: 'active' as const, pauseReason: null, nextAt };
      await db
        .insertInto('schedules')
        .values({ guildId, ...row })
        .onConflict((conflict) => conflict.column('guildId').doUpdateSet(row))
        .execute();
    },
    pause: (guildId, reason) => setState(guildId, { state: 'paused', pauseReason: reason ?? null }),
    resume: (guildId, nextAt) => setState(guildId, { state: 'active', pauseReason: null, nextAt }),
    async remove(guildId) {
      const result = await db.deleteFrom('schedules').where('guildId', '=', guildId).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '=', 'active')
        .where('nextAt', '<=', now)
        .orderBy('nextAt')
        .orderBy('guildId')
        .limit(limit)
        .execute();
      return rows.map(toSchedule);
    },
    async advance(schedule, nextAt) {
      const asRead = { ...planColumns(schedule), state: 'active' as const, nextAt: schedule.nextAt };
      const result = await db
        .updateTable('schedules')
        .set({ nextAt })
        .where((eb) => eb.and({ guildId: schedule.guildId, ...asRead }))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

function planColumns({ channelId, minuteOfDay, zone, weekdays }: BriefingPlan) {
  return { channelId, minuteOfDay, zone, weekdays: weekdays.join('') };
}

function toSchedule({ pauseReason, weekdays, ...row }: ScheduleRow): Schedule {
  return {
    ...row,
    weekdays: Array.from(weekdays, Number),
    ...(pauseReason === null ? {} : { pauseReason }),
  };
}
