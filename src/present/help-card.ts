import { cardMessage } from './card.ts';
import { escapeEcho } from './escape.ts';
import type { Message } from './message.ts';
import { askButton } from './silence-card.ts';
import { words } from './words.ts';

/** A command as `/help` lists it. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
}

/** What the bot does, its commands, and `examples` to press. */
export const helpCard = (commands: readonly ListedCommand[], examples: readonly string[]): Message =>
  cardMessage({
    tone: 'notice',
    blocks: [
      { text: `**${words.help.title}**\n${words.help.rules.map((rule) => `- ${rule}`).join('\n')}` },
      {
        text: [
          `**${words.help.commands}**`,
          ...commands.map(({ name, description }) => `\`/${name}\` ${escapeEcho(description)}`),
        ].join('\n'),
      },
      ...(examples.length ? [{ text: `**${words.help.examples}**` }] : []),
    ],
    buttons: examples.map(askButton),
  });
