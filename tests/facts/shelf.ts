import { createLibrary } from '../../src/corpus/library.ts';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import { parseMemo } from '../../src/corpus/parse-memo.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { loadFacts } from '../../src/facts/load-facts.ts';
import type { Fault } from '../../src/corpus/faults.ts';
import type { Memo } from '../../src/corpus/memo.ts';

export const corpusDir = new URL('../../corpus', import.meta.url).pathname;

/** The real corpus with its facts, without a lexicon. */
export const library = loadLibrary(corpusDir);
export const allFacts = loadFacts(corpusDir, library);
export const iskp: Facts = allFacts.get('iskp-afghanistan')!;
export const noAliases = () => [];

/** A memo made of one Markdown text; throws when the text is not in the memo format. */
export function memoOf(markdown: string): Memo {
  const faults: Fault[] = [];
  const memo = parseMemo(markdown, 'memo.md', faults);
  if (!memo) throw new Error(JSON.stringify(faults));
  return memo;
}

export { createLibrary };
