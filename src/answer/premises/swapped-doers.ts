import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isPlace } from './places.ts';

/** A deed matched less well than this may be another one. */
const SURELY = 0.7;

/**
 * Whether question and sentence tell of one deed with its two sides exchanged: "X retook it from Y" where the sentence has "Y
 * retook it from X". The doer is the nearest side before the deed, the other the nearest behind it; a passive one is left open.
 */
export function swapsDoers({ terms }: Query, sentence: IndexedSentence): boolean {
  const sides = terms.filter(({ term, period }) => term.startsWith('@') && period === undefined);
  return terms.some((deed) => {
    if (deed.name || deed.number || deed.weight < 1 || deed.period !== undefined) return false;
    const doer = sides.find((side) => side.end <= deed.start);
    const others = sides.filter((side) => side.start >= deed.end);
    const match = matchLevel(deed, sentence);
    const [at] = match.at;
    if (!doer || others.length === 0 || at === undefined || match.level < SURELY) return false;
    if (isPassive(sentence, at)) return false;
    return others.some((other) => isBefore(other, sentence, at) && isBehind(doer, sentence, at));
  });
}

const isBefore = (side: QueryTerm, sentence: IndexedSentence, at: number): boolean => {
  const places = sideAt(side, sentence);
  const before = Math.max(...places.filter((place) => place < at));
  return Number.isFinite(before) && places.every((place) => place < at || place - at > at - before);
};

const isBehind = (side: QueryTerm, sentence: IndexedSentence, at: number): boolean => {
  const places = sideAt(side, sentence);
  const behind = Math.min(...places.filter((place) => place > at));
  return Number.isFinite(behind) && places.every((place) => place > at || at - place > behind - at);
};

const sideAt = (side: QueryTerm, sentence: IndexedSentence): number[] =>
  matchLevel(side, sentence).at.filter((place) => !isPlace(sentence, place));

/** "was retaken", "retaken by". */
function isPassive({ terms }: IndexedSentence, at: number): boolean {
  const around = terms.slice(Math.max(0, at - 2), at + 3).map(({ word }) => word);
  return around.some((word) => /^(?:is|are|was|were|be|been|being|by)$/u.test(word));
}
