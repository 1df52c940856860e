import type { Answerer, Scope } from './answer/answer.ts';
import { type AnswererParts, createAnswerer } from './answer/create-answerer.ts';
import { createEngine } from './answer/engine.ts';
import type { Library } from './corpus/library.ts';
import { loadLibrary } from './corpus/load-library.ts';
import type { Passage } from './corpus/memo.ts';

/** A corpus folder, loaded and ready to be asked. */
export interface Engine {
  readonly library: Library;
  readonly answerer: Answerer;
}

export interface EngineOptions {
  /** Corpus folder. */
  readonly dir: string;
  /** False: neither facts nor lexicon are read. */
  readonly curated: boolean;
}

/**
 * Loads a corpus folder and builds the engine over it.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with every fault of the folder at once
 */
export function openEngine({ dir }: EngineOptions): Engine {
  const library = loadLibrary(dir);
  const parts: AnswererParts = { library };
  return { library, answerer: createAnswerer(parts) };
}

/** Loads a corpus folder to search its passages; throws as `openEngine` does. */
export function openSearcher({ dir }: EngineOptions): {
  readonly library: Library;
  search(
    query: string,
    k: number,
    scope: Scope,
  ): readonly { readonly passage: Passage; readonly score: number }[];
} {
  const library = loadLibrary(dir);
  const engine = createEngine(library, { names: [], words: [] });
  return {
    library,
    search: (query, k, scope) =>
      (engine.consider(query, scope)?.hits ?? [])
        .slice(0, k)
        .map(({ place, score }) => ({ passage: place.passage, score })),
  };
}
