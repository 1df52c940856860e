import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { button } from './card.ts';
import { customId } from './custom-id.ts';
import { words } from './words.ts';

/** What decides which buttons an answer has. */
export interface Offered {
  /** Whether the memo's notes hang on what is quoted. */
  readonly hasNotes: boolean;
  /** Only the asker sees the card and so may share it. */
  readonly isPrivate: boolean;
}

/** A button with a sign alone, as votes have it. */
const sign = (emoji: string, id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  emoji: { name: emoji },
  custom_id: id,
});

/** The button that asks on; it opens a dialog. */
export const followUpButton = (): APIButtonComponentWithCustomId =>
  button(words.button.followUp, customId('follow-up'), ButtonStyle.Primary);

/** The buttons below an answer. None carries state: the card itself shows its question and its quotations. */
export const answerButtons = ({ hasNotes, isPrivate }: Offered): APIButtonComponentWithCustomId[] => [
  followUpButton(),
  ...(hasNotes ? [button(words.button.sources, customId('sources'))] : []),
  button(words.button.more, customId('more')),
  button(words.button.cite, customId('cite')),
  ...(isPrivate ? [button(words.button.share, customId('share'))] : []),
  sign('👍', customId('vote', 'up')),
  sign('👎', customId('vote', 'down')),
];
