import { CorpusError, type Fault } from './corpus/faults.ts';
import { type Lexicon, loadLexicon } from './corpus/lexicon.ts';
import { loadLibrary } from './corpus/load-library.ts';
import type { Library } from './corpus/library.ts';
import type { Facts } from './facts/facts.ts';
import { loadFacts } from './facts/load-facts.ts';

/** A corpus folder with everything its curator wrote. */
export interface Corpus {
  readonly library: Library;
  readonly lexicon: Lexicon;
  /** By memo id; a memo without a facts file has no entry. */
  readonly facts: ReadonlyMap<string, Facts>;
}

/**
 * Loads memos, lexicon and facts.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with every fault of all files at once; facts can be checked only against sound memos
 */
export function openCorpus(dir: string): Corpus {
  const faults: Fault[] = [];
  const library = collecting(faults, () => loadLibrary(dir));
  const lexicon = collecting(faults, () => loadLexicon(dir));
  const facts = library && collecting(faults, () => loadFacts(dir, library));
  if (!library || !lexicon || !facts) throw new CorpusError(faults);
  return { library, lexicon, facts };
}

/** What `load` returns; undefined when it found faults, which are then in `faults`. */
function collecting<T>(faults: Fault[], load: () => T): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
