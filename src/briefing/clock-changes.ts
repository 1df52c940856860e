import type { BriefingPlan } from '../store/schedules.ts';
import { nextRun, type Run } from './next-run.ts';
import { dayMs } from './zoned-time.ts';

/** The plan's runs within a year after `from` whose local time the clocks skip or repeat. */
export function clockChanges(plan: BriefingPlan, from: number): readonly Run[] {
  const changed: Run[] = [];
  const end = from + 366 * dayMs;
  for (let run = nextRun(plan, from); run.at < end; run = nextRun(plan, run.at)) {
    if (run.kind !== 'plain') changed.push(run);
  }
  return changed;
}
