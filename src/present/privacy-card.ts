import { ButtonStyle } from 'discord-api-types/v10';
import { button, cardMessage } from './card.ts';
import { customId } from './custom-id.ts';
import type { Message } from './message.ts';
import { words } from './words.ts';

/** What is kept about whom, with the button that deletes it. */
export const privacyCard = (): Message =>
  cardMessage({
    tone: 'notice',
    blocks: [
      { text: `**${words.privacy.title}**\n${words.privacy.lines.map((line) => `- ${line}`).join('\n')}` },
    ],
    buttons: [button(words.privacy.delete, customId('forget'), ButtonStyle.Danger)],
  });
