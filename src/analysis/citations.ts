import { LETTERS, MARKS } from './letters.ts';
import { findPeriods } from './periods.ts';
import type { Range } from './range.ts';

/** The parts of a bibliographic reference; offsets of its text. Parts that are not there are left out. */
export interface Citation {
  readonly authors?: Range;
  readonly title: Range;
  /** Who published it: what stands between the title and the first date. */
  readonly outlet?: Range;
  readonly date?: Range;
  readonly accessed?: Range;
}

const TITLE = /[“"][^“”"]{3,}(?:[“"][^”"]*[”"][^“”"]*)*[”"]/u;

/** Before a title: names and what joins them, every other word capitalised. */
const AUTHORS = new RegExp(
  `^(?:[^${LETTERS}]|\\p{Lu}[${LETTERS}${MARKS}\\d]*|(?:and|et|al|by|of|the|for|in|on|at|with|de|la|le|du|von|van|der|bin|ibn)(?![${LETTERS}]))*$`,
  'u',
);
const OUTLET = /^(?:\p{Lu}|\p{N}|the\s)/u;

/**
 * Reads a reference of the form `Authors, “Title,” Outlet, date, accessed date`. Undefined when there is no quoted title between
 * names and a date, so that running text with a quotation in it is not taken for one.
 */
export function readCitation(text: string): Citation | undefined {
  const match = TITLE.exec(text);
  if (!match) return undefined;
  const title = { start: match.index, end: match.index + match[0].length };
  const dates = findPeriods(text.slice(title.end)).map(({ start, end }) => ({
    start: title.end + start,
    end: title.end + end,
  }));
  const [date] = dates;
  if (!date) return undefined;
  const accessed = dates.find(({ start }) => /access(?:ed)?(?: on)?\s*$/i.test(text.slice(0, start)));
  const published = dates.find((range) => range !== accessed);
  const authors = trimmed(text, { start: 0, end: title.start });
  const outlet = trimmed(text, { start: title.end, end: date.start });
  const wordsOf = (part: Range | undefined): string => (part ? text.slice(part.start, part.end) : '');
  if (!AUTHORS.test(wordsOf(authors)) || (outlet && !OUTLET.test(wordsOf(outlet)))) return undefined;
  return {
    title: trimmed(text, { start: title.start + 1, end: title.end - 1 }) ?? title,
    ...(authors ? { authors } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { date: published } : {}),
    ...(accessed ? { accessed } : {}),
  };
}

function trimmed(text: string, { start, end }: Range): Range | undefined {
  const slice = text.slice(start, end);
  const inner = /^[\s,.;:]*(.*?)[\s,.;:]*$/su.exec(slice)![1]!;
  if (inner.length < 2) return undefined;
  const from = start + slice.indexOf(inner);
  return { start: from, end: from + inner.length };
}
