import type { Answerer, Scope } from './answer/answer.ts';
import { createAnswerer } from './answer/create-answerer.ts';
import { inScope } from './answer/engine.ts';
import { type Lexicon, loadLexicon } from './corpus/lexicon.ts';
import type { Library } from './corpus/library.ts';
import { loadLibrary } from './corpus/load-library.ts';
import type { Passage, Span } from './corpus/memo.ts';
import { createSearcher } from './index/create-searcher.ts';
import { type Corpus, openCorpus } from './open-corpus.ts';

/** A corpus folder, loaded and ready to be asked. */
export interface Engine extends Corpus {
  readonly answerer: Answerer;
}

export interface EngineOptions {
  /** Corpus folder. */
  readonly dir: string;
  /** False: neither facts nor lexicon are read. */
  readonly curated: boolean;
}

const NO_LEXICON: Lexicon = { names: [], words: [] };

const openFolder = ({ dir, curated }: EngineOptions): Corpus =>
  curated ? openCorpus(dir) : { library: loadLibrary(dir), lexicon: NO_LEXICON, facts: new Map() };

/**
 * Loads a corpus folder and builds the engine over it.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with every fault of all files at once; facts can be checked only against sound memos
 */
export function openEngine(options: EngineOptions): Engine {
  const corpus = openFolder(options);
  return { ...corpus, answerer: createAnswerer(corpus) };
}

/** Loads a corpus folder, but not its facts, to search its passages; throws as `openEngine` does. */
export function openSearcher(options: EngineOptions): {
  readonly library: Library;
  search(
    query: string,
    k: number,
    scope: Scope,
  ): readonly { readonly passage: Passage; readonly score: number; readonly sentence: Span }[];
} {
  const library = loadLibrary(options.dir);
  const searcher = createSearcher(library, options.curated ? loadLexicon(options.dir) : NO_LEXICON);
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
