import type { Answerer, Scope } from './answer/answer.ts';
import { createAnswerer } from './answer/create-answerer.ts';
import { inScope } from './answer/engine.ts';
import { type Lexicon, loadLexicon } from './corpus/lexicon.ts';
import type { Library } from './corpus/library.ts';
import { loadLibrary } from './corpus/load-library.ts';
import type { Passage, Span } from './corpus/memo.ts';
import type { Facts } from './facts/facts.ts';
import { loadFacts } from './facts/load-facts.ts';
import { createSearcher } from './index/create-searcher.ts';

/** A corpus folder, loaded and ready to be asked. */
export interface Engine {
  readonly library: Library;
  readonly answerer: Answerer;
  /** By memo id; a memo without a facts file has no entry. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly lexicon: Lexicon;
}

export interface EngineOptions {
  /** Corpus folder. */
  readonly dir: string;
  /** False: neither facts nor lexicon are read. */
  readonly curated: boolean;
}

const lexiconOf = ({ dir, curated }: EngineOptions): Lexicon =>
  curated ? loadLexicon(dir) : { names: [], words: [] };

/**
 * Loads a corpus folder and builds the engine over it.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with every fault of the memos, or else of the lexicon, at once
 */
export function openEngine(options: EngineOptions): Engine {
  const library = loadLibrary(options.dir);
  const facts = options.curated ? loadFacts(options.dir, library) : new Map<string, Facts>();
  const lexicon = lexiconOf(options);
  return { library, facts, lexicon, answerer: createAnswerer({ library, lexicon, facts }) };
}

/** Loads a corpus folder to search its passages; throws as `openEngine` does. */
export function openSearcher(options: EngineOptions): {
  readonly library: Library;
  search(
    query: string,
    k: number,
    scope: Scope,
  ): readonly { readonly passage: Passage; readonly score: number; readonly sentence: Span }[];
} {
  const library = loadLibrary(options.dir);
  const searcher = createSearcher(library, lexiconOf(options));
  return {
    library,
    search: (query, k, scope) =>
      searcher(query, k, inScope(scope)).map(({ place, score, sentence }) => ({
        passage: place.passage,
        score,
        sentence: sentence?.span ?? { start: 0, end: place.passage.text.length },
      })),
  };
}
