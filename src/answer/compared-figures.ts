import { overlaps, type Period } from '../analysis/period.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import { textOf } from './premises/kind-words.ts';

/** Two figures side by side. */
const PAIR =
  /(\p{N}+(?:[.,]\p{N}+)*)\s+(?:compared (?:with|to)|versus|vs\.?|against|and)\s+(\p{N}+(?:[.,]\p{N}+)*)/u;

/**
 * "lower in 2020 than in 2019 (11 compared with 343)": two figures stand in the order of the two times named before them. Where the
 * figure of the first time asked about begins; an offset of the sentence.
 */
export function figureInOrder({ periods }: Query, sentence: IndexedSentence): number | undefined {
  const pair = PAIR.exec(textOf(sentence));
  const asked = periods.find(isDated);
  if (!pair || !asked || sentence.periods.length !== 2) return undefined;
  const which = sentence.periods.findIndex((told) => overlaps(told, asked));
  if (which === -1) return undefined;
  return which === 0 ? pair.index : pair.index + pair[0].lastIndexOf(pair[2]!);
}

/** Both figures, where two times are compared and the sentence compares no others: "11 compared with 343". */
export function comparedFigures(
  { periods, form, type }: Query,
  sentence: IndexedSentence,
): Range | undefined {
  const pair = PAIR.exec(textOf(sentence));
  const asked = periods.filter(isDated);
  const compares = form.kind === 'compare' || asked.length > 1;
  if (type !== 'number' && type !== 'thing') return undefined;
  if (!pair || !compares || asked.length === 0 || sentence.periods.length !== 2) return undefined;
  const isTold = (time: Period): boolean => sentence.periods.some((told) => overlaps(told, time));
  return asked.every(isTold) ? { start: pair.index, end: pair.index + pair[0].length } : undefined;
}

const isDated = ({ from }: Period): boolean => from !== undefined;
