import { openWordTable } from './word-table.ts';

/** The direction of a word among others by the company it keeps: a vector of length 1. */
export type WordVector = Float32Array;

/** Numbers of a vector. */
export const DIMENSIONS = 60;

const table = openWordTable(new URL('word-vectors.tsv', import.meta.url));

/** Where a folded word of English stands; undefined for a small word, a name, or one the table does not know. Source: word-vectors.tsv. */
export function wordVector(word: string): WordVector | undefined {
  const written = table(word);
  return written === undefined
    ? undefined
    : unit(Float32Array.from(new Int8Array(Buffer.from(written, 'base64'))));
}

/** How alike two words are used: the cosine of two vectors of length 1, in −1–1. */
export function likeness(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** The common direction of several, each weighted; undefined for none. */
export function commonDirection(
  vectors: readonly { readonly vector: WordVector; readonly weight: number }[],
): WordVector | undefined {
  if (vectors.length === 0) return undefined;
  const sum = new Float32Array(DIMENSIONS);
  for (const { vector, weight } of vectors)
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i]! += vector[i]! * weight;
  return unit(sum);
}

function unit(vector: WordVector): WordVector {
  const length = Math.sqrt(likeness(vector, vector)) || 1;
  for (let i = 0; i < DIMENSIONS; i += 1) vector[i]! /= length;
  return vector;
}
