const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const named = new Map<string, readonly number[]>([
  ['every day', everyDay],
  ['daily', everyDay],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
]);

/**
 * ISO weekdays, ascending: `every day`, `weekdays`, `weekends`, days and spans of days such as
 * `Mon, Wed, Fri`, `Sunday to Thursday` or `sat-wed`; undefined for anything else.
 */
export function readWeekdays(typed: string): readonly number[] | undefined {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const known = named.get(text);
  if (known !== undefined) return known;
  const days = text.split(/\s*(?:,|;|\band\b)\s*/u).map(readSpan);
  if (days.some((span) => span === undefined)) return undefined;
  return [...new Set(days.flatMap((span) => span ?? []))].sort((a, b) => a - b);
}

function readSpan(text: string): readonly number[] | undefined {
  const ends = text.split(/\s*(?:-|–|\bto\b)\s*/u).map(readDay);
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined || ends.length > 2) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 7) + 1);
}

function readDay(text: string): number | undefined {
  if (text.length < 2) return undefined;
  const index = names.findIndex((name) => name.startsWith(text) || `${name}s` === text);
  return index === -1 ? undefined : index + 1;
}
