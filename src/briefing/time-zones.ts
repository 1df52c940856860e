/** IANA names that the runtime knows, but lists under the older name on the right. */
const presentNames: readonly (readonly [name: string, older: string])[] = [
  ['Africa/Asmara', 'Africa/Asmera'],
  ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
  ['America/Argentina/Catamarca', 'America/Catamarca'],
  ['America/Argentina/Cordoba', 'America/Cordoba'],
  ['America/Argentina/Jujuy', 'America/Jujuy'],
  ['America/Argentina/Mendoza', 'America/Mendoza'],
  ['America/Atikokan', 'America/Coral_Harbour'],
  ['America/Indiana/Indianapolis', 'America/Indianapolis'],
  ['America/Kentucky/Louisville', 'America/Louisville'],
  ['America/Nuuk', 'America/Godthab'],
  ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
  ['Asia/Kathmandu', 'Asia/Katmandu'],
  ['Asia/Kolkata', 'Asia/Calcutta'],
  ['Asia/Yangon', 'Asia/Rangoon'],
  ['Atlantic/Faroe', 'Atlantic/Faeroe'],
  ['Europe/Kyiv', 'Europe/Kiev'],
  ['Pacific/Chuuk', 'Pacific/Truk'],
  ['Pacific/Kanton', 'Pacific/Enderbury'],
  ['Pacific/Pohnpei', 'Pacific/Ponape'],
];

const presentNameOf = new Map(presentNames.map(([name, older]) => [older, name]));
const present = (zone: string): string => presentNameOf.get(zone) ?? zone;

/** The zones to choose from, by their present IANA names, `UTC` included. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').map(present)];

const byLowerCase = new Map(timeZones.map((zone) => [zone.toLowerCase(), zone]));

/** The present IANA name for a name in any case: an older one (`Asia/Calcutta`) or a city of one zone alone (`Kabul`) included. */
export function timeZone(name: string): string | undefined {
  const wanted = name.trim().replaceAll(' ', '_');
  const listed = byLowerCase.get(wanted.toLowerCase());
  if (listed !== undefined) return listed;
  if (!wanted.includes('/')) return zoneOfCity(wanted.toLowerCase());
  try {
    return present(new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone);
  } catch {
    return undefined;
  }
}

function zoneOfCity(city: string): string | undefined {
  const [zone, ...others] = timeZones.filter((name) => name.toLowerCase().endsWith(`/${city}`));
  return city && others.length === 0 ? zone : undefined;
}
