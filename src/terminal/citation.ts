import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import { dayInWords } from '../present/citation.ts';
import { words } from '../present/words.ts';

/** Where a quotation stands: memo, section, paragraph or note, the notes on it, the day the memo speaks of. */
export function citation(passage: Passage, footnotes: readonly number[], library: Library): string {
  const { kind, paragraph, footnote, section } = passage;
  const memo = library.memo(passage.memo);
  const own = kind === 'note' && footnote !== undefined;
  return [
    [memo?.title ?? passage.memo, ...(section === '' ? [] : [section])].join(' › '),
    kind === 'heading' ? words.cite.heading(paragraph) : words.cite.paragraph(paragraph),
    ...(own ? [words.cite.note(footnote)] : footnotes.length > 0 ? [words.cite.notes(footnotes)] : []),
    ...(memo?.asOf === undefined ? [] : [words.cite.asOf(dayInWords(memo.asOf))]),
  ].join(' · ');
}
