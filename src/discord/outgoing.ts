import {
  AttachmentBuilder,
  type BaseMessageOptions,
  type InteractionReplyOptions,
  type MessageCreateOptions,
  MessageFlags,
} from 'discord.js';
import type { Message, OutgoingFile } from '../present/message.ts';

const attachment = ({ name, data, description }: OutgoingFile): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(data), { name, ...(description && { description }) });

/** A message in discord.js' form. It can ping nobody, whatever its text. */
export const outgoing = ({ content, embeds, components, files }: Message): BaseMessageOptions => ({
  ...(content !== undefined && { content }),
  ...(embeds && { embeds }),
  ...(components && { components }),
  ...(files && { files: files.map(attachment) }),
  allowedMentions: { parse: [] },
});

/** The flags a message is sent with. */
export const sentFlags = ({ flags = 0 }: Message, isPrivate: boolean): number =>
  flags | (isPrivate ? MessageFlags.Ephemeral : 0);

/** A message as the answer to an interaction. */
export const outgoingReply = (message: Message, isPrivate: boolean): InteractionReplyOptions => ({
  ...outgoing(message),
  flags: sentFlags(message, isPrivate) as NonNullable<InteractionReplyOptions['flags']>,
});

/** A message as a new one in a channel. */
export const outgoingNew = (message: Message): MessageCreateOptions => ({
  ...outgoing(message),
  flags: sentFlags(message, false) as NonNullable<MessageCreateOptions['flags']>,
});
