import type { Passage, Sentence } from '../../corpus/memo.ts';
import type { EvidenceRef } from '../schema/evidence.ts';

/** An entry as it would stand in a facts file; never loaded until a curator has taken `unreviewed` away. */
export type Proposal<Entry> = { readonly unreviewed: true } & Entry;

/** A sentence of a memo with the passage it stands in. */
export interface Place {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly text: string;
}

/** Every sentence of the passages, in reading order. */
export function places(passages: readonly Passage[]): Place[] {
  return passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({
      passage,
      sentence,
      text: passage.text.slice(sentence.start, sentence.end),
    })),
  );
}

/** Words of a passage as evidence. */
export function evidenceFrom({ kind, paragraph, footnote }: Passage, quote: string): EvidenceRef {
  return kind === 'note' ? { note: footnote!, quote } : { paragraph, quote };
}

/** Days of a period as a facts file writes them: the shortest dates that mean the same days. */
export function shortDates({ from, to }: { readonly from: string; readonly to: string }): {
  from: string;
  to?: string;
} {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to.endsWith('-12-31'))
    return year === to.slice(0, 4) ? { from: year } : { from: year, to: to.slice(0, 4) };
  if (from.endsWith('-01') && isMonthEnd(to))
    return month === to.slice(0, 7) ? { from: month } : { from: month, to: to.slice(0, 7) };
  return from === to ? { from } : { from, to };
}

function isMonthEnd(day: string): boolean {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).getUTCDate() === 1;
}
