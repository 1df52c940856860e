import { ChannelType, InteractionContextType } from 'discord-api-types/v10';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { memberPermissionsIn } from './permissions.ts';
import type { Channel, State } from './state.ts';

/** The commands Discord shows this user here: those of the guild first, then the global ones. */
export function offeredCommands(
  state: State,
  channel: Channel,
  userId: string,
): readonly APIApplicationCommand[] {
  const ofGuild = channel.guildId ? (state.commands.get(channel.guildId) ?? []) : [];
  const global = (state.commands.get('') ?? []).filter((command) => fitsContext(command, channel));
  return [...ofGuild, ...global].filter((command) => mayUse(state, command, channel, userId));
}

/** Source: Application Commands, "Contexts"; `dm_permission` is its older form. */
function fitsContext(command: APIApplicationCommand, channel: Channel): boolean {
  const isDirect = channel.type === ChannelType.DM;
  if (command.contexts) {
    return command.contexts.includes(isDirect ? InteractionContextType.BotDM : InteractionContextType.Guild);
  }
  return !isDirect || command.dm_permission !== false;
}

/** Source: Application Commands, "Permissions": every bit of `default_member_permissions`; `0` means administrators. */
function mayUse(state: State, command: APIApplicationCommand, channel: Channel, userId: string): boolean {
  const needed = command.default_member_permissions;
  if (channel.type === ChannelType.DM || needed === null || needed === undefined) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (memberPermissionsIn(state, channel, userId) & bits) === bits;
}
