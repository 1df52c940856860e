import type { Library } from '../../corpus/library.ts';
import type { Passage, Span } from '../../corpus/memo.ts';
import { type Block, button } from '../card.ts';
import { citation } from '../citation.ts';
import { customId } from '../custom-id.ts';
import { passageRef } from '../passage-ref.ts';
import { quoted } from '../quotation-block.ts';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';

/**
 * One block for each run of entries from one passage: their quotations, one citation, one button *In context*.
 * Entries that rest on the same quotation stand together over it. A button that another block already has is left out:
 * Discord allows no custom id twice.
 */
export function entryBlocks(entries: readonly Entry[], library: Library): Block[] {
  const offered = new Set<string>();
  return runs(entries, (a, b) => a.evidence.passage === b.evidence.passage).map((run) => {
    const { passage, span } = run[0]!.evidence;
    const parts = runs(run, (a, b) => sameSpan(a.evidence.span, b.evidence.span)).map(quotedRun);
    const text = `${joinQuoted(parts)}\n-# ${citation(passage, footnotesOf(run), library)}`;
    const id = customId('in-context', passageRef(passage, span));
    if (offered.has(id)) return { text };
    offered.add(id);
    return { text, button: button(words.button.context, id) };
  });
}

/** Two quotations in a row would be displayed as one; a line between keeps them apart. */
function joinQuoted(parts: readonly string[]): string {
  return parts.reduce((text, part) => `${text}${part.startsWith('>') ? '\n\n' : '\n'}${part}`);
}

function quotedRun(run: readonly Entry[]): string {
  const { passage, span } = run[0]!.evidence;
  const marks = run.flatMap((entry) => entry.marks ?? []).flatMap((mark) => spansOf(mark, passage, span));
  return [
    ...run.flatMap(({ head }) => head),
    quoted({ passage, span, whole: sentencesRound(passage, span), marks }),
    ...new Set(run.flatMap(({ foot }) => foot ?? [])),
  ].join('\n');
}

function spansOf(mark: string, { text }: Passage, within: Span): Span[] {
  const start = text.indexOf(mark, within.start);
  return start === -1 || start + mark.length > within.end ? [] : [{ start, end: start + mark.length }];
}

/** The notes that hang on the sentences quoted from. */
function footnotesOf(run: readonly Entry[]): number[] {
  const sentences = run.flatMap(({ evidence: { passage, span } }) => sentencesOf(passage, span));
  return [...new Set(sentences.flatMap(({ footnotes }) => footnotes))];
}

/** What a quotation was cut from: its sentences whole; that only punctuation is left out makes no cut. */
function sentencesRound(passage: Passage, span: Span): Span {
  const sentences = sentencesOf(passage, span);
  const start = Math.min(span.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...sentences.map((sentence) => sentence.end));
  const isCut = (from: number, to: number): boolean => /[\p{L}\p{N}]/u.test(passage.text.slice(from, to));
  return {
    start: isCut(start, span.start) ? start : span.start,
    end: isCut(span.end, end) ? end : span.end,
  };
}

function sentencesOf({ sentences }: Passage, span: Span) {
  return sentences.filter(({ start, end }) => span.start < end && start < span.end);
}

function runs<T>(items: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const found: T[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && together(last[0]!, item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
