import type { BriefingLoop } from '../../briefing/briefing-loop.ts';
import { schedulerWords } from '../../present/words.ts';
import type { Probe } from '../probe.ts';

/** A loop that has not looked for so long is not well. */
const staleAfterMs = 60_000;

/** Whether the loop still looks for due briefings. */
export function schedulerProbe(loop: Pick<BriefingLoop, 'lastRoundAt'>, now: () => number): Probe {
  return {
    part: 'scheduler',
    async look() {
      const at = loop.lastRoundAt();
      const detail = at === undefined ? schedulerWords.waiting : schedulerWords.looked(Math.floor(at / 1000));
      return at !== undefined && now() - at < staleAfterMs
        ? { ok: true, detail }
        : { ok: false, detail, remedy: schedulerWords.remedy };
    },
  };
}
