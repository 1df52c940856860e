import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot needs in a channel, each with the name Discord's settings give it. */
export const NEEDED_PERMISSIONS: readonly { readonly bit: bigint; readonly name: string }[] = [
  { bit: PermissionFlagsBits.ViewChannel, name: 'View Channel' },
  { bit: PermissionFlagsBits.SendMessages, name: 'Send Messages' },
  { bit: PermissionFlagsBits.SendMessagesInThreads, name: 'Send Messages in Threads' },
  { bit: PermissionFlagsBits.CreatePublicThreads, name: 'Create Public Threads' },
  { bit: PermissionFlagsBits.EmbedLinks, name: 'Embed Links' },
  { bit: PermissionFlagsBits.AttachFiles, name: 'Attach Files' },
  { bit: PermissionFlagsBits.ReadMessageHistory, name: 'Read Message History' },
];

/** Names of those that are not held; an administrator holds all. */
export const missingPermissions = (held: bigint, needed = NEEDED_PERMISSIONS): string[] =>
  held & PermissionFlagsBits.Administrator
    ? []
    : needed.filter(({ bit }) => (held & bit) === 0n).map(({ name }) => name);
