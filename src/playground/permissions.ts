import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { botRolePermissions, managerRolePermissions, memberPermissions } from './state.ts';
import type { Channel, State } from './state.ts';

/** Both sides of a direct message may do all that makes sense there. Source: Permissions, "Permissions in DMs" by practice. */
const directPermissions =
  memberPermissions | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles;

export function botPermissionsIn(channel: Channel): bigint {
  if (channel.type === ChannelType.DM) return directPermissions;
  return (memberPermissions | botRolePermissions) & ~channel.botDenied;
}

export function memberPermissionsIn(state: State, channel: Channel, userId: string): bigint {
  if (channel.type === ChannelType.DM) return directPermissions;
  return userId === state.people.manager.id ? memberPermissions | managerRolePermissions : memberPermissions;
}
