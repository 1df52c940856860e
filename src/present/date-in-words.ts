const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `short` writes three letters of a month. */
export type MonthStyle = 'long' | 'short';

/** `2021-06-08` → `8 June 2021`, `2017-07` → `July 2017`, `2020` → `2020`: as precise as it was, never more. */
export function dateInWords(date: string, style: MonthStyle = 'long'): string {
  const [year, month, day] = date.split('-');
  const name = month && months[Number(month) - 1]!;
  return [day && String(Number(day)), style === 'short' ? name?.slice(0, 3) : name, year]
    .filter(Boolean)
    .join(' ');
}

/** `January 2015 – July 2016`, `April – July 2017`; one date when both ends are the same or there is but one. */
export function rangeInWords(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  style: MonthStyle = 'long',
): string {
  if (to === undefined || to === from) return dateInWords(from, style);
  const first = dateInWords(from, style);
  const isSameYear = from.length > 4 && from.slice(0, 4) === to.slice(0, 4);
  return `${isSameYear ? first.slice(0, -' 2015'.length) : first} – ${dateInWords(to, style)}`;
}
