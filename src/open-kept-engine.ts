import { createAnswerer } from './answer/create-answerer.ts';
import { openKeptCorpus } from './kept-corpus.ts';
import type { Engine, EngineOptions } from './open-engine.ts';

/**
 * Opens an engine as `openEngine` does, over a corpus that may have been kept.
 * @throws as `openEngine` does
 */
export async function openKeptEngine(options: EngineOptions): Promise<Engine> {
  // Without facts and lexicon neither is so much as looked at.
  if (!options.curated) return (await import('./open-engine.ts')).openEngine(options);
  const { prepared, ...corpus } = await openKeptCorpus(options.dir);
  return { ...corpus, answerer: createAnswerer({ ...corpus, ...prepared }) };
}
