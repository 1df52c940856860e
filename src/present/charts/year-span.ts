/** A day as a point on an axis of years: 1 July 2017 is about 2017.5. */
export function yearPoint(day: string): number {
  return yearOf(Date.parse(day));
}

/** Both days whole. A 31st that the month does not have counts as the month's end. */
export function yearSpan(first: string, last: string): { readonly from: number; readonly to: number } {
  const [year, month, day] = last.split('-').map(Number) as [number, number, number];
  const dayAfter = Math.min(Date.UTC(year, month - 1, day + 1), Date.UTC(year, month, 1));
  return { from: yearPoint(first), to: yearOf(dayAfter) };
}

function yearOf(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}
