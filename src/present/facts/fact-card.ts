import type { Library } from '../../corpus/library.ts';
import { button, cardMessage, textBudget } from '../card.ts';
import { customId } from '../custom-id.ts';
import { COMPONENTS_MAX, CUSTOM_ID_MAX } from '../limits.ts';
import { quotation } from '../message.ts';
import { factWords, words } from '../words.ts';
import type { Entry } from './entry.ts';
import { entryBlocks } from './entry-blocks.ts';
import type { Shown } from './look-up.ts';

/** Container, head, page line, a picture with its item, a row with two buttons: what a page holds besides its blocks. */
const otherComponents = 8;
/** A block with a button is a section, its text and the button. */
const blocksMax = Math.floor((COMPONENTS_MAX - otherComponents) / 3);

/** What a list of facts shows. `turn` names the look-up a page button repeats. */
export interface FactList {
  readonly head: readonly string[];
  readonly entries: readonly Entry[];
  readonly library: Library;
  /** 1-based; beyond the last page the last is shown. */
  readonly page: number;
  readonly turn: readonly string[];
}

/** Facts with their quotations, citations and buttons, in pages that fit into one message each. */
export function factCard({ head, entries, library, page, turn }: FactList): Shown {
  const budget = textBudget('card') - head.join('\n').length - 40;
  const pages = paginate(entries, library, budget);
  const current = Math.min(Math.max(page, 1), pages.length);
  const shown = pages[current - 1] ?? [];
  const message = cardMessage({
    tone: 'answer',
    blocks: [
      { text: head.join('\n') },
      ...entryBlocks(shown, library),
      ...(pages.length > 1 ? [{ text: `-# ${factWords.page(current, pages.length)}` }] : []),
    ],
    buttons: [
      ...(current > 1 ? pageButton(words.button.earlier, turn, current - 1) : []),
      ...(current < pages.length ? pageButton(words.button.later, turn, current + 1) : []),
    ],
    quotations: shown.map(({ evidence: { passage, span } }) => quotation(passage, span)),
  });
  return { found: true, message };
}

function paginate(entries: readonly Entry[], library: Library, budget: number): Entry[][] {
  const pages: Entry[][] = [];
  for (const entry of entries) {
    const page = pages.at(-1);
    if (page && fits([...page, entry], library, budget)) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

function fits(entries: readonly Entry[], library: Library, budget: number): boolean {
  const blocks = entryBlocks(entries, library);
  return blocks.length <= blocksMax && blocks.reduce((sum, { text }) => sum + text.length + 2, 0) <= budget;
}

/** No button where what was asked for is too long for a custom id; it can still be asked for more narrowly. */
function pageButton(label: string, [kind, ...wanted]: readonly string[], page: number) {
  const args = [kind!, String(page), ...wanted];
  if (['v1', 'facts-page', ...args].join(':').length > CUSTOM_ID_MAX) return [];
  return [button(label, customId('facts-page', ...args))];
}
