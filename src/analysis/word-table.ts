import { readFileSync } from './read-file.ts';

/** Finds what stands behind a word in a table of lines `word<TAB>…`; undefined when the table does not know the word. */
export type WordTable = (word: string) => string | undefined;

/**
 * Reads a table as it is, when it is first asked, and finds words by halving: its lines are sorted by code unit, comments (`#`)
 * first, and hold nothing but ASCII.
 */
export function openWordTable(file: URL): WordTable {
  let table: Buffer | undefined;
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const found = find((table ??= readFileSync(file)), word);
    if (known.size < MOST_REMEMBERED) known.set(word, found);
    return found;
  };
}

/** The same words come again and again. */
const MOST_REMEMBERED = 50_000;

const NEWLINE = 0x0a;
const TAB = 0x09;

/** Looks at the bytes themselves: to make a text of a table takes longer than all that a question asks of it. */
function find(table: Buffer, word: string): string | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const start = low + table.subarray(low, (low + high) >> 1).lastIndexOf(NEWLINE) + 1;
    const found = table.indexOf(NEWLINE, start);
    const end = found === -1 ? table.length : found;
    const tab = table.subarray(start, end).indexOf(TAB);
    const known = table.toString('latin1', start, tab === -1 ? end : start + tab);
    if (known === word) return table.toString('latin1', Math.min(end, start + known.length + 1), end);
    if (known < word) low = end + 1;
    else high = start;
  }
  return undefined;
}
