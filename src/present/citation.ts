import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import { escapeEcho } from './escape.ts';
import { words } from './words.ts';

const TITLE_MAX = 120;
const HEADING_MAX = 60;

/** At most `max` UTF-16 code units, cut with "…"; for names and labels, never for a quotation. */
export const clip = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};

/** A day `YYYY-MM-DD` in words: "9 August 2021". */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const place = ({ kind, paragraph, footnote }: Passage): string => {
  if (kind === 'heading') return words.cite.heading(paragraph);
  if (kind === 'note' && footnote !== undefined) {
    return `${words.cite.note(footnote)} (${words.cite.paragraph(paragraph)})`;
  }
  return words.cite.paragraph(paragraph);
};

/** Where a quotation stands, escaped, on one line: memo, the heading it stands under, paragraph, its notes, the day the memo speaks of. */
export const citation = (passage: Passage, footnotes: readonly number[], library: Library): string => {
  const memo = library.memo(passage.memo);
  const heading = passage.section.split(' › ').at(-1);
  const names = [
    clip(memo?.title ?? passage.memo, TITLE_MAX),
    ...(heading ? [clip(heading, HEADING_MAX)] : []),
  ];
  const notes = passage.kind === 'note' ? [] : footnotes;
  return [
    `${names.map((name) => escapeEcho(name)).join(' › ')}, ${place(passage)}`,
    ...(notes.length ? [words.cite.notes(notes)] : []),
    ...(memo?.asOf ? [words.cite.asOf(dayInWords(memo.asOf))] : []),
  ].join(' · ');
};
