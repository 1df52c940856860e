import type { Library } from '../corpus/library.ts';
import type { Memo, Passage } from '../corpus/memo.ts';
import { type Block, button, cardMessage, textBudget } from './card.ts';
import { citation, clip, dayInWords } from './citation.ts';
import { customId } from './custom-id.ts';
import { escapeEcho } from './escape.ts';
import { memoKey } from './passage-ref.ts';
import { fitSentences } from './fit-sentences.ts';
import type { Message } from './message.ts';
import { type Excerpt, quotationFile, quoted, quotes } from './quotation-block.ts';
import { words } from './words.ts';

/** A heading path of one memo with the paragraphs that stand directly under it. */
export interface Section {
  readonly memo: Memo;
  /** 0-based among the memo's sections, in reading order. */
  readonly index: number;
  /** Empty for what comes before the first heading. */
  readonly name: string;
  readonly paragraphs: readonly Passage[];
}

/** Characters of a page's head, foot and cut marks. */
const PAGE_FRAME = 500;

/** The sections of a memo in reading order; headings without a paragraph of their own are left out. */
export const sectionsOf = (memo: Memo): Section[] => {
  const paragraphs = memo.passages.filter(({ kind }) => kind === 'paragraph');
  const names = [...new Set(paragraphs.map(({ section }) => section))];
  return names.map((name, index) => ({
    memo,
    index,
    name,
    paragraphs: paragraphs.filter(({ section }) => section === name),
  }));
};

/** Whole paragraphs where they fit, else runs of whole sentences; one sentence alone may exceed `budget`. */
const excerptsOf = (passage: Passage, budget: number): Excerpt[] => {
  const whole = { start: 0, end: passage.text.length };
  const excerpts: Excerpt[] = [];
  let rest = passage.sentences.filter(({ end }) => end > 0);
  while (rest.length) {
    const first = rest[0]!;
    const span = fitSentences({ ...passage, sentences: rest }, first, budget) ?? first;
    excerpts.push({ passage, span: { start: span.start, end: span.end }, whole });
    rest = rest.filter(({ start }) => start >= span.end);
  }
  return excerpts;
};

/** A section cut into pages, each within `budget` characters unless one sentence alone is longer. */
export const pagesOf = (section: Section, budget: number): Excerpt[][] => {
  const pages: Excerpt[][] = [];
  let room = 0;
  for (const excerpt of section.paragraphs.flatMap((passage) => excerptsOf(passage, budget))) {
    const length = quoted(excerpt).length + 2;
    if (length > room || !pages.length) {
      pages.push([]);
      room = budget;
    }
    pages.at(-1)!.push(excerpt);
    room -= length;
  }
  return pages;
};

const excerptBlock = (excerpt: Excerpt): Block => {
  const { paragraph, markers } = excerpt.passage;
  const notes = markers.map(({ footnote }) => footnote);
  const place = [words.cite.paragraph(paragraph), ...(notes.length ? [words.cite.notes(notes)] : [])];
  return { text: `${quoted(excerpt)}\n-# ${place.join(' · ')}` };
};

/** One page of a section, 1-based; a page out of range is the nearest there is. */
export const sectionPage = (section: Section, page: number, library: Library): Message => {
  const budget = textBudget('card') - PAGE_FRAME;
  const pages = pagesOf(section, budget);
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pages.length);
  const excerpts = pages[current - 1] ?? [];
  const first = excerpts[0]?.passage;
  const fits = excerpts.every((excerpt) => quoted(excerpt).length <= budget);
  const turn = (label: string, to: number) =>
    button(label, customId('read', memoKey(section.memo.id), String(section.index), String(to)));
  return cardMessage({
    tone: 'reading',
    blocks: [
      { text: `**${escapeEcho(clip(section.name || section.memo.title, 120))}**` },
      ...(fits ? excerpts.map(excerptBlock) : [{ text: words.cite.attached }]),
      { text: `-# ${first ? citation(first, [], library) : ''} · ${words.memo.page(current, pages.length)}` },
    ],
    buttons: [
      ...(current > 1 ? [turn(words.button.earlier, current - 1)] : []),
      ...(current < pages.length ? [turn(words.button.later, current + 1)] : []),
    ],
    quotations: fits ? excerpts.map(quotes) : [],
    files: fits ? [] : excerpts.map((excerpt) => quotationFile(excerpt, current)),
  });
};

const memoBlock = (memo: Memo): Block => {
  const count = (kind: Passage['kind']): number =>
    memo.passages.filter((passage) => passage.kind === kind).length;
  const facts = [
    ...(memo.authors?.length ? [words.memo.by(memo.authors.map((name) => escapeEcho(name)).join(', '))] : []),
    ...[memo.series, memo.publisher].flatMap((name) => (name ? [escapeEcho(clip(name, 120))] : [])),
    ...(memo.asOf ? [words.cite.asOf(dayInWords(memo.asOf))] : []),
    words.memo.counts(count('paragraph'), count('note')),
  ];
  return { text: `**${escapeEcho(clip(memo.title, 200))}**\n-# ${facts.join(' · ')}` };
};

/** What the bot answers from: each memo with its dates and counts. At most ten are named; the rest are counted. */
export const corpusCard = (library: Library): Message =>
  cardMessage({
    tone: 'reading',
    blocks: [
      { text: words.memo.about },
      ...library.memos.slice(0, 10).map(memoBlock),
      ...(library.memos.length > 10 ? [{ text: words.memo.further(library.memos.length - 10) }] : []),
      { text: words.memo.readWith },
    ],
  });
