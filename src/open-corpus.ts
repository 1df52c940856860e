import { loadLibrary } from './corpus/load-library.ts';
import type { Library } from './corpus/library.ts';
import type { Memo } from './corpus/memo.ts';
import { type Coverage, coverage } from './facts/coverage.ts';
import type { Facts } from './facts/facts.ts';
import { loadFacts } from './facts/load-facts.ts';

/** A corpus folder with everything the curator wrote. */
export interface Corpus {
  readonly library: Library;
  /** By memo id. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** What the facts of a memo leave uncovered; undefined for a memo without facts. */
  coverage(memo: Memo): Coverage | undefined;
}

/**
 * Loads memos and facts.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with every fault
 */
export function openCorpus(dir: string): Corpus {
  const library = loadLibrary(dir);
  const facts = loadFacts(dir, library);
  return {
    library,
    facts,
    coverage: (memo) => (facts.has(memo.id) ? coverage(memo, facts.get(memo.id)) : undefined),
  };
}
