import type { Theme } from '../../briefing/theme.ts';
import type { Library } from '../../corpus/library.ts';
import type { Attack } from '../../facts/facts.ts';
import { button, cardMessage, textBudget } from '../card.ts';
import { dayInWords } from '../citation.ts';
import { customId } from '../custom-id.ts';
import { dateInWords } from '../date-in-words.ts';
import { attackRow } from '../facts/attack-look-up.ts';
import type { Entry } from '../facts/entry.ts';
import { entryBlocks } from '../facts/entry-blocks.ts';
import { type Message, quotation } from '../message.ts';
import { briefingWords } from '../words.ts';
import { pointsMax, themeEntries } from './theme-entries.ts';

/** One day's briefing, before it is laid out. */
export interface Briefing {
  readonly theme: Theme;
  /** Dated events of this day in earlier years; empty unless the server asked for them. */
  readonly onThisDay: readonly Attack[];
  /** A question the memos answer; short enough for a button. */
  readonly question?: string;
  /** How the bot finds this post again; carried by a button. */
  readonly slotKey: string;
  /** Set when it comes late: UTC milliseconds at which it was due. */
  readonly dueAt?: number;
  /** Set when this one completes a round of so many themes. */
  readonly completes?: number;
}

/** Characters of the lines round the quotations. */
const frame = 500;

/** A briefing as a message: what it is, three to five quoted points, a question to press. */
export function briefingCard(briefing: Briefing, library: Library): Message {
  const { theme, onThisDay, question, slotKey, dueAt, completes } = briefing;
  const asOf = library.memo(theme.memo)?.asOf;
  const head = [
    briefingWords.origin(asOf && dayInWords(asOf)),
    `### ${briefingWords.title[theme.kind]}`,
    ...(dueAt === undefined ? [] : [briefingWords.late(Math.floor(dueAt / 1000))]),
  ];
  const shown = fitting([...onThisDay.flatMap(anniversary), ...themeEntries(theme, library)], library);
  return cardMessage({
    tone: 'reading',
    blocks: [
      { text: head.join('\n') },
      ...entryBlocks(shown, library),
      ...(completes === undefined ? [] : [{ text: briefingWords.complete(completes) }]),
    ],
    buttons: [
      ...(question === undefined ? [] : [button(question, customId('briefing-ask', question))]),
      button(briefingWords.about, customId('briefing', slotKey)),
    ],
    quotations: shown.map(({ evidence: { passage, span } }) => quotation(passage, span)),
  });
}

function anniversary(attack: Attack): Entry[] {
  return attackRow(attack).map((entry) => ({
    ...entry,
    head: [`**${briefingWords.onThisDay}, ${dateInWords(attack.when.from)}**`, ...entry.head],
  }));
}

/** The first points that one message can hold. */
function fitting(entries: readonly Entry[], library: Library): Entry[] {
  const budget = textBudget('card') - frame;
  let shown = entries.slice(0, pointsMax);
  while (shown.length > 1 && lengthOf(shown, library) > budget) shown = shown.slice(0, -1);
  return shown;
}

function lengthOf(entries: readonly Entry[], library: Library): number {
  return entryBlocks(entries, library).reduce((sum, { text }) => sum + text.length + 2, 0);
}
