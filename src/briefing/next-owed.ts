import type { Ledger } from '../store/ledger.ts';
import type { BriefingPlan } from '../store/schedules.ts';
import { nextRun, type Run } from './next-run.ts';

/** The first run after `now` on a date that has had no briefing yet: never two on one local date. */
export async function nextOwed(
  guildId: string,
  plan: BriefingPlan,
  ledger: Pick<Ledger, 'slot'>,
  now: number,
): Promise<Run> {
  let run = nextRun(plan, now);
  while ((await ledger.slot(guildId, run.localDate)) !== undefined) run = nextRun(plan, run.at);
  return run;
}
