/** `8:00`, `08.30`, `8 am`, `8:30pm`, `20h`, `noon` or `midnight` as minutes after midnight; undefined for anything else. */
export function readTimeOfDay(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'noon') return 12 * 60;
  if (text === 'midnight') return 0;
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?$/u.exec(text.replaceAll(/\b([ap])\.m\.$/gu, '$1m')) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const hour = half === 'am' || half === 'pm' ? onTwelve(Number(hours), half) : Number(hours);
  return hour === undefined || hour > 23 ? undefined : hour * 60 + Number(minutes);
}

function onTwelve(hour: number, half: 'am' | 'pm'): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** Minutes after midnight as `08:00`. */
export function timeOfDay(minuteOfDay: number): string {
  const parts = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
