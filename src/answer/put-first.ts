import type { RankedSentence } from '../index/search.ts';

/** One sentence in front of all others, scored no lower than what it displaces; it may be new among them. */
export function putFirst(one: RankedSentence, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const [best] = ranked;
  if (best === one) return ranked;
  const score = Math.max(one.score, best?.score ?? one.score);
  return [{ ...one, score }, ...ranked.filter(({ sentence }) => sentence !== one.sentence)];
}
