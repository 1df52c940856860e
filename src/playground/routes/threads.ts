import { ChannelType, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { checkBody } from '../check-body.ts';
import { channelPayload } from '../payloads.ts';
import { refusals } from '../rest-error.ts';
import type { Box, RestAnswer, RestCall, Route } from '../route.ts';
import type { Channel } from '../state.ts';
import { publicMessage, requirePermission, visibleChannel } from './channel-access.ts';

interface ThreadBody {
  readonly name: string;
  readonly type?: number | null;
}

/** Source: Channel, "Start Thread from Message" and "Start Thread without Message". */
export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', handle: fromMessage },
  { method: 'POST', path: '/channels/:channel/threads', handle: withoutMessage },
];

/** The thread takes the message's id. */
function fromMessage(call: RestCall, box: Box): RestAnswer {
  const parent = visibleChannel(call, box);
  requirePermission(parent, P.CreatePublicThreads);
  const stored = publicMessage(call, box, parent);
  const body = checkBody<ThreadBody>(call, box, 'thread-from-message');
  if (box.state.channels.has(stored.message.id)) throw refusals.threadExists();
  const answer = open(box, parent, { ...body, type: ChannelType.PublicThread }, stored.message.id);
  const thread = answer.body as NonNullable<typeof stored.message.thread>;
  const flags = (stored.message.flags ?? 0) | MessageFlags.HasThread;
  stored.message = { ...stored.message, flags, thread };
  box.messages.touch(parent, stored);
  return answer;
}

function withoutMessage(call: RestCall, box: Box): RestAnswer {
  const parent = visibleChannel(call, box);
  const body = checkBody<ThreadBody>(call, box, 'thread');
  const isPublic = body.type === ChannelType.PublicThread;
  requirePermission(parent, isPublic ? P.CreatePublicThreads : P.CreatePrivateThreads);
  return open(box, parent, body);
}

function open(box: Box, parent: Channel, body: ThreadBody, id?: string): RestAnswer {
  const type = body.type === ChannelType.PublicThread ? ChannelType.PublicThread : ChannelType.PrivateThread;
  const where = parent.guildId ? { guildId: parent.guildId } : {};
  const thread = box.state.addChannel({ type, name: body.name, parentId: parent.id, ...where }, id);
  const payload = channelPayload(box.state, thread);
  box.gateway.dispatch('THREAD_CREATE', { ...payload, newly_created: true }, true);
  box.log.add({ type: 'channels' });
  return { status: 201, body: payload };
}
