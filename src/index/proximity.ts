import type { CorpusIndex, IndexedSentence } from './corpus-index.ts';
import type { Query } from './query.ts';

/** Where a sentence bears out a term of the question. */
export interface Occurrence {
  /** Position in the sentence's terms. */
  readonly at: number;
  /** Position in the question's terms. */
  readonly index: number;
}

/** The farthest that something still counts as near, in terms. */
const NEAR_TERMS = 12;

/** Two neighbouring words of a question, both ways round, and their IDF together. */
export interface WeighedPair {
  readonly pair: string;
  readonly reversed: string;
  readonly weight: number;
}

export function weighPairs({ pairs }: Query, index: CorpusIndex): WeighedPair[] {
  return pairs.map((pair) => {
    const [first, second] = pair.split(' ') as [string, string];
    return { pair, reversed: `${second} ${first}`, weight: index.idf(first) + index.idf(second) };
  });
}

/** Share of the question's neighbouring pairs, by IDF, that the sentence keeps as neighbours; half of a reversed one. */
export function pairShare(asked: readonly WeighedPair[], { pairs }: IndexedSentence): number {
  let kept = 0;
  let all = 0;
  for (const { pair, reversed, weight } of asked) {
    all += weight;
    if (pairs.has(pair)) kept += weight;
    else if (pairs.has(reversed)) kept += weight / 2;
  }
  return all === 0 ? 0 : kept / all;
}

/** The heaviest chain of matched terms that keeps the question's order (longest increasing subsequence, weighted). */
export function orderShare(query: Query, occurrences: readonly Occurrence[]): number {
  const chains: { at: number; index: number; weight: number }[] = [];
  let best = 0;
  for (const { at, index } of occurrences) {
    let before = 0;
    for (const chain of chains)
      if (chain.at < at && chain.index < index) before = Math.max(before, chain.weight);
    const weight = before + query.terms[index]!.idf;
    chains.push({ at, index, weight });
    best = Math.max(best, weight);
  }
  return best / query.total;
}

/** The best window of matched terms: their IDF, discounted by the words in between. */
export function windowShare(query: Query, occurrences: readonly Occurrence[]): number {
  let best = 0;
  for (let from = 0; from < occurrences.length; from += 1) {
    const seen = new Set<number>();
    let weight = 0;
    for (let to = from; to < occurrences.length; to += 1) {
      const { at, index } = occurrences[to]!;
      if (!seen.has(index)) {
        seen.add(index);
        weight += query.terms[index]!.idf;
      }
      const between = Math.max(0, at - occurrences[from]!.at + 1 - seen.size);
      best = Math.max(best, weight / (1 + between / 10));
    }
  }
  return best / query.total;
}

/** Share of the question's terms close to a position, each discounted by its distance; of one borne out twice the first close place counts. */
export function nearness(query: Query, occurrences: readonly Occurrence[]): (at: number) => number {
  if (occurrences.length === 0) return () => 0;
  const areDistinct = new Set(occurrences.map(({ index }) => index)).size === occurrences.length;
  return (at) => {
    const seen = areDistinct ? undefined : new Set<number>();
    let weight = 0;
    for (const occurrence of occurrences) {
      const distance = Math.abs(occurrence.at - at);
      if (distance > NEAR_TERMS || seen?.has(occurrence.index)) continue;
      seen?.add(occurrence.index);
      weight += query.terms[occurrence.index]!.idf / (1 + distance / 4);
    }
    return weight / query.total;
  };
}
