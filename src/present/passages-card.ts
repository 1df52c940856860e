import type { Library } from '../corpus/library.ts';
import type { Passage, Span } from '../corpus/memo.ts';
import { type Block, button, cardMessage, textBudget } from './card.ts';
import { citation } from './citation.ts';
import { customId } from './custom-id.ts';
import { fitSentences } from './fit-sentences.ts';
import type { Message } from './message.ts';
import { passageRef } from './passage-ref.ts';
import { questionLines } from './question-lines.ts';
import { type Excerpt, quoted, quotes } from './quotation-block.ts';
import { footnotesOn } from './sources-card.ts';
import { words } from './words.ts';

/** A passage found, with the sentence that fits best. */
export interface Found {
  readonly passage: Passage;
  readonly sentence: Span;
}

/** What a page of passages shows. */
export interface FoundPage {
  readonly query: string;
  readonly found: readonly Found[];
  /** 1-based; out of range is the nearest there is. */
  readonly page: number;
  readonly library: Library;
}

/** Passages on one page. */
const PER_PAGE = 4;
/** Characters of the frame and of one citation. */
const FRAME = 900;
const CITATION_MAX = 320;

const block = (
  { passage, sentence }: Found,
  library: Library,
  budget: number,
): { block: Block; excerpt: Excerpt } | undefined => {
  const span = fitSentences(passage, sentence, budget, [sentence]);
  if (!span) return undefined;
  const excerpt = { passage, span, whole: { start: 0, end: passage.text.length }, marks: [sentence] };
  return {
    block: {
      text: `${quoted(excerpt)}\n-# ${citation(passage, footnotesOn(passage, span), library)}`,
      button: button(words.button.context, customId('in-context', passageRef(passage, span))),
    },
    excerpt,
  };
};

const turn = (label: string, to: number) => button(label, customId('search', String(to)));

/** Passages that match a search, best first, without any claim that they answer it. */
export const passagesCard = ({ query, found, page, library }: FoundPage): Message => {
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const budget = (textBudget('card') - FRAME) / PER_PAGE - CITATION_MAX;
  const shown = found
    .slice((current - 1) * PER_PAGE, current * PER_PAGE)
    .flatMap((entry) => block(entry, library, budget) ?? []);
  return cardMessage({
    tone: 'reading',
    blocks: [
      { text: `${questionLines(query)}\n**${found.length ? words.search.title : words.search.none}**` },
      ...shown.map((entry) => entry.block),
      ...(pages > 1 ? [{ text: `-# ${words.memo.page(current, pages)}` }] : []),
    ],
    buttons: [
      ...(current > 1 ? [turn(words.button.earlier, current - 1)] : []),
      ...(current < pages ? [turn(words.button.later, current + 1)] : []),
    ],
    quotations: shown.map(({ excerpt }) => quotes(excerpt)),
  });
};
