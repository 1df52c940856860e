import type { DatedRecord } from '../analysis/dated-records.ts';
import { type Days, sharedDays } from '../analysis/period.ts';
import {
  recordsByLength,
  type Spell,
  spells,
  spellsAfter,
  spellsAt,
  spellsBefore,
  spellsByLength,
} from '../analysis/record-order.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';

const AFTER =
  /\b(?:after|succe\w+|follow(?:s|ed|ing)?|next|t(?:akes?|aken|ook) over (?:.{1,40} )?from|replac(?:e|ed|ing)|came then|once .{3,60} (?:gone|dead|killed|died|out|left|arrested|captured|fallen))\b/i;
const BEFORE =
  /\b(?:before|b4|preced\w+|predecessors?|prior to|previous(?:ly)?|ahead of|came from|earlier)\b/i;
/** "Whom did she **replace**": the one before; whom others chose to replace her came after. */
const SUCCEEDED = /\bwhom? did (?:[\p{L}’'-]+ ){1,4}?(?<!\bto )(?:follow|replace|succeed|take over from)\b/iu;
const BETWEEN = /\b(?:in )?between\b.{0,40}\b(?:two|both|spells|stints|terms|tenures)\b/i;
const AROUND = /\b(?:both sides|before and after|around|either side)\b/i;
const TWICE =
  /\b(?:twice|two (?:\w+ )?(?:times|spells|stints|tenures|periods|terms)|more than once|second (?:spell|stint|tenure|time|term)|again|both (?:spells|stints|periods))\b/i;
/** Whether a question asks who came before or after somebody. */
export const asksSuccession = (question: string): boolean =>
  SUCCESSION.test(question) || SUCCEEDED.test(question);
const SUCCESSION =
  /^\W*who\b.*\b(?:succeed(?:s|ed)?|follow(?:s|ed)?|replaced?|preced(?:es?|ed)|t(?:akes?|ook) over from|came (?:after|before))\b/i;

/** More entries than this are no short answer. */
const MOST_ENTRIES = 2;

/**
 * Short answers from a sentence's dated records ("name (period)"): who at a time, before or after whom, the longest, the first,
 * or the record of the name asked about. Whole entries, as offsets of the sentence; empty when the records do not decide.
 */
export function recordAnswers(question: string, query: Query, { records }: IndexedSentence): Range[] {
  if (records.length < 2) return [];
  const named = namedRecords(query, records);
  const chosen = choose(question, query, records, named);
  const unique = [...new Set(chosen)];
  return unique.length > 0 && unique.length <= MOST_ENTRIES ? unique.map(({ range }) => range) : [];
}

function choose(
  question: string,
  { form, periods, type }: Query,
  records: readonly DatedRecord[],
  named: readonly DatedRecord[],
): DatedRecord[] {
  const [first, second] = named;
  if (first && second && /\bbetween\b/i.test(question)) return amid(records, first, second);
  if (first && type !== 'time' && type !== 'number')
    return besideNamed(question, records, first) ?? [...named];
  if (first) return [...named];
  if (TWICE.test(question)) return records.filter((record) => record.periods.length > 1);
  if (type !== 'person' && type !== 'thing') return [];
  const dated = periods.filter(({ from, to }) => from !== undefined || to !== undefined);
  const lasting = spellsLasting(records, question);
  if (lasting.length > 0)
    return recordsOf(lasting.filter(({ period }) => dated.every((time) => sharedDays(period, time) > 0)));
  if (dated.length > 0) return recordsOf(dated.flatMap((period) => mostlyAt(records, period)));
  return extreme(question, records, form);
}

/** Who came between two: behind the first spell of the earlier one and before the next spell of the other. */
function amid(records: readonly DatedRecord[], one: DatedRecord, other: DatedRecord): DatedRecord[] {
  const all = spells(records);
  const start = all.findIndex(({ record }) => record === one || record === other);
  const last = all[start]!.record === one ? other : one;
  const end = all.findIndex(({ record }, at) => at > start && record === last);
  return recordsOf(all.slice(start + 1, end)).filter((record) => record !== one && record !== other);
}

/** The spells of the one who is named and those directly before and after them. */
export const spellsAround = (records: readonly DatedRecord[], named: DatedRecord): Spell[] => [
  ...spells(records).filter(({ record }) => record === named),
  ...spellsBefore(records, named),
  ...spellsAfter(records, named),
];

/** Who came between, around, after or before the one who is named; undefined when that is not asked. */
function besideNamed(
  question: string,
  records: readonly DatedRecord[],
  named: DatedRecord,
): DatedRecord[] | undefined {
  const after = recordsOf(spellsAfter(records, named));
  const before = recordsOf(spellsBefore(records, named));
  if (BETWEEN.test(question)) return after.slice(0, 1);
  if (AROUND.test(question)) return after.filter((record) => before.includes(record));
  if (SUCCEEDED.test(question)) return before;
  if (AFTER.test(question)) return after;
  return BEFORE.test(question) ? before : undefined;
}

const LASTING =
  /\b(?:for|lasted|of|only|about|just|mere|some|around|roughly)\s+(?:(?:only|about|just|a mere|some|around|roughly|barely|under|over|nearly)\s+)*(\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(week|month|year)s?\b/i;
const UNIT_DAYS: Readonly<Record<string, number>> = { week: 7, month: 30.4, year: 365 };
const NUMBERS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A spell is as long as is said when it is longer or shorter by no more than this share, or by less than a month. */
const ABOUT = 0.25;

/** The spells as long as the question says: "for about three months". */
function spellsLasting(records: readonly DatedRecord[], question: string): Spell[] {
  const said = LASTING.exec(question);
  if (!said) return [];
  const word = said[1]!.toLowerCase();
  const count = /\d/u.test(word) ? Number(word) : Math.max(1, NUMBERS.indexOf(word));
  const days = count * UNIT_DAYS[said[2]!.toLowerCase()]!;
  return spells(records).filter(
    ({ period }) => Math.abs(sharedDays(period, period) - days) <= Math.max(31, ABOUT * days),
  );
}

/** Shares of a time that count as about as much as the largest one. */
const AS_MUCH = 0.5;

/** The spells at a time; where it is longer than a month those that fill most of it: two at a boundary month, one over a tenure. */
function mostlyAt(records: readonly DatedRecord[], time: Days): Spell[] {
  const found = spellsAt(records, time);
  const shared = found.map(({ period }) => sharedDays(period, time));
  const most = Math.max(...shared);
  return found.filter((_, i) => shared[i]! >= AS_MUCH * most);
}

const TENURE =
  /\b(?:long\w*|short\w*|brief\w*|tenure|stint|spell|term|reign|time in (?:charge|office)|in charge|led|lead|ran|ruled)\b/i;

function extreme(
  question: string,
  records: readonly DatedRecord[],
  { superlative, count }: Query['form'],
): DatedRecord[] {
  if (count !== undefined || /\b(?:first|last) (?:two|three|four|five|six|[2-9])\b/i.test(question))
    return [];
  if (superlative === 'first') return recordsOf(spells(records).slice(0, 1));
  if (superlative === 'last') return recordsOf(spells(records).slice(-1));
  if (!TENURE.test(question)) return [];
  if (superlative === 'longest' || superlative === 'most')
    return recordsOf(spellsByLength(records, 'longest'));
  return superlative === undefined ? [] : recordsByLength(records, 'shortest');
}

const recordsOf = (some: readonly Spell[]): DatedRecord[] => some.map(({ record }) => record);

/** Records whose name the question speaks: the one with most words in common, all of them when several have as many. */
export function namedRecords(
  { terms }: Pick<Query, 'terms'>,
  records: readonly DatedRecord[],
): DatedRecord[] {
  const shared = records.map((record) => sharedWords(terms, record));
  const most = Math.max(...shared);
  return most === 0 ? [] : records.filter((_, i) => shared[i] === most);
}

/** Many a name has one: "al-Qaeda" is not "Omar al-Khorasani". */
const PARTICLE = /^(?:al|bin|de|el|ibn|ul|van|von)$/u;

function sharedWords(terms: Query['terms'], { words }: DatedRecord): number {
  const joined = `@${words.join('-')}`;
  return Math.max(
    0,
    ...terms.map(({ term }) => (term.startsWith('@') && term === joined ? 10 : 0)),
    // "when did bergs time end": a possessive as chat writes it.
    terms.filter(
      ({ word }) => (words.includes(word) || words.includes(word.replace(/s$/u, ''))) && !PARTICLE.test(word),
    ).length,
  );
}
