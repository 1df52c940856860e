import { contains, overlaps, type Period } from '../../analysis/period.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';
import { asksSuccession, namedRecords, spellsAround } from '../record-answers.ts';

/** A telling period this many times longer than the one asked about says nothing of it: "from 2015 to 2021" of "July 2018". */
const LONGEST_TIMES = 8;
const DAY_MS = 86_400_000;

/** How a sentence bears out the times of a question: told, left open (it speaks of no time at all), or contradicted. */
export type TimeVerdict = 'told' | 'open' | 'contradicted';

export function judgeTimes(
  { periods, form }: Pick<Query, 'periods' | 'form'>,
  sentence: IndexedSentence,
): TimeVerdict {
  const asked = periods.filter(
    ({ from, to, relative }) => relative === undefined && from !== undefined && to !== undefined,
  );
  if (asked.length === 0) return 'told';
  const { place, ordinal } = sentence;
  const around = [place.sentences[ordinal - 1], place.sentences[ordinal + 1]].filter(
    (near) => near !== undefined,
  );
  const verdicts = new Set(
    asked.map((period) => {
      const own = judgeTime(period, sentence);
      return own === 'open' && around.some((near) => judgeTime(period, near) === 'told') ? 'told' : own;
    }),
  );
  // Of two times set side by side each may stand in a sentence of its own.
  if (form.kind === 'compare' && verdicts.has('told')) return 'told';
  if (verdicts.has('contradicted')) return 'contradicted';
  return verdicts.has('open') ? 'open' : 'told';
}

/** Whether who came before or after one of a table of tenures is asked, at a time that lies in no tenure of theirs nor in one beside it. */
export function tellsOtherTenure(
  question: string,
  { terms, periods }: Query,
  { records }: IndexedSentence,
): boolean {
  const asked = periods.filter(({ from, to }) => from !== undefined && to !== undefined);
  if (records.length < 2 || asked.length === 0 || !asksSuccession(question)) return false;
  const named = namedRecords({ terms }, records);
  const around = named.flatMap((record) => spellsAround(records, record));
  return named.length > 0 && !around.some(({ period }) => asked.some((time) => overlaps(period, time)));
}

/** Whether a day or a month is asked of and the sentence tells of days or months: of another one, where they do not agree. */
export const tellsOtherDate = ({ periods }: Pick<Query, 'periods'>, sentence: IndexedSentence): boolean =>
  PRECISE.some(
    (precision) =>
      periods.some((asked) => asked.precision === precision) &&
      sentence.periods.some((told) => told.precision === precision),
  );

const PRECISE: readonly Period['precision'][] = ['day', 'month'];

function judgeTime(asked: Period, { periods, records }: IndexedSentence): TimeVerdict {
  const told = [...periods, ...records.flatMap((record) => record.periods)];
  if (told.some((period) => tells(period, asked, records.length > 0))) return 'told';
  return told.some(({ from, to }) => from !== undefined && to !== undefined) ? 'contradicted' : 'open';
}

function tells(told: Period, asked: Period, record: boolean): boolean {
  if (told.yearless) return overlaps(told, asked);
  if (told.from === undefined || told.to === undefined) return false;
  if (contains(asked, told)) return true;
  if (record) return overlaps(told, asked);
  return contains(told, asked)
    ? days(told) <= LONGEST_TIMES * days(asked)
    : overlaps(told, asked) && days(told) <= days(asked) * 2;
}

function days({ from, to }: Period): number {
  return 1 + (Date.parse(to!) - Date.parse(from!)) / DAY_MS;
}
