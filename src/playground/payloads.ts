import { ChannelType, GuildMemberFlags } from 'discord-api-types/v10';
import type {
  APIChannel,
  ApplicationFlags,
  APIGuildMember,
  APIInteractionGuildMember,
  APIRole,
  APIUser,
  GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { botPermissionsIn, memberPermissionsIn } from './permissions.ts';
import { botRolePermissions, managerRolePermissions, memberPermissions } from './state.ts';
import type { Channel, Guild, State } from './state.ts';

const joinedAt = '2024-01-01T00:00:00.000000+00:00';

export function readyPayload(state: State, sessionId: string, gatewayUrl: string): GatewayReadyDispatchData {
  return {
    v: 10,
    user: { ...state.bot, verified: true, mfa_enabled: true, email: null } as APIUser,
    guilds: [...state.guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: gatewayUrl,
    shard: [0, 1],
    application: { id: state.applicationId, flags: 0 as ApplicationFlags, flags_new: '0' },
  };
}

export function rolePayloads(state: State, guild: Guild): readonly APIRole[] {
  return [
    role(guild.id, '@everyone', memberPermissions, 0),
    role(state.managerRoleIds.get(guild.id), 'Manager', managerRolePermissions, 1),
    role(state.botRoleIds.get(guild.id), state.bot.username, botRolePermissions, 2),
  ];
}

function role(id: string | undefined, name: string, permissions: bigint, position: number): APIRole {
  if (!id) throw new Error(`The guild has no role ${name}.`);
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: 0 as never,
  };
}

export function memberPayload(state: State, guild: Guild, user: APIUser): APIGuildMember {
  return {
    user,
    roles: roleIdsOf(state, guild, user.id),
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
  };
}

export function interactionMember(state: State, channel: Channel, user: APIUser): APIInteractionGuildMember {
  const guild = guildOf(state, channel);
  return {
    ...memberPayload(state, guild, user),
    user,
    permissions: String(memberPermissionsIn(state, channel, user.id)),
  };
}

function roleIdsOf(state: State, guild: Guild, userId: string): string[] {
  const id =
    userId === state.people.manager.id
      ? state.managerRoleIds.get(guild.id)
      : userId === state.bot.id
        ? state.botRoleIds.get(guild.id)
        : undefined;
  return id ? [id] : [];
}

/** GUILD_CREATE: everything discord.js needs for its cache, the bot's own member and roles included. */
export function guildPayload(state: State, guild: Guild): Record<string, unknown> {
  const channels = state.channelsOf(guild.id);
  const users = [state.bot, ...Object.values(state.people)];
  return {
    ...restGuildPayload(state, guild),
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: users.length,
    members: users.map((user) => memberPayload(state, guild, user)),
    channels: channels.filter(({ parentId }) => !parentId).map((channel) => channelPayload(state, channel)),
    threads: channels.filter(({ parentId }) => parentId).map((channel) => channelPayload(state, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** GET /guilds/{id}. */
export function restGuildPayload(state: State, guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: state.people.manager.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: rolePayloads(state, guild),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
  };
}

export function channelPayload(state: State, channel: Channel): APIChannel {
  const bare = {
    id: channel.id,
    flags: 0,
    last_message_id: state.messagesIn(channel.id).at(-1)?.message.id ?? null,
  };
  if (channel.type === ChannelType.DM) {
    const recipient = channel.recipientId ? state.user(channel.recipientId) : undefined;
    return { ...bare, type: channel.type, recipients: recipient ? [recipient] : [] } as unknown as APIChannel;
  }
  const named = { ...bare, name: channel.name, guild_id: channel.guildId, type: channel.type };
  return (channel.parentId
    ? { ...named, ...threadFields(state, channel) }
    : { ...named, ...textFields(state, channel) }) as unknown as APIChannel;
}

function textFields(state: State, channel: Channel): object {
  const denied = { id: state.bot.id, type: 1, allow: '0', deny: String(channel.botDenied) };
  return {
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.botDenied ? [denied] : [],
  };
}

function threadFields(state: State, thread: Channel): object {
  return {
    parent_id: thread.parentId,
    owner_id: state.bot.id,
    message_count: state.messagesIn(thread.id).length,
    member_count: 1,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: joinedAt,
      locked: false,
    },
    member: { id: thread.id, user_id: state.bot.id, join_timestamp: joinedAt, flags: 0 },
  };
}

/** The `channel` of an interaction: with the acting user's permissions. */
export function interactionChannel(state: State, channel: Channel, userId: string): APIChannel {
  const permissions = String(memberPermissionsIn(state, channel, userId));
  return Object.assign(channelPayload(state, channel), { permissions });
}

/** `app_permissions`: what the bot may do there. */
export function appPermissions(state: State, channel: Channel): string {
  return String(botPermissionsIn(channel));
}

export function guildOf(state: State, channel: Channel): Guild {
  const guild = state.guilds.get(channel.guildId ?? '');
  if (!guild) throw new Error(`Channel ${channel.id} is in no guild.`);
  return guild;
}
