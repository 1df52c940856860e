import { ChannelType } from 'discord-api-types/v10';
import { channelPayload, guildPayload } from './payloads.ts';
import type { Box } from './route.ts';
import type { Channel, Guild } from './state.ts';

/** Changes to the world that are no bot's doing; a connected bot is told of each. */
export class World {
  private readonly box: Pick<Box, 'state' | 'gateway' | 'log'>;

  constructor(box: Pick<Box, 'state' | 'gateway' | 'log'>) {
    this.box = box;
  }

  addGuild(name: string, channelNames: readonly string[] = ['general', 'briefings']): Guild {
    const guild = this.box.state.addGuild(name, channelNames);
    this.tell('GUILD_CREATE', guildPayload(this.box.state, guild));
    return guild;
  }

  /** The bot is removed from the guild. */
  removeGuild(guildId: string): void {
    for (const channel of this.box.state.channelsOf(guildId)) this.box.state.removeChannel(channel.id);
    this.box.state.guilds.delete(guildId);
    this.box.state.commands.delete(guildId);
    this.tell('GUILD_DELETE', { id: guildId });
  }

  addChannel(name: string, guildId = this.box.state.firstGuild.id): Channel {
    const channel = this.box.state.addChannel({ type: ChannelType.GuildText, name, guildId });
    this.tell('CHANNEL_CREATE', channelPayload(this.box.state, channel));
    return channel;
  }

  removeChannel(idOrName: string): void {
    const channel = this.channel(idOrName);
    const payload = channelPayload(this.box.state, channel);
    this.box.state.removeChannel(channel.id);
    this.tell('CHANNEL_DELETE', payload);
  }

  /** Takes permissions from the bot in a channel, in place of those taken before; 0 gives all back. */
  denyBot(idOrName: string, permissions: bigint): void {
    const channel = this.channel(idOrName);
    channel.botDenied = permissions;
    this.tell('CHANNEL_UPDATE', channelPayload(this.box.state, channel));
  }

  private tell(name: string, data: object): void {
    this.box.gateway.dispatch(name, data, true);
    this.box.log.add({ type: 'channels' });
  }

  private channel(idOrName: string): Channel {
    const channel = this.box.state.channel(idOrName);
    if (!channel) throw new Error(`The box has no channel ${idOrName}.`);
    return channel;
  }
}
