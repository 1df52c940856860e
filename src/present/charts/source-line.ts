import type { Evidence } from '../../facts/facts.ts';
import type { Memo } from '../../corpus/memo.ts';
import { dateInWords } from '../date-in-words.ts';

/** "Source: <memo>, ¶5, ¶9, notes 3, 20; as of 9 August 2021", one part for each memo the evidence stands in. */
export function sourceLine(evidence: readonly Evidence[], memos: readonly Memo[]): string {
  const parts = memos.flatMap((memo) => {
    const passages = evidence.map(({ passage }) => passage).filter((passage) => passage.memo === memo.id);
    if (passages.length === 0) return [];
    const paragraphs = ascending(
      passages.flatMap(({ kind, paragraph }) => (kind === 'note' ? [] : [paragraph])),
    );
    const notes = ascending(passages.flatMap(({ footnote }) => footnote ?? []));
    const places = [
      ...paragraphs.map((n) => `¶${n}`),
      ...(notes.length > 0 ? [`note${notes.length > 1 ? 's' : ''} ${notes.join(', ')}`] : []),
    ];
    return [`${memo.title}, ${places.join(', ')}${memo.asOf ? `; as of ${dateInWords(memo.asOf)}` : ''}`];
  });
  return `Source: ${parts.join(' · ')}`;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
