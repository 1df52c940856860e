import { cardMessage } from './card.ts';
import type { Message } from './message.ts';
import { words } from './words.ts';

/** A line of `/doctor`. */
interface Line {
  readonly part: keyof typeof words.doctor.parts;
  readonly ok: boolean;
  readonly detail: string;
  readonly remedy?: string;
}

const line = ({ part, ok, detail, remedy }: Line): string =>
  [
    `${ok ? '✅' : '❌'} **${words.doctor.parts[part]}**: ${detail}`,
    ...(remedy ? [`-# ${remedy}`] : []),
  ].join('\n');

/** How each part of the bot is, with the remedy where one is not well. */
export const doctorCard = (lines: readonly Line[]): Message =>
  cardMessage({
    tone: lines.every(({ ok }) => ok) ? 'answer' : 'silence',
    blocks: [{ text: [`**${words.doctor.title}**`, ...lines.map(line)].join('\n') }],
  });
