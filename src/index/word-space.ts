import {
  commonDirection,
  DIMENSIONS,
  likeness,
  type WordVector,
  wordVector,
} from '../analysis/word-vectors.ts';
import type { IndexedSentence } from './indexed-sentence.ts';
import type { Query } from './query.ts';

/** Where the terms of a corpus stand among each other: plain data, which can be kept. */
export interface WordSpace {
  readonly terms: readonly string[];
  /** `DIMENSIONS` numbers a term, one behind the other. */
  readonly rows: Float32Array;
}

/** Below this two words are alike by chance. */
const LEAST_ALIKE = 0.25;

/** What English tells of the corpus' terms by the words they are written with, each as often as it stands there. */
export function buildWordSpace(
  written: Iterable<readonly [term: string, word: string]>,
  counts: ReadonlyMap<string, number>,
): WordSpace {
  const words = new Map<string, Set<string>>();
  for (const [term, word] of written) words.set(term, (words.get(term) ?? new Set()).add(word));
  const placed = [...words].flatMap(([term, forms]) => {
    const known = [...forms].flatMap((word) => {
      const vector = wordVector(word);
      return vector ? [{ vector, weight: counts.get(word) ?? 1 }] : [];
    });
    const direction = commonDirection(known);
    return direction ? [{ term, direction }] : [];
  });
  const rows = new Float32Array(placed.length * DIMENSIONS);
  placed.forEach(({ direction }, at) => rows.set(direction, at * DIMENSIONS));
  return { terms: placed.map(({ term }) => term), rows };
}

/** What the search asks of a word space. */
export interface Alikeness {
  /** The corpus' terms that are used much as a word of a question is, with the cosine of the two; the same words come again and again. */
  alike(word: string): ReadonlyMap<string, number>;
  /** How alike all words of a question and all of a sentence are used, weighted by their IDF: −1–1, 0 where one has none that is known. */
  sense(query: Query, sentence: IndexedSentence): number;
}

type Directions = Parameters<typeof commonDirection>[0];

const ofQuery = ({ terms }: Query): Directions =>
  terms.flatMap(({ term, word, idf, number }) => {
    const vector = number || term.startsWith('@') ? undefined : wordVector(word);
    return vector ? [{ vector, weight: idf }] : [];
  });

export function openWordSpace({ terms, rows }: WordSpace, idf: (term: string) => number): Alikeness {
  const rowOf = (at: number): WordVector => rows.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
  const places = new Map(terms.map((term, at) => [term, at]));
  const near = new Map<string, ReadonlyMap<string, number>>();
  const senses = new WeakMap<object, WordVector>();

  function findAlike(word: string): ReadonlyMap<string, number> {
    const vector = wordVector(word);
    const found = new Map<string, number>();
    if (!vector) return found;
    for (let at = 0; at < terms.length; at += 1) {
      const how = likeness(vector, rowOf(at));
      if (how >= LEAST_ALIKE) found.set(terms[at]!, how);
    }
    return found;
  }

  const ofSentence = ({ positions }: IndexedSentence): Directions =>
    [...positions.keys()].flatMap((term) => {
      const at = places.get(term);
      return at === undefined ? [] : [{ vector: rowOf(at), weight: idf(term) }];
    });
  const senseOf = <Of extends object>(of: Of, read: (of: Of) => Directions): WordVector => {
    let sense = senses.get(of);
    if (sense === undefined) senses.set(of, (sense = commonDirection(read(of)) ?? NO_SENSE));
    return sense;
  };

  return {
    alike(word) {
      let found = near.get(word);
      if (found === undefined) {
        found = findAlike(word);
        if (near.size < MOST_REMEMBERED) near.set(word, found);
      }
      return found;
    },
    sense: (query, sentence) => likeness(senseOf(query, ofQuery), senseOf(sentence, ofSentence)),
  };
}

/** Of a large library each takes some kilobytes. */
const MOST_REMEMBERED = 500;
const NO_SENSE: WordVector = new Float32Array(DIMENSIONS);
