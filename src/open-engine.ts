import { type AnswererParts, createAnswerer } from './answer/create-answerer.ts';
import type { Answerer } from './answer/answer.ts';
import type { Library } from './corpus/library.ts';
import { loadLibrary } from './corpus/load-library.ts';

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
