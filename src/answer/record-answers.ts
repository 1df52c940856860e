import type { DatedRecord } from '../analysis/dated-records.ts';
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
  /\b(?:after|succe\w+|follow(?:s|ed|ing)?|next|took over from|take over from|takes over from|replac(?:e|ed|ing)|came then|once .{3,60} (?:gone|dead|killed|died))\b/iu;
const BEFORE = /\b(?:before|preced\w+|predecessors?|prior to|previous(?:ly)?|ahead of|came from|earlier)\b/iu;
const BETWEEN = /\b(?:in )?between\b.{0,40}\b(?:two|both|spells|stints|terms|tenures)\b/iu;
const AROUND = /\b(?:both sides|before and after|around|either side)\b/iu;
const TWICE =
  /\b(?:twice|two (?:times|spells|stints|tenures|periods|terms)|more than once|second (?:spell|stint|tenure|time|term)|again|both (?:spells|stints|periods))\b/iu;
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
  const [first] = named;
  const asksPerson = type !== 'time' && type !== 'number';
  if (first && asksPerson && BETWEEN.test(question))
    return recordsOf(spellsAfter(records, first).slice(0, 1));
  if (first && asksPerson && AROUND.test(question))
    return records.filter(
      (record) =>
        spellsAfter(records, first).some((spell) => spell.record === record) &&
        spellsBefore(records, first).some((spell) => spell.record === record),
    );
  if (first && asksPerson && AFTER.test(question)) return recordsOf(spellsAfter(records, first));
  if (first && asksPerson && BEFORE.test(question)) return recordsOf(spellsBefore(records, first));
  if (first) return [...named];
  if (TWICE.test(question)) return records.filter((record) => record.periods.length > 1);
  const dated = periods.filter(({ from, to }) => from !== undefined || to !== undefined);
  if (dated.length > 0) return recordsOf(dated.flatMap((period) => spellsAt(records, period)));
  switch (form.superlative) {
    case 'longest':
    case 'most':
      return recordsOf(spellsByLength(records, 'longest'));
    case 'shortest':
    case 'least':
      return recordsByLength(records, 'shortest');
    case 'first':
      return recordsOf(spells(records).slice(0, 1));
    case 'last':
      return recordsOf(spells(records).slice(-1));
    default:
      return [];
  }
}

const recordsOf = (some: readonly Spell[]): DatedRecord[] => some.map(({ record }) => record);

/** Records whose name the question speaks: the one with most words in common, all of them when several have as many. */
function namedRecords({ terms }: Query, records: readonly DatedRecord[]): DatedRecord[] {
  const shared = records.map((record) => sharedWords(terms, record));
  const most = Math.max(...shared);
  return most === 0 ? [] : records.filter((_, i) => shared[i] === most);
}

function sharedWords(terms: Query['terms'], { words }: DatedRecord): number {
  const joined = `@${words.join('-')}`;
  return Math.max(
    0,
    ...terms.map(({ term }) => (term.startsWith('@') && term === joined ? 10 : 0)),
    terms.filter(({ word }) => words.includes(word)).length,
  );
}
