import { readFileSync } from './read-file.ts';

/** Finds what stands behind a word in a table of lines `word<TAB>…`; undefined when the table does not know the word. */
export type WordTable = (word: string) => string | undefined;

/**
 * Reads a table as it is, when it is first asked, and finds words by halving: its lines are sorted by code unit, comments (`#`)
 * first, and hold nothing but ASCII.
 */
export function openWordTable(file: URL): WordTable {
  let table: string | undefined;
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const found = find((table ??= readFileSync(file, 'latin1')), word);
    if (known.size < MOST_REMEMBERED) known.set(word, found);
    return found;
  };
}

/** The same words come again and again. */
const MOST_REMEMBERED = 50_000;

function find(table: string, word: string): string | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A search that is to go back from before the text looks at its first character all the same.
    const start = middle === 0 ? 0 : Math.max(low, table.lastIndexOf('\n', middle - 1) + 1);
    const found = table.indexOf('\n', start);
    const end = found === -1 ? table.length : found;
    const tab = table.indexOf('\t', start);
    const behind = tab === -1 || tab > end ? end : tab;
    const known = table.slice(start, behind);
    if (known === word) return table.slice(Math.min(end, behind + 1), end);
    if (known < word) low = end + 1;
    else high = start;
  }
  return undefined;
}
