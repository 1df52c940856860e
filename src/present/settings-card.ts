import { cardMessage } from './card.ts';
import { clip } from './citation.ts';
import { escapeEcho } from './escape.ts';
import type { Message } from './message.ts';
import { words } from './words.ts';

/** What is shown of a server's settings; channels by id. */
interface Shown {
  readonly allowedChannels: readonly string[];
  readonly privateByDefault: boolean;
  readonly threadChannels: readonly string[];
  readonly keepUnanswered: boolean;
  readonly anniversaries: boolean;
}

/** Channels named at most; the rest are counted. */
const CHANNELS_MAX = 20;

const channels = (ids: readonly string[]): string =>
  [
    ...ids.slice(0, CHANNELS_MAX).map((id) => `<#${id}>`),
    ...(ids.length > CHANNELS_MAX ? [words.memo.further(ids.length - CHANNELS_MAX)] : []),
  ].join(', ');

/** The settings of a server, one line each. */
export const settingsCard = (settings: Shown): Message => {
  const lines = [
    settings.allowedChannels.length
      ? words.settings.only(channels(settings.allowedChannels))
      : words.settings.everywhere,
    words.settings.private(settings.privateByDefault),
    settings.threadChannels.length
      ? words.settings.threads(channels(settings.threadChannels))
      : words.settings.noThreads,
    words.settings.unanswered(settings.keepUnanswered),
    words.settings.anniversaries(settings.anniversaries),
  ];
  return cardMessage({
    tone: 'notice',
    blocks: [{ text: `**${words.settings.title}**\n${lines.map((line) => `- ${line}`).join('\n')}` }],
  });
};

/** Questions no memo answered, the most asked first. */
export const unansweredCard = (
  questions: readonly { readonly text: string; readonly asked: number }[],
): Message =>
  cardMessage({
    tone: 'notice',
    blocks: [
      {
        text: [
          `**${words.settings.questions}**`,
          ...questions.map(({ text, asked }) => `- ${escapeEcho(clip(text, 120))} (${asked}×)`),
        ].join('\n'),
      },
    ],
  });
