import { ChannelType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Driver } from './driver.ts';
import type { LoggedEvent } from './event-log.ts';
import type {
  BotCall,
  BotState,
  PageChannel,
  PageMember,
  PageMessage,
  Room,
  Welcome,
} from './page-protocol.ts';
import { memberPayload, rolePayloads } from './payloads.ts';
import type { Playground } from './playground.ts';
import type { Channel, State } from './state.ts';

const callsShown = 100;

/** Everything the driver's person sees from their channel. */
export function roomSeenBy(
  driver: Driver,
  { state, clock, log, violations }: Playground,
  { welcome, botState }: { welcome: Welcome; botState: BotState },
): Room {
  return {
    welcome,
    botState,
    guildName: state.firstGuild.name,
    actor: driver.actor,
    me: state.people[driver.actor],
    botId: state.bot.id,
    channelId: driver.channelId,
    channels: channelsOf(state, driver.userId),
    members: membersOf(state),
    roles: rolePayloads(state, state.firstGuild).map(({ id, name }) => ({ id, name })),
    commands: driver.commands(),
    messages: driver.messages().map((message) => pageMessage(state, message)),
    nowMs: clock.nowMs(),
    isClockTicking: clock.ticking,
    calls: log.events.flatMap(callOf).slice(-callsShown),
    violations: violations.list,
  };
}

/** True when this person can look into the channel. */
export function maySee(state: State, userId: string, channelId: string): boolean {
  const channel = state.channels.get(channelId);
  return channel !== undefined && (channel.recipientId ?? userId) === userId;
}

/** The message, with what the client knows beside it: that it is private, and the command it answers. */
export function pageMessage(state: State, message: APIMessage): PageMessage {
  const isPrivate = state.message(message.channel_id, message.id)?.visibleTo !== undefined;
  const opener = state.interactions.get(message.interaction_metadata?.id ?? '')?.payload;
  const command = opener?.data && 'name' in opener.data ? opener.data.name : undefined;
  return { message, isPrivate, ...(command && { command }) };
}

/** The event as a call of the bot, in a list; empty for any other event. */
export function callOf(event: LoggedEvent): readonly BotCall[] {
  if (event.type !== 'request') return [];
  const { method, path, ids, body, status, answer, atMs } = event;
  return [{ method, path, ids, body, status, answer, atMs }];
}

function channelsOf(state: State, userId: string): readonly PageChannel[] {
  const direct = state.directMessagesOf(userId);
  return [
    ...state.channelsOf(state.firstGuild.id).map(pageChannel),
    { ...pageChannel(direct), name: state.bot.username },
  ];
}

function pageChannel({ id, type, name, parentId }: Channel): PageChannel {
  const kind = type === ChannelType.DM ? 'direct' : parentId ? 'thread' : 'text';
  return { id, name, kind, ...(parentId && { parentId }) };
}

function membersOf(state: State): readonly PageMember[] {
  const users = [state.bot, ...Object.values(state.people)];
  return users.map((user) => ({ user, roleIds: memberPayload(state, state.firstGuild, user).roles }));
}
