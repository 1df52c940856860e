/** Two ends, both inclusive, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; without `to` it is `from` alone. */
export interface DateRange {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Whether two ranges share a day, a date in part standing for all its days. */
export function overlaps(a: DateRange, b: DateRange): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** `YYYY-MM-DD`, comparable as text. */
export function firstDay({ from }: DateRange): string {
  return from + '-01-01'.slice(from.length - 4);
}

/** `YYYY-MM-DD`, comparable as text; the 31st stands for the end of any month. */
export function lastDay({ from, to = from }: DateRange): string {
  return to + '-12-31'.slice(to.length - 4);
}
