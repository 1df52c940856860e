import { type GuildBasedChannel, PermissionFlagsBits, type PermissionsString } from 'discord.js';

const NEEDED: readonly PermissionsString[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'];

/** The name a permission has in Discord's settings: "Send Messages". */
export const permissionName = (permission: string): string => permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Names of what the bot lacks, to answer a message in a channel. */
export const missingPermissions = (channel: GuildBasedChannel): string[] => {
  const me = channel.guild.members.me;
  const held = me && channel.permissionsFor(me);
  if (!held) return [];
  const needed = channel.isThread() ? [...NEEDED, 'SendMessagesInThreads' as const] : NEEDED;
  const relevant = needed.filter((name) => !(channel.isThread() && name === 'SendMessages'));
  return relevant.filter((name) => !held.has(PermissionFlagsBits[name])).map(permissionName);
};
