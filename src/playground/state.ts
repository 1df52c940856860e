import { ChannelType, Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import type { Actor } from './driver.ts';
import type { Interaction } from './interaction.ts';
import { Snowflakes } from './snowflakes.ts';

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

/** A text channel, a direct-message channel (no `guildId`) or a thread (with `parentId`). */
export interface Channel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.DM
    | ChannelType.PublicThread
    | ChannelType.PrivateThread;
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  /** The person at the other end of a direct-message channel. */
  readonly recipientId?: string;
  /** Permissions taken from the bot here. */
  botDenied: bigint;
}

export interface StoredMessage {
  message: APIMessage;
  /** The one user who sees an ephemeral message. */
  readonly visibleTo?: string;
}

export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

const P = PermissionFlagsBits;

/** What everybody may do in every channel of the box. */
export const memberPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.AddReactions |
  P.CreatePublicThreads |
  P.SendMessagesInThreads;

/** What the bot's own role grants on top of everybody's. */
export const botRolePermissions = P.EmbedLinks | P.AttachFiles | P.ManageMessages;

/** What the manager's role grants on top of everybody's. */
export const managerRolePermissions = P.ManageGuild | P.ManageChannels | P.ManageMessages;

const defaultChannels = ['general', 'briefings'];

/** The whole world of the box, in memory: one guild with two channels, a member, a manager and the bot. */
export class State {
  readonly ids: Snowflakes;
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly people: Readonly<Record<Actor, APIUser>>;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly interactions = new Map<string, Interaction>();
  readonly files = new Map<string, StoredFile>();
  /** Commands by guild id; the global ones under `''`. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  readonly managerRoleIds = new Map<string, string>();
  readonly botRoleIds = new Map<string, string>();
  private readonly messages = new Map<string, StoredMessage[]>();

  constructor({
    nowMs,
    applicationId,
    botName,
  }: {
    nowMs: () => number;
    applicationId?: string;
    botName: string;
  }) {
    this.ids = new Snowflakes(nowMs);
    this.applicationId = applicationId ?? this.ids.next();
    this.bot = person(this.applicationId, botName, true);
    this.people = {
      member: person(this.ids.next(), 'Mira', false),
      manager: person(this.ids.next(), 'Theo', false),
    };
    this.addGuild('Reading Room', defaultChannels);
    this.addDirectMessages('member');
    this.addDirectMessages('manager');
  }

  /** Adds a guild with text channels; the gateway tells a connected bot of it only through `Playground.addGuild`. */
  addGuild(name: string, channelNames: readonly string[]): Guild {
    const guild = { id: this.ids.next(), name, locale: Locale.EnglishUS };
    this.guilds.set(guild.id, guild);
    this.managerRoleIds.set(guild.id, this.ids.next());
    this.botRoleIds.set(guild.id, this.ids.next());
    for (const channelName of channelNames) {
      this.addChannel({ type: ChannelType.GuildText, name: channelName, guildId: guild.id });
    }
    return guild;
  }

  addChannel(channel: Omit<Channel, 'id' | 'botDenied'>, id = this.ids.next()): Channel {
    const added = { ...channel, id, botDenied: 0n };
    this.channels.set(added.id, added);
    return added;
  }

  get firstGuild(): Guild {
    const [guild] = this.guilds.values();
    if (!guild) throw new Error('The box has no guild.');
    return guild;
  }

  /** By id, or by name in the first guild. */
  channel(idOrName: string): Channel | undefined {
    const byId = this.channels.get(idOrName);
    if (byId) return byId;
    return this.channelsOf(this.firstGuild.id).find((channel) => channel.name === idOrName);
  }

  channelsOf(guildId: string): readonly Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guildId === guildId);
  }

  directMessagesOf(userId: string): Channel {
    const channel = [...this.channels.values()].find(({ recipientId }) => recipientId === userId);
    if (!channel) throw new Error(`User ${userId} has no direct messages with the bot.`);
    return channel;
  }

  user(id: string): APIUser | undefined {
    return [this.bot, ...Object.values(this.people)].find((user) => user.id === id);
  }

  /** Oldest first, ephemeral ones included. */
  messagesIn(channelId: string): readonly StoredMessage[] {
    return this.messages.get(channelId) ?? [];
  }

  message(channelId: string, messageId: string): StoredMessage | undefined {
    return this.messages.get(channelId)?.findLast(({ message }) => message.id === messageId);
  }

  addMessage(stored: StoredMessage): void {
    const list = this.messages.get(stored.message.channel_id);
    if (list) list.push(stored);
    else this.messages.set(stored.message.channel_id, [stored]);
  }

  /** True when the message was there. */
  removeMessage(channelId: string, messageId: string): boolean {
    const list = this.messages.get(channelId) ?? [];
    const at = list.findIndex(({ message }) => message.id === messageId);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  }

  removeChannel(channelId: string): void {
    this.channels.delete(channelId);
    this.messages.delete(channelId);
  }

  /** Forgets messages, interactions, files and threads; guilds, channels, people and commands stay. */
  reset(): void {
    this.messages.clear();
    this.interactions.clear();
    this.files.clear();
    for (const channel of this.channels.values()) if (channel.parentId) this.channels.delete(channel.id);
  }

  private addDirectMessages(actor: Actor): void {
    this.addChannel({ type: ChannelType.DM, name: 'direct messages', recipientId: this.people[actor].id });
  }
}

function person(id: string, name: string, bot: boolean): APIUser {
  return {
    id,
    username: name.toLowerCase(),
    global_name: bot ? null : name,
    discriminator: '0',
    avatar: null,
    bot,
  };
}
