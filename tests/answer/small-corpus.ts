import { createLibrary, type Library } from '../../src/corpus/library.ts';
import type { IndexedSentence } from '../../src/index/corpus-index.ts';
import type { Query } from '../../src/index/query.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { memoOf } from '../facts/shelf.ts';

const HARBOUR = `---
id: harbour
title: The Harbour of Ulmen
asOf: 1931-06-30
---

## Pilots

The harbour of Ulmen has had three chief pilots.[^1] An estimated 1,200-1,500 ships called in 1930. The number of wrecks was lower in 1930 than in 1929 (9 compared with 41).[^2]

Shipowners claim that the pilots are a tool of the customs house. There is no proven link between the pilots and the customs house.

## Fires

In May 1931, a fire in the sail loft killed more than a dozen riggers.[^3] It burned for two days, and its smoke was seen in Karst.

[^1]: The chief pilots: Anna Berg (January 1915 – July 1920), Olaf Dahl (July 1920 – April 1924, May – June 1930), and Ida Falk (May 1924 – April 1930).

[^2]: Jonas Reed, “Wrecks of the Ulmen Bar,” Harbour Review, March 3, 1931, accessed June 1, 1931.

[^3]: Some witnesses speak of fewer dead.
`;

const MILLS = `---
id: mills
title: Mills of the Karst Valley
---

## Wheels

The mills of Karst grind by water.[^1] Three of the five mills are owned by the abbey of Saint Odo. The oldest mill, built in 1480, stands near Lower Karst.

[^1]: A wheel is the part of a mill that the water turns.
`;

/** Two memos that nothing was tuned for: a harbour as of 30 June 1931, and undated mills. */
export const smallCorpus: Library = createLibrary([memoOf(HARBOUR), memoOf(MILLS)]);

/** One memo with a single paragraph of the given text. */
export const oneParagraph = (text: string): Library =>
  createLibrary([memoOf(`---\nid: one\ntitle: One\n---\n\n${text}\n`)]);

/** Reads questions and sentences as the engine does, without lexicon and facts. */
export function readerOf(library: Library): {
  query(question: string): Query;
  readonly sentences: readonly IndexedSentence[];
  /** The first sentence that begins so. */
  sentence(beginning: string): IndexedSentence;
} {
  const lexicon = { names: [], words: [] };
  const { index, knowledge } = openIndex(library, lexicon);
  const sentences = index.passages.flatMap((place) => place.sentences);
  return {
    query: (question) => readQuery(question, index, knowledge),
    sentences,
    sentence(beginning) {
      const found = sentences.find((sentence) => textOf(sentence).startsWith(beginning));
      if (!found) throw new Error(`no sentence begins with "${beginning}"`);
      return found;
    },
  };
}

export function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
