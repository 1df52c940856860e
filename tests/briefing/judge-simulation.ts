import { catchUpMs, lateAfterMs } from '../../src/briefing/briefing-rules.ts';
import type { SlotRecord } from '../../src/store/ledger.ts';
import type { PostedBriefing } from './channel-fake.ts';
import type { SimulatedServer, Simulation, SimulationSize } from './simulated-servers.ts';

export interface Verdict {
  owed: number;
  sentOnTime: number;
  sentLate: number;
  /** Missed, and no process was up in the whole catch-up window. */
  missedWhileDown: number;
  /** Recorded as failed or unknown, with a reason, and told to the manager. */
  givenUp: number;
  duplicates: number;
  /** Anything else: no record, or one that does not match what was posted. */
  unexplained: string[];
  wrongHour: string[];
}

/** Holds the channels against the calendar: what each server was owed, from the dates alone, and what it got. */
export async function judgeSimulation(
  simulation: Simulation,
  { start, days }: SimulationSize,
): Promise<Verdict> {
  const verdict: Verdict = {
    owed: 0,
    sentOnTime: 0,
    sentLate: 0,
    missedWhileDown: 0,
    givenUp: 0,
    duplicates: 0,
    unexplained: [],
    wrongHour: [],
  };
  const posts = Map.groupBy(simulation.posted, ({ channelId, slotKey }) => `${channelId} ${slotKey}`);
  for (const server of simulation.servers) {
    const records = new Map(
      (await simulation.recordsOf(server.guildId)).map((record) => [record.localDate, record]),
    );
    // The first and the last two days are left out: zones begin and end them at different instants.
    for (let day = 2; day < days - 2; day += 1) {
      const date = new Date(start + day * 86_400_000);
      if (!server.weekdays.includes(date.getUTCDay() || 7)) continue;
      const localDate = date.toISOString().slice(0, 10);
      const posted = posts.get(`${server.channelId} ${server.guildId}-${localDate}`) ?? [];
      judgeSlot(
        { server, localDate, posted, record: records.get(localDate), rounds: simulation.rounds },
        verdict,
      );
    }
  }
  return verdict;
}

interface Judged {
  readonly server: SimulatedServer;
  readonly localDate: string;
  readonly posted: readonly PostedBriefing[];
  readonly record: SlotRecord | undefined;
  readonly rounds: readonly number[];
}

function judgeSlot({ server, localDate, posted, record, rounds }: Judged, verdict: Verdict): void {
  const name = `${server.zone} ${server.minuteOfDay} ${localDate}`;
  verdict.owed += 1;
  verdict.duplicates += Math.max(0, posted.length - 1);
  const [post] = posted;
  if (record?.state === 'sent' && post !== undefined) {
    if (record.late) verdict.sentLate += 1;
    else verdict.sentOnTime += 1;
    if (!rightHour(server, localDate, post))
      verdict.wrongHour.push(`${name}: ${new Date(post.at).toISOString()}`);
  } else if (record?.state === 'missed' && post === undefined && !anyWithin(rounds, record.dueAt)) {
    verdict.missedWhileDown += 1;
  } else if ((record?.state === 'failed' || record?.state === 'unknown') && record.reason !== undefined) {
    verdict.givenUp += 1;
  } else {
    verdict.unexplained.push(`${name}: ${JSON.stringify(record)}, ${posted.length} posted`);
  }
}

/** Read off the zone's own clock at the moment of posting. A clock change may move a time by up to an hour. */
function rightHour(server: SimulatedServer, localDate: string, { at, late }: PostedBriefing): boolean {
  const { wall, offset } = clockOf(server.zone);
  const planned = Date.parse(`${localDate}T00:00Z`) + server.minuteOfDay * 60_000;
  const waitedMs = Date.parse(`${wall.format(at).replace(' ', 'T')}Z`) - planned;
  const clockChanged = offset.format(at - 86_400_000).slice(-9) !== offset.format(at + 86_400_000).slice(-9);
  const slackMs = clockChanged ? 3_600_000 : 0;
  return waitedMs >= -slackMs && waitedMs <= (late ? catchUpMs : lateAfterMs) + slackMs;
}

const clocks = new Map<string, { wall: Intl.DateTimeFormat; offset: Intl.DateTimeFormat }>();

function clockOf(timeZone: string) {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = {
      wall: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
      offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
    };
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** Whether any process finished a round between the minute and the end of the catch-up. */
function anyWithin(rounds: readonly number[], dueAt: number): boolean {
  return rounds.some((at) => at >= dueAt && at <= dueAt + catchUpMs);
}
