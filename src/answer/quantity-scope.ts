import { contains, type Period } from '../analysis/period.ts';
import type { Quantity } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import { textOf } from './premises/kind-words.ts';

/** The quantities of a sentence that are no part of a longer one ("five of the six"). */
export function outerQuantities(sentence: IndexedSentence): readonly Quantity[] {
  let outer = known.get(sentence);
  if (outer === undefined) {
    let reach = 0;
    outer = sentence.quantities.filter(({ start, end }) => {
      const isOuter = start >= reach;
      reach = Math.max(reach, end);
      return isOuter;
    });
    known.set(sentence, outer);
  }
  return outer;
}

/** Asked again for each of a sentence's quantities. */
const known = new WeakMap<IndexedSentence, readonly Quantity[]>();

/**
 * What tells of a quantity: from itself, or from the beginning of its clause where another quantity stands before that, to where the
 * next one's stretch begins. "Of 86 boats that sailed in May, the yard could trace only 31": the second half is told of the 31.
 */
export function stretchOf(sentence: IndexedSentence, quantity: Quantity): Range {
  const outer = outerQuantities(sentence);
  const begins = beginnings(sentence);
  const at = outer.findIndex(({ start }) => start === quantity.start);
  const next = outer.findIndex((other) => other.start > quantity.start);
  return {
    start: begins[at] ?? quantity.start,
    end: begins[next] ?? Number.POSITIVE_INFINITY,
  };
}

/** Where the stretch of each outer quantity begins. */
function beginnings(sentence: IndexedSentence): readonly number[] {
  let begins = knownBeginnings.get(sentence);
  if (begins === undefined) {
    const outer = outerQuantities(sentence);
    begins = outer.map((_, at) => beginOf(sentence, outer, at));
    knownBeginnings.set(sentence, begins);
  }
  return begins;
}

/** As `known`. */
const knownBeginnings = new WeakMap<IndexedSentence, readonly number[]>();

/** The last mark or joint that parts two clauses, the stronger before the weaker. */
const JOINTS = [/[;:—] (?!.*[;:—] )/u, /(?:, | and (?=\p{Lu}))(?!.*(?:, | and \p{Lu}))/u];

function beginOf(sentence: IndexedSentence, outer: readonly Quantity[], at: number): number {
  const { start } = outer[at]!;
  const before = outer[at - 1];
  if (!before) return start;
  const between = textOf(sentence).slice(before.end, start);
  const joint = JOINTS.map((pattern) => pattern.exec(between)).find((found) => found !== null);
  return joint ? before.end + joint.index : start;
}

