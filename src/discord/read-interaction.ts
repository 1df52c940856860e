import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type ContextMenuCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type {
  ActionEvent,
  Caller,
  Invocation,
  OptionValue,
  PartialInvocation,
  SeenChannel,
  SeenMessage,
} from '../bot/contract.ts';
import { parseCustomId } from '../present/custom-id.ts';

const callerOf = (interaction: BaseInteraction): Caller => ({
  userId: interaction.user.id,
  ...(interaction.guildId && { guildId: interaction.guildId }),
  channelId: interaction.channelId ?? '',
  ...(interaction.channel?.isThread() &&
    interaction.channel.parentId && { parentId: interaction.channel.parentId }),
  locale: interaction.locale,
  permissions: interaction.memberPermissions?.bitfield ?? 0n,
  botPermissions: interaction.appPermissions.bitfield,
});

/** A message as our own plain data; text is there only as far as Discord shows it to a bot without privileges. */
export const seenMessage = (message: Message): SeenMessage => ({
  id: message.id,
  channelId: message.channelId,
  own: message.author.id === message.client.user.id,
  content: message.content,
  embeds: message.embeds.map((embed): APIEmbed => embed.toJSON()),
  components: message.components.map((component) => component.toJSON() as APIMessageTopLevelComponent),
  ephemeral: message.flags.has(MessageFlags.Ephemeral),
});

const optionValues = (options: readonly CommandInteractionOption[]): Record<string, OptionValue> =>
  Object.fromEntries(
    options.flatMap(({ name, value, options: nested }) => {
      if (nested) return Object.entries(optionValues(nested));
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

const seenChannels = (options: readonly CommandInteractionOption[]): Record<string, SeenChannel> =>
  Object.fromEntries(
    options.flatMap(({ name, channel, options: nested }) => {
      if (nested) return Object.entries(seenChannels(nested));
      if (!channel) return [];
      const permissions = 'permissionsFor' in channel ? channel.permissionsFor(channel.client.user) : null;
      return [[name, { id: channel.id, botPermissions: permissions?.bitfield ?? 0n }] as const];
    }),
  );

const subcommandOf = (
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): { subcommand?: string } => {
  const names = [interaction.options.getSubcommandGroup(false), interaction.options.getSubcommand(false)];
  const subcommand = names.filter(Boolean).join(' ');
  return subcommand ? { subcommand } : {};
};

export const slashInvocation = (interaction: ChatInputCommandInteraction): Invocation => ({
  command: interaction.commandName,
  ...subcommandOf(interaction),
  options: optionValues(interaction.options.data),
  channels: seenChannels(interaction.options.data),
  caller: callerOf(interaction),
});

export const menuInvocation = (interaction: ContextMenuCommandInteraction): Invocation => ({
  command: interaction.commandName,
  options: {},
  caller: callerOf(interaction),
  ...(interaction.isMessageContextMenuCommand() && { target: seenMessage(interaction.targetMessage) }),
});

export const partialInvocation = (interaction: AutocompleteInteraction): PartialInvocation => {
  const focused = interaction.options.getFocused(true);
  return {
    command: interaction.commandName,
    ...subcommandOf(interaction),
    options: optionValues(interaction.options.data),
    caller: callerOf(interaction),
    focused: focused.name,
    value: String(focused.value),
  };
};

const fieldsOf = (interaction: ModalSubmitInteraction): Record<string, string> =>
  Object.fromEntries(
    [...interaction.fields.fields.values()].flatMap((field) =>
      field.type === ComponentType.TextInput ? [[field.customId, field.value] as const] : [],
    ),
  );

/** A press, choice or submission; an id that is not ours becomes the action "" which nobody handles. */
export const actionEvent = (
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): ActionEvent => ({
  ...(parseCustomId(interaction.customId) ?? { action: '', args: [] }),
  caller: callerOf(interaction),
  ...(interaction.message && { message: seenMessage(interaction.message) }),
  values: interaction.isAnySelectMenu() ? interaction.values : [],
  fields: interaction.isModalSubmit() ? fieldsOf(interaction) : {},
});
