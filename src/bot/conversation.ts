import { clip } from '../present/citation.ts';
import { plainLine } from '../present/escape.ts';
import { THREAD_NAME_MAX } from '../present/limits.ts';
import { notice } from '../present/notice.ts';
import { readQuestions } from '../present/question-lines.ts';
import { words } from '../present/words.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { Caller, OpenThread, SeenMessage } from './contract.ts';

/** The questions that led to a card of ours, oldest first; empty for anybody else's message. */
export const contextOf = (message: SeenMessage | undefined): readonly string[] =>
  message?.own ? readQuestions(message) : [];

/** The thread a public answer opens, where the channel is set to have one for each question. */
export const threadFor = (
  question: string,
  { channelId, parentId }: Caller,
  { threadChannels }: GuildSettings,
): { thread?: OpenThread } => {
  const name = clip(plainLine(question), THREAD_NAME_MAX);
  if (!name || parentId !== undefined || !threadChannels.includes(channelId)) return {};
  return { thread: { name, opening: notice(words.chat.thread) } };
};
