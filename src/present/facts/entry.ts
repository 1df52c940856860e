import type { Evidence, Statement } from '../../facts/facts.ts';
import { escapeMarkdown } from '../escape.ts';
import { factWords, words } from '../words.ts';

/** A fact as a card shows it: lines about it (Markdown), the quotation it rests on, and who says so. */
export interface Entry {
  readonly head: readonly string[];
  readonly evidence: Evidence;
  /** Words of the quotation to be set in bold. */
  readonly marks?: readonly string[];
  /** Lines under the quotation (Markdown). */
  readonly foot?: readonly string[];
}

/** Entries for a fact with all its evidence: the head stands over the first quotation. */
export function entries(
  head: readonly string[],
  evidence: readonly Evidence[],
  marks: readonly string[] = [],
): Entry[] {
  return evidence.map((one, i) => ({ head: i === 0 ? head : [], evidence: one, marks }));
}

/** A statement with its bearer and its hedge under the first quotation. */
export function statementEntries({ by, hedge, evidence }: Statement, head: readonly string[] = []): Entry[] {
  const marks = [by, hedge].filter((text) => text !== undefined);
  return entries(head, evidence, marks).map((entry, i) =>
    i === 0 ? { ...entry, foot: bearer(by, hedge) } : entry,
  );
}

/** Who says it and how carefully, where the memo does not simply say it. */
function bearer(by: string | undefined, hedge: string | undefined): string[] {
  return [
    ...(by ? [`-# ${words.cite.saidBy(escapeMarkdown(by))}`] : []),
    ...(hedge ? [`-# ${factWords.hedged(escapeMarkdown(hedge))}`] : []),
  ];
}
