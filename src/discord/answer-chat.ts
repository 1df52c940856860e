import { type Message, MessageType } from 'discord.js';
import { privately, type Caller, type ChatEvent, type SeenMessage } from '../bot/contract.ts';
import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import type { AnswerParts } from './answer-interaction.ts';
import { missingToAnswer } from './missing-to-answer.ts';
import { openThread } from './open-thread.ts';
import { outgoingNew } from './outgoing.ts';
import { seenMessage } from './read-interaction.ts';

/** Messages looked back over for the answer a question goes on from. */
const LOOK_BACK = 10;

const isAddressed = (message: Message): boolean => {
  const written = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (!written || message.author.bot || message.webhookId) return false;
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id);
};

/** The bot's own messages before this one in its channel, latest first. */
const ownBefore = async ({ id, channel, client }: Message): Promise<Message[]> => {
  const before = await channel.messages.fetch({ before: id, limit: LOOK_BACK });
  return [...before.values()].filter(({ author }) => author.id === client.user.id);
};

/** See `ChatEvent.earlier`. In a channel of many only a reply goes on from something. */
const earlierOf = async (message: Message): Promise<SeenMessage[]> => {
  const { channel, reference } = message;
  if (reference?.messageId) return [seenMessage(await message.fetchReference())];
  if (channel.isDMBased()) return (await ownBefore(message)).map(seenMessage);
  if (!channel.isThread()) return [];
  const starter = await channel.fetchStarterMessage();
  return [...(await ownBefore(message)), ...(starter ? [starter] : [])].map(seenMessage);
};

const callerOf = ({ author, guildId, channel, channelId }: Message): Caller => ({
  userId: author.id,
  ...(guildId && { guildId }),
  channelId,
  ...(channel.isThread() && channel.parentId && { parentId: channel.parentId }),
  locale: 'en-US',
  permissions: 0n,
  botPermissions: 0n,
});

const eventOf = async (message: Message, parts: AnswerParts): Promise<ChatEvent> => {
  const earlier = await earlierOf(message).catch((error: unknown) => {
    parts.log.warn({ channel: message.channelId, error }, 'the earlier messages cannot be read');
    return [];
  });
  const mention = new RegExp(`<@!?${message.client.user.id}>`, 'g');
  return {
    text: message.content.replace(mention, ' '),
    caller: callerOf(message),
    earlier,
  };
};

/** Answers a message if the bot is addressed. Never rejects: what cannot be sent is logged. */
export const answerChat = async (message: Message, parts: AnswerParts): Promise<void> => {
  try {
    if (!isAddressed(message)) return;
    const missing = message.inGuild() ? missingToAnswer(message.channel) : [];
    const reply = missing.length
      ? privately(notice(words.chat.cannotSpeak(`<#${message.channelId}>`, missing.join(', '))))
      : await parts.dispatch.chat(await eventOf(message, parts));
    if (!reply) return;
    if (reply.private) await message.author.send(outgoingNew(reply.message));
    else {
      const sent = await message.reply({
        ...outgoingNew(reply.message),
        allowedMentions: { parse: [], repliedUser: false },
        failIfNotExists: false,
      });
      if (reply.thread) await openThread(sent, reply.thread, parts.log);
    }
  } catch (error) {
    parts.log.warn({ channel: message.channelId, error }, 'a message stays unanswered');
  }
};
