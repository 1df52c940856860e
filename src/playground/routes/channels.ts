import { ChannelType, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { checkMessageBody, checkMessagePatch } from '../check-message.ts';
import type { MessageBody, MessagePatch } from '../message-body.ts';
import { replyFields } from '../messages.ts';
import { channelPayload } from '../payloads.ts';
import { refusals } from '../rest-error.ts';
import { noContent, ok } from '../route.ts';
import type { Box, RestAnswer, RestCall, Route } from '../route.ts';
import type { Channel } from '../state.ts';
import { publicMessage, requirePermission, visibleChannel } from './channel-access.ts';

/** Source: Channel, Message. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (call, box) => ok(channelPayload(box.state, visibleChannel(call, box))),
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle: (call, box) => {
      const channel = visibleChannel(call, box);
      requirePermission(channel, sendPermission(channel));
      box.log.add({ type: 'typing', channelId: channel.id, userId: box.state.bot.id });
      return noContent;
    },
  },
  { method: 'GET', path: '/channels/:channel/messages', handle: listMessages },
  { method: 'POST', path: '/channels/:channel/messages', handle: postMessage },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    handle: (call, box) => {
      const channel = visibleChannel(call, box);
      requirePermission(channel, P.ReadMessageHistory);
      return ok(publicMessage(call, box, channel).message);
    },
  },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: patchMessage },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    handle: (call, box) => {
      const channel = visibleChannel(call, box);
      const stored = publicMessage(call, box, channel);
      if (stored.message.author.id !== box.state.bot.id) requirePermission(channel, P.ManageMessages);
      box.messages.remove(channel, stored);
      return noContent;
    },
  },
];

/** Newest first; without Read Message History the list is empty. Source: Get Channel Messages. */
function listMessages(call: RestCall, box: Box): RestAnswer {
  const channel = visibleChannel(call, box);
  const seen = box.state.messagesIn(channel.id).filter(({ visibleTo }) => !visibleTo);
  const messages = seen.map(({ message }) => message);
  const readable = channel.type === ChannelType.DM || !(channel.botDenied & P.ReadMessageHistory);
  return ok(readable ? pageOf(messages, call.query) : []);
}

function pageOf(messages: readonly APIMessage[], query: URLSearchParams): readonly APIMessage[] {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 100);
  const newestFirst = messages.toReversed();
  const before = query.get('before');
  if (before) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, limit);
  const after = query.get('after');
  if (after)
    return messages
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  const around = query.get('around');
  if (around) {
    const older = newestFirst.filter(({ id }) => BigInt(id) < BigInt(around)).slice(0, Math.floor(limit / 2));
    const rest = messages.filter(({ id }) => BigInt(id) >= BigInt(around)).slice(0, limit - older.length);
    return [...rest.toReversed(), ...older];
  }
  return newestFirst.slice(0, limit);
}

function postMessage(call: RestCall, box: Box): RestAnswer {
  const channel = visibleChannel(call, box);
  requirePermission(channel, sendPermission(channel));
  const body = checkMessageBody(call, box, 'channel');
  if (body.embeds?.length) requirePermission(channel, P.EmbedLinks);
  if (call.uploads.length > 0) requirePermission(channel, P.AttachFiles);
  const repeated =
    body.enforce_nonce && body.nonce
      ? box.messages.findByNonce(box.state.bot.id, String(body.nonce))
      : undefined;
  if (repeated) return ok(repeated);
  const flags = (body.flags ?? 0) & ~(MessageFlags.Ephemeral | MessageFlags.Loading);
  const draft = { author: box.state.bot, body: { ...body, flags }, uploads: call.uploads };
  return ok(box.messages.create(channel, { ...draft, ...answering(body, box, channel) }));
}

/** A reply to a message that is gone is refused unless `fail_if_not_exists` is false. */
function answering(body: MessageBody, box: Box, channel: Channel): object {
  const reference = body.message_reference;
  if (!reference?.message_id) return {};
  const answered = box.state.message(channel.id, reference.message_id);
  if (answered && !answered.visibleTo) return { type: 19, extra: replyFields(channel, answered.message) };
  if (reference.fail_if_not_exists === false) return {};
  throw refusals.unknownMessage();
}

function patchMessage(call: RestCall, box: Box): RestAnswer {
  const channel = visibleChannel(call, box);
  const stored = publicMessage(call, box, channel);
  if (stored.message.author.id !== box.state.bot.id) throw refusals.notTheAuthor();
  const patch: MessagePatch = checkMessagePatch(call, box, 'channel', stored.message);
  return ok(box.messages.edit(channel, stored, patch, call.uploads));
}

function sendPermission(channel: Channel): bigint {
  return channel.parentId ? P.SendMessagesInThreads : P.SendMessages;
}
