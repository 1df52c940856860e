import { createRequire } from 'node:module';
import type distances from 'natural/lib/natural/distance/levenshtein_distance.js';

const require = createRequire(import.meta.url);

/** Finds the vocabulary's word a misspelt one most likely stands for; undefined when none is near enough. */
export type Speller = (word: string) => string | undefined;

export interface SpellingRules {
  /** Letters from which on one edit, and from which on two edits, may be mended. */
  readonly oneEditFrom: number;
  readonly twoEditsFrom: number;
}

/**
 * Corrects only toward the given vocabulary (word → how often it occurs). A correction keeps the first letter, or swaps the
 * first two; among equally near words one of the same letters wins, then the more frequent one. Edits: Damerau–Levenshtein, so
 * that a swap counts once.
 */
export function createSpeller(
  vocabulary: ReadonlyMap<string, number>,
  { oneEditFrom, twoEditsFrom }: SpellingRules,
): Speller {
  // Loaded with the first speller: most questions need none.
  const { DamerauLevenshteinDistance } =
    require('natural/lib/natural/distance/levenshtein_distance.js') as typeof distances;
  const byLength = new Map<number, string[]>();
  for (const word of vocabulary.keys()) {
    if (word.length < 3 || /\p{N}/u.test(word)) continue;
    const group = byLength.get(word.length);
    if (group) group.push(word);
    else byLength.set(word.length, [word]);
  }
  return (word) => {
    if (word.length < oneEditFrom || /\p{N}/u.test(word)) return undefined;
    const most = word.length >= twoEditsFrom ? 2 : 1;
    let best: string | undefined;
    let bestEdits = most + 1;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        if (!sameBeginning(word, candidate) || letterDifference(word, candidate) > 2 * most) continue;
        const edits = DamerauLevenshteinDistance(word, candidate);
        if (edits > bestEdits || edits > most) continue;
        if (edits === bestEdits && !isLikelier(word, candidate, best!, vocabulary)) continue;
        [best, bestEdits] = [candidate, edits];
      }
    }
    return best;
  };
}

/** Of two words equally near: letters in the wrong order are the commonest slip. */
function isLikelier(word: string, a: string, b: string, vocabulary: ReadonlyMap<string, number>): boolean {
  const [swapsA, swapsB] = [letterDifference(word, a) === 0, letterDifference(word, b) === 0];
  return swapsA === swapsB ? vocabulary.get(a)! > vocabulary.get(b)! : swapsA;
}

function sameBeginning(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Letters of one word that the other lacks, counted both ways: a cheap lower bound on twice the edits. */
function letterDifference(a: string, b: string): number {
  let difference = 0;
  let rest = b;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at === -1) difference += 1;
    else rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return difference + rest.length;
}
