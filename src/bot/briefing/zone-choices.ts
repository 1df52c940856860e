import { timeOfDay } from '../../briefing/read-time-of-day.ts';
import { timeZones } from '../../briefing/time-zones.ts';
import { CHOICES_MAX } from '../../present/limits.ts';
import type { Choice } from '../contract.ts';

/** Offered before anything is typed: a few from each part of the world. */
const common = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kabul',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dubai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
];

/** Zones that hold what was typed, those whose city begins with it first, each with its time now. */
export function zoneChoices(typed: string, now: number): Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const begins = (zone: string) => cityOf(zone).toLowerCase().startsWith(wanted);
  const found = wanted ? timeZones.filter((zone) => zone.toLowerCase().includes(wanted)) : common;
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))]
    .slice(0, CHOICES_MAX)
    .map((zone) => ({ name: `${zone.replaceAll('_', ' ')} · now ${clockIn(zone, now)}`, value: zone }));
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone;
}

function clockIn(timeZone: string, now: number): string {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric' }).format(
    now,
  );
  const [hour = 0, minute = 0] = shown.split(':').map(Number);
  return timeOfDay((hour % 24) * 60 + minute);
}
