import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { CONTENT_MAX, ROW_BUTTONS_MAX, TEXT_TOTAL_MAX } from './limits.ts';
import type { Message, OutgoingFile, Quotation } from './message.ts';

type Button = APIButtonComponentWithCustomId;

/** A piece of Markdown, with at most one button that belongs to it. */
export interface Block {
  readonly text: string;
  readonly button?: APIButtonComponentWithCustomId;
}

/** What a card says, before it is laid out. */
export interface Card {
  readonly blocks: readonly Block[];
  /** Buttons of the whole card, below it. */
  readonly buttons?: readonly APIButtonComponentWithCustomId[];
  readonly tone?: Tone;
  readonly quotations?: readonly Quotation[];
  readonly files?: readonly OutgoingFile[];
}

/**
 * `card`: Components V2, so that each quotation carries its own button and nothing depends on a reader's embed
 * setting. `plain`: text only, for screen readers and copying.
 */
export type Layout = 'card' | 'plain';

export type Tone = 'answer' | 'silence' | 'reading' | 'notice';

const ACCENT: Readonly<Record<Tone, number>> = {
  answer: 0x2f7d5b,
  silence: 0x8a6d3b,
  reading: 0x4a6fa5,
  notice: 0x6b7280,
};

/** The characters all blocks of a card may have together; block ends are counted as two. */
export const textBudget = (layout: Layout): number => (layout === 'plain' ? CONTENT_MAX : TEXT_TOTAL_MAX);

export const button = (
  label: string,
  customId: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({ type: ComponentType.Button, style, label, custom_id: customId });

/** As few rows as Discord allows, as even as can be. */
const rows = (buttons: readonly APIButtonComponentWithCustomId[]) => {
  const count = Math.ceil(buttons.length / ROW_BUTTONS_MAX);
  const perRow = Math.ceil(buttons.length / count);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(row * perRow, (row + 1) * perRow),
  }));
};

const component = ({ text, button: accessory }: Block): APIComponentInContainer => {
  const display = { type: ComponentType.TextDisplay as const, content: text };
  return accessory ? { type: ComponentType.Section, components: [display], accessory } : display;
};

const attached = (files: readonly OutgoingFile[]): APIComponentInContainer[] =>
  files.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }));

/** The card without repeated buttons: Discord refuses two with one custom id, and they would do the same. */
const withoutRepeats = (card: Card): Card => {
  const seen = new Set<string>();
  const isNew = ({ custom_id: id }: Button): boolean => !seen.has(id) && seen.add(id).size > 0;
  return {
    ...card,
    blocks: card.blocks.map(({ text, button: own }) =>
      own && isNew(own) ? { text, button: own } : { text },
    ),
    buttons: (card.buttons ?? []).filter(isNew),
  };
};

/** Lays a card out as a message. */
export const cardMessage = (card: Card, layout: Layout = 'card'): Message => {
  const { blocks, buttons = [], tone = 'notice', quotations = [], files = [] } = withoutRepeats(card);
  const extra = { ...(files.length ? { files } : {}), quotations };
  if (layout === 'plain') {
    const all = [...blocks.flatMap((block) => block.button ?? []), ...buttons];
    return { content: blocks.map(({ text }) => text).join('\n\n'), components: rows(all), ...extra };
  }
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: ACCENT[tone],
        components: [...blocks.map(component), ...attached(files), ...rows(buttons)],
      },
    ],
    ...extra,
  };
};
