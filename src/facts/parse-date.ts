const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a typed date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never more precise than it was typed: "2017", "2017-07",
 * "07/2017", "July 2017", "8 June 2021", "June 8, 2021", "2021-06-08". Undefined for anything else.
 */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const numeric = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text);
  if (numeric) return compose(numeric[1]!, numeric[2], numeric[3]);
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (monthFirst) return compose(monthFirst[2]!, monthFirst[1]);
  const worded = /^(?:(\d{1,2})\.? )?([a-z]+)\.?(?: (\d{1,2}))?,? (\d{4})$/u.exec(text);
  const month = worded ? months.indexOf(worded[2]!.slice(0, 3)) + 1 : 0;
  return worded && month > 0 ? compose(worded[4]!, String(month), worded[1] ?? worded[3]) : undefined;
}

function compose(year: string, month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  const text = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const date = new Date(`${text.padEnd(10, '-01')}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
