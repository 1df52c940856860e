import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { channelPayload, memberPayload, rolePayloads } from './payloads.ts';
import type { State } from './state.ts';

/** `resolved` for ids chosen as users, channels or roles; undefined when nothing needs resolving. */
export function resolvedFor(
  state: State,
  chosen: readonly { readonly type: number; readonly id: string }[],
): object | undefined {
  const entries = chosen.flatMap(({ type, id }) => entriesFor(state, type, id));
  if (entries.length === 0) return undefined;
  const resolved: Record<string, Record<string, unknown>> = {};
  for (const { kind, id, value } of entries) (resolved[kind] ??= {})[id] = value;
  return resolved;
}

interface Entry {
  readonly kind: 'users' | 'members' | 'channels' | 'roles';
  readonly id: string;
  readonly value: unknown;
}

function entriesFor(state: State, type: number, id: string): readonly Entry[] {
  switch (type) {
    case Type.User:
      return userEntries(state, id);
    case Type.Channel:
      return channelEntries(state, id);
    case Type.Role:
      return roleEntries(state, id);
    case Type.Mentionable:
      return [...userEntries(state, id), ...roleEntries(state, id)];
    default:
      return [];
  }
}

function userEntries(state: State, id: string): readonly Entry[] {
  const user = state.user(id);
  if (!user) return [];
  const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberPayload(state, state.firstGuild, user);
  return [
    { kind: 'users', id, value: user },
    { kind: 'members', id, value: { ...member, permissions: '0' } },
  ];
}

function channelEntries(state: State, id: string): readonly Entry[] {
  const channel = state.channels.get(id);
  if (!channel) return [];
  return [{ kind: 'channels', id, value: { ...channelPayload(state, channel), permissions: '0' } }];
}

function roleEntries(state: State, id: string): readonly Entry[] {
  const roles = [...state.guilds.values()].flatMap((guild) => rolePayloads(state, guild));
  const role = roles.find((candidate) => candidate.id === id);
  return role ? [{ kind: 'roles', id, value: role }] : [];
}
