import { overlaps, type Period } from '../analysis/period.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';

/** Two figures side by side. */
const PAIR = /(\p{N}[\p{N},.]*)\s+(?:compared (?:with|to)|versus|vs\.?|against|and)\s+(\p{N}[\p{N},.]*)/u;

/**
 * "lower in 2020 than in 2019 (11 compared with 343)": two figures stand in the order of the two times named before them. The figure of
 * the first time asked about; offsets of the sentence.
 */
export function figuresInOrder(
  { periods }: Query,
  sentence: IndexedSentence,
): { readonly asked: Range } | undefined {
  const pair = PAIR.exec(textOf(sentence));
  const asked = periods.find(isDated);
  if (!pair || !asked || sentence.periods.length !== 2) return undefined;
  const which = sentence.periods.findIndex((told) => overlaps(told, asked));
  if (which === -1) return undefined;
  const second = pair.index + pair[0].lastIndexOf(pair[2]!);
  return {
    asked:
      which === 0
        ? { start: pair.index, end: pair.index + pair[1]!.length }
        : { start: second, end: second + pair[2]!.length },
  };
}

/** Both figures, where two times are compared and the sentence compares no others: "11 compared with 343". */
export function comparedFigures({ periods, form }: Query, sentence: IndexedSentence): Range | undefined {
  const pair = PAIR.exec(textOf(sentence));
  const asked = periods.filter(isDated);
  const compares = form.kind === 'compare' || asked.length > 1;
  if (!pair || !compares || asked.length === 0 || sentence.periods.length !== 2) return undefined;
  const isTold = (time: Period): boolean => sentence.periods.some((told) => overlaps(told, time));
  return asked.every(isTold) ? { start: pair.index, end: pair.index + pair[0].length } : undefined;
}

const isDated = ({ from }: Period): boolean => from !== undefined;

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
