import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimeOfDay, timeOfDay } from '../../src/briefing/read-time-of-day.ts';
import { readWeekdays } from '../../src/briefing/read-weekdays.ts';
import { slotNonce } from '../../src/briefing/slot-key.ts';

describe('a time of day', () => {
  it.each([
    ['08:00', '08:00'],
    ['8.30', '08:30'],
    [' 8 AM ', '08:00'],
    ['12 am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['8:30pm', '20:30'],
    ['20h', '20:00'],
    ['7h45', '07:45'],
    ['0:00', '00:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
  ])('is read from %j', (typed, expected) => {
    expect(timeOfDay(readTimeOfDay(typed) ?? -1)).toBe(expected);
  });

  it.each(['24:00', '8:60', '13 pm', '0 am', '8:3', 'eight', '', '8:00 tomorrow', '-1'])(
    'is not read from %j',
    (typed) => {
      expect(readTimeOfDay(typed)).toBeUndefined();
    },
  );

  it('is read back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(readTimeOfDay(timeOfDay(minute))).toBe(minute);
      }),
    );
  });
});

describe('weekdays', () => {
  it.each([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Weekdays', [1, 2, 3, 4, 5]],
    ['weekends', [6, 7]],
    ['Mon, Wed and Fri', [1, 3, 5]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['sat-wed', [1, 2, 3, 6, 7]],
    ['Sundays', [7]],
    ['tu; th', [2, 4]],
  ])('are read from %j', (typed, expected) => {
    expect(readWeekdays(typed)).toEqual(expected);
  });

  it.each(['', 'someday', 'Mon-', 'm', 'Mon-Tue-Wed', 'Mon,,Tue', 'constructor'])(
    'are not read from %j',
    (typed) => {
      expect(readWeekdays(typed)).toBeUndefined();
    },
  );
});

describe('the nonce of a slot', () => {
  it('fits Discord’s 25 characters for every server id there can be', () => {
    const longest = slotNonce({ guildId: String(2n ** 64n - 1n), localDate: '2026-01-05' });
    expect(longest.length).toBeLessThanOrEqual(25);
    expect(slotNonce({ guildId: '1', localDate: '2026-01-05' })).not.toBe(longest);
  });
});
