import { type Message, ThreadAutoArchiveDuration } from 'discord.js';
import type { OpenThread } from '../bot/contract.ts';
import type { Log } from '../bot/log.ts';
import { outgoingNew } from './outgoing.ts';

/** Opens a thread on a message, with its first post. A thread that cannot be opened is logged; the answer stands. */
export const openThread = async (
  message: Message,
  { name, opening }: OpenThread,
  log: Log,
): Promise<void> => {
  try {
    const thread = await message.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
    await thread.send(outgoingNew(opening));
  } catch (error) {
    log.warn({ channel: message.channelId, error }, 'no thread could be opened');
  }
};
