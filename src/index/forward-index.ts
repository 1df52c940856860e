import type { AliasGroup } from '../analysis/aliases.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { LIGHT_WORDS, STOP_WORDS } from '../analysis/stop-words.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import type { IndexedSentence, KeptSentence } from './indexed-sentence.ts';
import { mainSubject } from './main-subject.ts';
import { buildWordSpace, type WordSpace } from './word-space.ts';

/**
 * What a library's index is made of, passage by passage, and its statistics: plain data, which can be kept, so that a start need
 * not read every passage.
 */
export interface ForwardIndex {
  /** Names under all their forms, as the passages were read with. */
  readonly names: readonly AliasGroup[];
  /** Whom a single memo is about, as a term; see `mainSubject`. */
  readonly subject?: string;
  /** By the passage's id. */
  readonly documents: readonly Document[];
  /** Content term → number of passages that hold it. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Folded words of the corpus with the number of their occurrences. */
  readonly words: ReadonlyMap<string, number>;
  /** Those of them that English does not know and the corpus always writes with a capital, inside sentences as well. */
  readonly proper: ReadonlySet<string>;
  readonly space: WordSpace;
  /** Terms per sentence on average. */
  readonly sentenceLength: number;
  /** Terms per passage on average. */
  readonly passageLength: number;
  /** What was read of the sentences of the passage with that id, where it was kept. */
  readonly sentences?: ((id: number) => readonly KeptSentence[]) | undefined;
}

/** The terms of a passage by field, one behind the other, between `SEPARATOR`s. */
export interface Document {
  readonly id: number;
  readonly text: string;
  readonly title: string;
  readonly section: string;
  /** Neighbouring content terms, each two joined by a space. */
  readonly pairs: string;
}

export const SEPARATOR = '\n';

/** Reads every passage. */
export function buildForwardIndex(
  passages: readonly IndexedPassage[],
  names: readonly AliasGroup[],
): ForwardIndex {
  const sentences = passages.flatMap((place) => place.sentences);
  const subject = mainSubject(passages);
  const words = countWords(sentences);
  return {
    names,
    ...(subject === undefined ? {} : { subject }),
    documents: passages.map(toDocument),
    frequency: documentFrequency(passages),
    words,
    proper: properWords(sentences),
    space: buildWordSpace(writtenTerms(sentences), words),
    sentenceLength:
      sentences.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, sentences.length),
    passageLength: passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length),
  };
}

function toDocument({ id, title, section, sentences }: IndexedPassage): Document {
  const text = sentences.flatMap(({ positions, noted }) => [
    ...[...positions].flatMap(([term, at]) => at.map(() => term)),
    ...[...noted].filter((term) => !positions.has(term)),
  ]);
  return {
    id,
    text: text.join(SEPARATOR),
    title: title.join(SEPARATOR),
    section: section.join(SEPARATOR),
    pairs: sentences.flatMap(({ pairs }) => [...pairs]).join(SEPARATOR),
  };
}

function documentFrequency(passages: readonly IndexedPassage[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { terms, sentences } of passages) {
    const all = new Set([...terms, ...sentences.flatMap(({ noted }) => [...noted])]);
    for (const term of all) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

function countWords(sentences: readonly IndexedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) {
    for (const { word } of terms) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Content terms with the words they are written as. */
function* writtenTerms(sentences: readonly IndexedSentence[]): Generator<readonly [string, string]> {
  for (const { terms } of sentences)
    for (const { term, word, stop, number } of terms) if (!stop && !number) yield [term, word];
}

function properWords(sentences: readonly IndexedSentence[]): Set<string> {
  const terms = sentences.flatMap((sentence) => sentence.terms);
  const small = new Set(terms.flatMap(({ word, capital }) => (capital ? [] : [word])));
  // Every sentence begins with a capital.
  const inside = sentences.flatMap((sentence) => sentence.terms.slice(1));
  return new Set(
    inside.flatMap(({ word, capital }) =>
      capital && !STOP_WORDS.has(word) && !LIGHT_WORDS.has(word) && !small.has(word) && !isEnglishWord(word)
        ? [word]
        : [],
    ),
  );
}
