/** The zones to choose from, by IANA name, `UTC` included. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const byLowerCase = new Map(timeZones.map((zone) => [zone.toLowerCase(), zone]));

/** The IANA name as it is written, for a name in any case; older names (`Asia/Calcutta`) stay as they are. */
export function timeZone(name: string): string | undefined {
  const wanted = name.trim().replaceAll(' ', '_');
  const listed = byLowerCase.get(wanted.toLowerCase());
  if (listed !== undefined || !wanted.includes('/')) return listed;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