/** What a quantity counts; a bare number counts what the one before it does: "nine of which", "3,610 in 2016", "31 were traced". */
export function unitOf(sentence: IndexedSentence, quantity: Quantity): readonly string[] {
  const whole = wholeBehind(sentence, quantity);
  if (whole) return whole.unit;
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

/** "three **of whom** had been …", "**of whom** 19 were …": what follows is said of these alone. */
const isOfWhom = (text: string, { start, number }: Quantity): boolean =>
  /^ of (?:whom|which|them|these|those)\b/i.test(text.slice(number.end)) ||
  /\bof (?:whom|which|them|these|those) $/i.test(text.slice(0, start));

/** What a part is counted out of where that follows: "62 **of the Ulmen Trust’s 94 offices**". */
function wholeBehind(sentence: IndexedSentence, { number }: Quantity): Quantity | undefined {
  const lead = /^ of (?:the |its |their |all )?(?:[\p{L}’'.-]+[’']s? ){0,1}$/u;
  const named = /^ of (?:the |its |their |all )?(?:\p{Lu}[\p{L}’'.-]* ){0,5}$/u;
  return sentence.quantities.find((other) => {
    const between = textOf(sentence).slice(number.end, Math.max(number.end, other.start));
    return other.start > number.end && (lead.test(between) || named.test(between));
  });
}

/** A number without a noun that is neither money nor a share. */
function isBareCount(sentence: IndexedSentence, { number, unit, end }: Quantity): boolean {
  const text = textOf(sentence);
  return (
    unit.length === 0 &&
    !/[$€£]\s?$/u.test(text.slice(0, number.start)) &&
    !/percent|per cent|%/u.test(text.slice(number.start, end))
  );
}

/** What of a sentence is counted out of what: "**of 212 cases** sent, **74** had led to …", "**nine** of the guild's **40 boats**". */
interface Share {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** Where nothing is told but of the whole. */
  readonly range: Range;
}

function shareIn(sentence: IndexedSentence): Share | undefined {
  const outer = outerQuantities(sentence);
  const isOutOf = ({ start }: Quantity): boolean => OUT_OF.test(textOf(sentence).slice(0, start));
  const before = outer.find(isOutOf);
  const parts = outer.filter((other) => before && other.start > before.start && isBareCount(sentence, other));
  if (before && parts.length > 0)
    return { whole: before, parts, range: { start: 0, end: stretchOf(sentence, before).end } };
  for (const part of sentence.quantities) {
    const whole = wholeBehind(sentence, part);
    if (whole) return { whole, parts: [part], range: { start: part.start, end: whole.end } };
  }
  return undefined;
}

/**
 * Whether a quantity is a whole where its parts are asked for, or a part where the whole is: parts are asked for by any full word that
 * is not told of the whole alone.
 */
export function isOtherShare(
  sentence: IndexedSentence,
  quantity: Quantity,
  { terms, focus }: Query,
): boolean {
  const share = shareIn(sentence);
  if (!share) return false;
  const { whole, parts, range } = share;
  const isTold = (term: QueryTerm): boolean =>
    matchLevel(term, sentence).at.some((at) => {
      const { start, end } = sentence.terms[at]!;
      return start >= range.start && end <= range.end;
    });
  const asksParts = terms.some(
    (term) => term.weight === 1 && term.term !== focus && !term.number && !isTold(term),
  );
  const others = asksParts ? [whole] : parts;
  return others.some(({ start }) => start === quantity.start);
}

const OUT_OF = /(?:^|[,;:—] )(?:out )?of (?:the |all |its |their |(?:the )?\p{Lu}[\p{L} .-]*[’']s )?$/iu;

/** Whether a bare number is told of one of the names asked of, and no other quantity is: "130 ships and **Ulmen** 145". */
export function isOfNameAsked(
  sentence: IndexedSentence,
  quantity: Quantity,
  names: readonly QueryTerm[],
): boolean {
  if (!isBareCount(sentence, quantity)) return false;
  const outer = outerQuantities(sentence);
  return names.some((name) => {
    const places = matchLevel(name, sentence).at.map((at) => sentence.terms[at]!.start);
    const told = outer.filter((one) => {
      const { start, end } = stretchOf(sentence, one);
      return places.some((place) => place >= start && place < end);
    });
    return told.length === 1 && told[0]!.start === quantity.start;
  });
}

/** Whether the time of a quantity's stretch is one asked of: "29 in 2015, **30 in 2016**"; undefined where the times tell nothing apart. */
export function isOfTimeAsked(
  sentence: IndexedSentence,
  quantity: Quantity,
  asked: readonly Period[],
): boolean | undefined {
  const times = asked.filter(({ to }) => to !== undefined);
  if (times.length === 0) return undefined;
  // "By 2022" asks of 2022.
  const isTold = (told: Period): boolean =>
    times.some((time) => (time.from === undefined ? told.to === time.to : contains(time, told)));
  const outer = outerQuantities(sentence);
  const fits = (one: Quantity): boolean => {
    const { start, end } = stretchOf(sentence, one);
    // "Between 2014 and 2016, 40,000 fled": of the first one a time in front is told as well.
    const from = one === outer[0] ? 0 : start;
    return sentence.periods.some((told) => told.start >= from && told.end <= end && isTold(told));
  };
  const fitting = outer.filter(fits);
  if (fitting.length === 0 || fitting.length === outer.length) return undefined;
  return fitting.some(({ start }) => start === quantity.start);
}
