import type { Library } from '../corpus/library.ts';
import type { Passage, Span } from '../corpus/memo.ts';
import { type Block, cardMessage, textBudget } from './card.ts';
import { citation } from './citation.ts';
import type { Message, OutgoingFile } from './message.ts';
import { notice } from './notice.ts';
import type { Resolved } from './passage-ref.ts';
import { type Excerpt, quotationFile, quoted, quotes } from './quotation-block.ts';
import { anyEdited, stillThere } from './shown-refs.ts';
import { words } from './words.ts';

/** The numbers of the notes that hang on a slice: those of its sentences; of a note, its own. */
export const footnotesOn = (passage: Passage, span: Span): number[] => {
  if (passage.footnote !== undefined) return [passage.footnote];
  const sentences = passage.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  return [...new Set(sentences.flatMap(({ footnotes }) => footnotes))];
};

const notesBehind = (refs: readonly Resolved[], library: Library): Passage[] => {
  const notes = stillThere(refs).flatMap(({ passage, span }) =>
    footnotesOn(passage, span).flatMap((number) => library.note(passage.memo, number) ?? []),
  );
  return [...new Set(notes)];
};

/** The notes behind what a card quotes, each in full and word for word; what a message cannot hold is attached. */
export const sourcesCard = (refs: readonly Resolved[], library: Library): Message => {
  const notes = notesBehind(refs, library);
  if (!notes.length) return notice(anyEdited(refs) ? words.context.gone : words.sources.none);
  const head = [`**${words.sources.title}**`, ...(anyEdited(refs) ? [words.context.edited] : [])].join('\n');
  const blocks: Block[] = [{ text: head }];
  const shown: Excerpt[] = [];
  const files: OutgoingFile[] = [];
  let left = textBudget('card') - head.length - words.cite.attached.length;
  for (const passage of notes) {
    const excerpt = { passage, span: { start: 0, end: passage.text.length } };
    const text = `${quoted(excerpt)}\n-# ${citation(passage, [], library)}`;
    if (text.length + 2 <= left && blocks.length < 12) {
      blocks.push({ text });
      shown.push(excerpt);
      left -= text.length + 2;
    } else files.push(quotationFile(excerpt, passage.footnote ?? 0));
  }
  if (files.length) blocks.push({ text: words.sources.attached });
  return cardMessage({ blocks, tone: 'reading', quotations: shown.map(quotes), files: files.slice(0, 10) });
};
