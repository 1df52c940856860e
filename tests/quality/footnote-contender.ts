import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import type { Lexicon } from '../../src/corpus/lexicon.ts';
import type { Contender } from './contender.ts';

/** Our engine: passages by its search, sentences and confidence by its forced answers. */
export const footnoteContender = (name: string, lexicon: Lexicon): Contender => ({
  name,
  over(library) {
    const answerer = createAnswerer({ library, lexicon });
    const engine = createEngine(library, lexicon);
    return {
      passages: (question, k) =>
        (engine.consider(question)?.hits ?? []).slice(0, k).map(({ place }) => place.passage),
      sentences: (question, k, within) =>
        answerer
          .answer(question, [], { forced: true, ...(within ? { scope: within } : {}) })
          .quotes.slice(0, k)
          .map(({ passage: { memo, paragraph, text }, sentence: { start, end } }) => ({
            memo,
            paragraph,
            text: text.slice(start, end),
          })),
      confidence: (question) => answerer.answer(question).confidence,
    };
  },
});
