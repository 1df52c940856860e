import { readFileSync } from './read-file.ts';
import { lemmasOf, possibleLemmas } from './related-words.ts';
import type { Term } from './terms.ts';

/** Terms `first` … `first + length - 1` of a text are a fixed expression. */
export interface Phrase {
  readonly first: number;
  readonly length: number;
  /** Single words that say nearly the same, and words that are nearer than mere topic; lower-case base forms. */
  readonly close: readonly string[];
  readonly near: readonly string[];
}

type Meaning = Pick<Phrase, 'close' | 'near'>;

const LONGEST = 4;
/** What may stand apart from its verb: "**hold** the police **back**". */
const PARTICLE = /^(?:apart|around|aside|away|back|down|off|out|over|up)$/u;
/** Words between a verb and its particle, at most; no preposition among them. */
const LONGEST_GAP = 3;
const CONJUNCTION = /^(?:after|and|as|because|before|but|during|if|or|since|then|until|when|while)$/u;
const PREPOSITION = /^(?:about|against|at|between|by|for|from|in|into|of|on|to|with)$/u;

interface Phrases {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly openers: ReadonlySet<string>;
}

let known: Phrases | undefined;

/**
 * Finds phrasal verbs, idioms and compound nouns in any inflection, the longest first, without overlaps. Of a phrasal verb with
 * words in between only the verb counts as the phrase. Source: phrases.tsv.
 */
export function findPhrases(terms: readonly Pick<Term, 'word'>[]): Phrase[] {
  known ??= readPhrases(readFileSync(new URL('phrases.tsv', import.meta.url), 'latin1'));
  const found: Phrase[] = [];
  for (let first = 0; first < terms.length;) {
    const phrase = longestFrom(terms, first, known);
    if (phrase) found.push(phrase);
    first += phrase?.length ?? 1;
  }
  return found;
}

function longestFrom(
  terms: readonly Pick<Term, 'word'>[],
  first: number,
  { meanings, openers }: Phrases,
): Phrase | undefined {
  const { word } = terms[first]!;
  // Few words open a phrase: of most none of the forms has to be looked up.
  if (!possibleLemmas(word).some((form) => openers.has(form))) return undefined;
  const opening = formsOf(word).filter((form) => openers.has(form));
  if (opening.length === 0) return undefined;
  for (let length = Math.min(LONGEST, terms.length - first); length >= 2; length -= 1) {
    let written = opening;
    for (const next of terms.slice(first + 1, first + length))
      written = written.flatMap((start) => formsOf(next.word).map((form) => `${start} ${form}`));
    const meaning = written.map((text) => meanings.get(text)).find((one) => one !== undefined);
    if (meaning) return { first, length, ...meaning };
  }
  return splitFrom(terms, first, opening, meanings);
}

function splitFrom(
  terms: readonly Pick<Term, 'word'>[],
  first: number,
  opening: readonly string[],
  meanings: Phrases['meanings'],
): Phrase | undefined {
  for (let at = first + 1; at < Math.min(terms.length, first + LONGEST_GAP + 2); at += 1) {
    const { word } = terms[at]!;
    if (PREPOSITION.test(word)) return undefined;
    if (!PARTICLE.test(word)) continue;
    // "over the hill" is no particle but a preposition.
    const next = terms[at + 1]?.word;
    if (next !== undefined && !PREPOSITION.test(next) && !CONJUNCTION.test(next)) return undefined;
    const meaning = opening.map((verb) => meanings.get(`${verb} ${word}`)).find((one) => one !== undefined);
    return meaning && { first, length: 1, ...meaning };
  }
  return undefined;
}

const formsOf = (word: string): string[] => [...new Set([word, ...lemmasOf(word).map(({ lemma }) => lemma)])];

function readPhrases(table: string): Phrases {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const meanings = new Map(
    lines.map((line): [string, Meaning] => {
      const [phrase = '', close = '', near = ''] = line.split('\t');
      return [phrase, { close: words(close), near: words(near) }];
    }),
  );
  return { meanings, openers: new Set([...meanings.keys()].map((phrase) => phrase.split(' ', 1)[0]!)) };
}

const words = (list: string): string[] => (list === '' ? [] : list.split(' '));
