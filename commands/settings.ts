import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { changeSettings } from '../src/bot/change-settings.ts';
import { type Command, privately } from '../src/bot/contract.ts';

const subcommand = (
  name: string,
  description: string,
  options: APIApplicationCommandSubcommandOption['options'] = [],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options,
});

const channel = {
  type: ApplicationCommandOptionType.Channel as const,
  name: 'channel',
  description: 'The channel',
  required: true,
  channel_types: [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const],
};
const on = {
  type: ApplicationCommandOptionType.Boolean as const,
  name: 'on',
  description: 'True turns it on, False off',
  required: true,
};

/** /settings: what a server's managers decide. */
export default {
  data: {
    name: 'settings',
    description: 'How I behave in this server',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    options: [
      subcommand('show', 'What holds now'),
      subcommand('channel', 'Let me speak in this channel; with none chosen I speak everywhere', [
        channel,
        on,
      ]),
      subcommand('threads', 'Open a thread for each question in a channel', [channel, on]),
      subcommand('private', 'Answer /ask privately unless asked otherwise', [on]),
      subcommand('unanswered', 'Keep a list of questions no memo answers, without names, for 30 days', [on]),
      subcommand('anniversaries', 'Let briefings recall attacks with deaths on their anniversary', [on]),
      subcommand('questions', 'The list of unanswered questions'),
    ],
  },
  run: async (invocation, services) => privately(await changeSettings(invocation, services)),
  thinksPrivately: true,
} satisfies Command;
