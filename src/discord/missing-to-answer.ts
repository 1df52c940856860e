import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { missingPermissions, NEEDED_PERMISSIONS } from '../bot/needed-permissions.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;

/** Names of what the bot lacks to answer a message there; without these an answer cannot even be tried. */
export const missingToAnswer = (channel: GuildBasedChannel): string[] => {
  const me = channel.guild.members.me;
  const held = me && channel.permissionsFor(me);
  if (!held) return [];
  const send = channel.isThread() ? SendMessagesInThreads : SendMessages;
  const needed = NEEDED_PERMISSIONS.filter(({ bit }) =>
    [ViewChannel, send, ReadMessageHistory].includes(bit),
  );
  return missingPermissions(held.bitfield, needed);
};
