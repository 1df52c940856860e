import { contains, type Period } from '../analysis/period.ts';
import type { Quantity } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { textOf } from './premises/kind-words.ts';

/** The quantities of a sentence that are no part of a longer one ("five of the six"). */
export function outerQuantities({ quantities }: IndexedSentence): Quantity[] {
  return quantities.filter(
    (one) => !quantities.some((other) => other.start < one.start && other.end > one.start),
  );
}

/**
 * What tells of a quantity: from itself, or from the beginning of its clause where another quantity stands before that, to where the
 * next one's stretch begins. "Of 86 boats that sailed in May, the yard could trace only 31": the second half is told of the 31.
 */
export function stretchOf(sentence: IndexedSentence, quantity: Quantity): Range {
  const outer = outerQuantities(sentence);
  const at = outer.findIndex(({ start }) => start === quantity.start);
  const start = at === -1 ? quantity.start : beginOf(sentence, outer, at);
  const next = outer.findIndex((other) => other.start > quantity.start);
  return { start, end: next === -1 ? Number.POSITIVE_INFINITY : beginOf(sentence, outer, next) };
}

const CLAUSE = /[,;:—] (?!.*[,;:—] )/u;

function beginOf(sentence: IndexedSentence, outer: readonly Quantity[], at: number): number {
  const { start } = outer[at]!;
  const before = outer[at - 1];
  if (!before) return start;
  const clause = CLAUSE.exec(textOf(sentence).slice(before.end, start));
  return clause ? before.end + clause.index : start;
}

/** What a quantity counts; a bare number counts what the one before it does: "nine of which", "3,610 in 2016", "31 were traced". */
export function unitOf(sentence: IndexedSentence, quantity: Quantity): readonly string[] {
  if (!isOfCounted(sentence, quantity) && !isBareCount(sentence, quantity)) return quantity.unit;
  const before = outerQuantities(sentence).findLast(
    ({ start, unit }) => start < quantity.start && unit.length > 0,
  );
  return before?.unit ?? quantity.unit;
}

/** "three of whom had been …, and **one** a deserter": some of those that the quantity before counts. */
export function isOfCounted(sentence: IndexedSentence, quantity: Quantity): boolean {
  const text = textOf(sentence);
  if (isOfWhom(text, quantity)) return true;
  const { start } = quantity.number;
  return (
    quantity.unit.length === 0 &&
    /\band $/u.test(text.slice(0, start)) &&
    outerQuantities(sentence).some((other) => other.start < start && isOfWhom(text, other))
  );
}

/** "three **of whom** had been …": what follows is said of these alone. */
const isOfWhom = (text: string, { number }: Quantity): boolean =>
  /^ of (?:whom|which|them|these|those)\b/iu.test(text.slice(number.end));

/** A number without a noun that is neither money nor a share. */
function isBareCount(sentence: IndexedSentence, { number, unit, end }: Quantity): boolean {
  const text = textOf(sentence);
  return (
    unit.length === 0 &&
    !/[$€£]\s?$/u.test(text.slice(0, number.start)) &&
    !/percent|per cent|%/u.test(text.slice(number.start, end))
  );
}

/** Whether others of the same sentence are counted out of a quantity: "**of 212 cases** sent, 74 had led to …". */
export function isWhole(sentence: IndexedSentence, quantity: Quantity): boolean {
  return (
    OUT_OF.test(textOf(sentence).slice(0, quantity.start)) &&
    outerQuantities(sentence).some((other) => other.start > quantity.start && isBareCount(sentence, other))
  );
}

const OUT_OF = /(?:^|[,;:—] )(?:out )?of (?:the |all |its |their |(?:the )?\p{Lu}[\p{L} .-]*[’']s )?$/iu;

/** Whether the time of a quantity's stretch is one asked of: "29 in 2015, **30 in 2016**"; undefined where the times tell nothing apart. */
export function isOfTimeAsked(
  sentence: IndexedSentence,
  quantity: Quantity,
  asked: readonly Period[],
): boolean | undefined {
  const times = asked.filter(({ from, to }) => from !== undefined && to !== undefined);
  if (times.length === 0) return undefined;
  const fits = (one: Quantity): boolean => {
    const { start, end } = stretchOf(sentence, one);
    return sentence.periods.some(
      (told) => told.start >= start && told.end <= end && times.some((time) => contains(time, told)),
    );
  };
  const fitting = outerQuantities(sentence).filter(fits);
  if (fitting.length === 0 || fitting.length === outerQuantities(sentence).length) return undefined;
  return fitting.some(({ start }) => start === quantity.start);
}
