import type { Library } from '../../../src/corpus/library.ts';
import type { Contender, Place, PlacedSentence } from '../contender.ts';

/** What a peer indexes: a whole passage, or one sentence of it. */
export interface PeerDocument {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Best first, every document that matches at all. */
export type Rank = (question: string) => readonly { readonly id: number; readonly score: number }[];

/** A peer over passages, and the same over sentences; its confidence is the best passage's raw score. */
export function peer(name: string, index: (documents: readonly PeerDocument[]) => Rank): Contender {
  return {
    name,
    over(library) {
      const passages = placedPassages(library);
      const sentences = placedSentences(library);
      const rankPassages = index(documents(passages, library));
      const rankSentences = index(documents(sentences, library));
      return {
        passages: (question, k) =>
          rankPassages(question)
            .slice(0, k)
            .map(({ id }) => passages[id]!),
        sentences: (question, k, within) =>
          rankSentences(question)
            .map(({ id }) => sentences[id]!)
            .filter((sentence) => within === undefined || isAt(sentence, within))
            .slice(0, k),
        confidence: (question) => rankPassages(question)[0]?.score ?? 0,
      };
    },
  };
}

const isAt = (some: Place, other: Place): boolean =>
  some.memo === other.memo && some.paragraph === other.paragraph;

const placedPassages = ({ memos }: Library): PlacedSentence[] =>
  memos.flatMap(({ passages }) => passages.map(({ memo, paragraph, text }) => ({ memo, paragraph, text })));

const placedSentences = ({ memos }: Library): PlacedSentence[] =>
  memos.flatMap(({ passages }) =>
    passages.flatMap(({ memo, paragraph, text, sentences }) =>
      sentences.map(({ start, end }) => ({ memo, paragraph, text: text.slice(start, end) })),
    ),
  );

const documents = (placed: readonly PlacedSentence[], library: Library): PeerDocument[] =>
  placed.map(({ memo, text }, id) => ({ id, title: library.memo(memo)?.title ?? '', text }));
