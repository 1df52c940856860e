import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../src/briefing/clock-changes.ts';
import { nextRun } from '../../src/briefing/next-run.ts';
import { timeZone, timeZones } from '../../src/briefing/time-zones.ts';
import { localDate } from '../../src/briefing/zoned-time.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const plan = (zone: string, time: string, weekdays = everyDay) => {
  const [hour, minute] = time.split(':').map(Number);
  return { channelId: 'c', zone, minuteOfDay: (hour ?? 0) * 60 + (minute ?? 0), weekdays };
};
const changes = (zone: string, time: string) =>
  clockChanges(plan(zone, time), Date.UTC(2026, 0, 1)).map((run) => `${run.localDate} ${run.kind}`);
const runs = (of: ReturnType<typeof plan>, after: string, count = 3) => {
  const found: string[] = [];
  let at = Date.parse(after);
  while (found.length < count) {
    const run = nextRun(of, at);
    found.push(`${run.localDate} ${new Date(run.at).toISOString().slice(0, 16)}Z ${run.kind}`);
    at = run.at;
  }
  return found;
};

describe('the next run', () => {
  it('keeps the local hour through a clock change', () => {
    expect(runs(plan('Europe/London', '08:00'), '2026-03-28T00:00Z')).toEqual([
      '2026-03-28 2026-03-28T08:00Z plain',
      '2026-03-29 2026-03-29T07:00Z plain',
      '2026-03-30 2026-03-30T07:00Z plain',
    ]);
  });

  it('is at the first valid minute after a time that the clocks skip', () => {
    expect(runs(plan('America/New_York', '02:30'), '2026-03-07T12:00Z', 2)).toEqual([
      '2026-03-08 2026-03-08T07:00Z skipped',
      '2026-03-09 2026-03-09T06:30Z plain',
    ]);
    expect(runs(plan('Australia/Lord_Howe', '02:15'), '2026-10-03T00:00Z', 1)).toEqual([
      '2026-10-04 2026-10-03T15:30Z skipped',
    ]);
  });

  it('belongs to the date that was meant when the skipped time lies before midnight', () => {
    expect(runs(plan('America/Nuuk', '23:30'), '2026-03-28T02:00Z', 2)).toEqual([
      '2026-03-28 2026-03-29T01:00Z skipped',
      '2026-03-29 2026-03-30T00:30Z plain',
    ]);
    expect(runs(plan('Africa/Cairo', '00:00'), '2026-04-23T12:00Z', 2)).toEqual([
      '2026-04-24 2026-04-23T22:00Z skipped',
      '2026-04-25 2026-04-24T21:00Z plain',
    ]);
  });

  it('happens once, the first time, when the clocks repeat it', () => {
    expect(runs(plan('America/New_York', '01:30'), '2026-10-31T12:00Z', 2)).toEqual([
      '2026-11-01 2026-11-01T05:30Z repeated',
      '2026-11-02 2026-11-02T06:30Z plain',
    ]);
  });

  it('falls on the chosen weekdays of the zone, not of UTC', () => {
    expect(runs(plan('Pacific/Auckland', '07:00', [1]), '2026-06-01T00:00Z', 2)).toEqual([
      '2026-06-08 2026-06-07T19:00Z plain',
      '2026-06-15 2026-06-14T19:00Z plain',
    ]);
  });

  it('comes once for every date, later than asked, in every zone', () => {
    const cases = fc.record({
      zone: fc.constantFrom(...timeZones),
      minuteOfDay: fc.integer({ min: 0, max: 1439 }),
      from: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
    });
    fc.assert(
      fc.property(cases, ({ zone, minuteOfDay, from }) => {
        const of = { channelId: 'c', zone, minuteOfDay, weekdays: everyDay };
        const first = nextRun(of, from);
        expect(first.at).toBeGreaterThan(from);
        expect(nextRun(of, first.at - 1)).toEqual(first);
        const second = nextRun(of, first.at);
        expect(Date.parse(second.localDate) - Date.parse(first.localDate)).toBe(86_400_000);
        expect(second.at).toBeGreaterThan(first.at);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the chosen time on the zone’s own clock, unless that time is skipped', () => {
    const cases = fc.record({
      zone: fc.constantFrom(...timeZones),
      minuteOfDay: fc.integer({ min: 0, max: 1439 }),
      from: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
    });
    fc.assert(
      fc.property(cases, ({ zone, minuteOfDay, from }) => {
        const run = nextRun({ channelId: 'c', zone, minuteOfDay, weekdays: everyDay }, from);
        fc.pre(run.kind !== 'skipped');
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(run.at);
        const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
          String(part).padStart(2, '0'),
        );
        expect(shown).toBe(`${hour}:${minute}`);
        expect(localDate(zone, run.at)).toBe(run.localDate);
      }),
      { numRuns: 300 },
    );
  });
});

describe('clock changes', () => {
  it('are named for a year ahead when they skip or repeat the chosen time', () => {
    expect(changes('Europe/Berlin', '02:30')).toEqual(['2026-03-29 skipped', '2026-10-25 repeated']);
    expect(changes('Europe/Berlin', '08:00')).toEqual([]);
    expect(changes('Asia/Kabul', '02:30')).toEqual([]);
  });
});

describe('a time zone', () => {
  it('is known by its IANA name in any case, older names included', () => {
    expect(timeZone('europe/london')).toBe('Europe/London');
    expect(timeZone(' america/new york ')).toBe('America/New_York');
    expect(timeZone('utc')).toBe('UTC');
    expect(timeZone('asia/calcutta')).toBe('Asia/Kolkata');
  });

  it('is offered once, by a name the runtime reads, and by the name its city has today', () => {
    expect(new Set(timeZones).size).toBe(timeZones.length);
    expect(timeZones.filter((zone) => timeZone(zone) !== zone)).toEqual([]);
    for (const city of ['Kolkata', 'Kathmandu', 'Kyiv', 'Yangon', 'Ho_Chi_Minh'])
      expect(timeZones.filter((zone) => zone.endsWith(`/${city}`))).toHaveLength(1);
    for (const zone of timeZones)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('is known by a city that only one zone is named after', () => {
    expect(timeZone('kabul')).toBe('Asia/Kabul');
    expect(timeZone('New York')).toBe('America/New_York');
    expect(timeZone('Atlantis')).toBeUndefined();
  });

  it('is not an offset, an abbreviation or a slip', () => {
    for (const wrong of ['+05:00', 'EST5', 'Europe/Lodon', 'Mars/Base', '', '/']) {
      expect(timeZone(wrong)).toBeUndefined();
    }
  });
});
