import {
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { briefingHistory, briefingStatus } from '../src/bot/briefing/report-briefing.ts';
import { scheduleBriefing } from '../src/bot/briefing/schedule-briefing.ts';
import { previewBriefing, showBriefingNow } from '../src/bot/briefing/show-briefing.ts';
import { pauseBriefing, resumeBriefing, stopBriefing } from '../src/bot/briefing/switch-briefing.ts';
import { zoneChoices } from '../src/bot/briefing/zone-choices.ts';
import { type Command, type Invocation, privately, type Reply } from '../src/bot/contract.ts';
import type { Services } from '../src/bot/services.ts';
import { scheduleWords } from '../src/present/words.ts';
import { notice } from '../src/present/notice.ts';

type Subcommand = (guildId: string, invocation: Invocation, services: Services) => Promise<Reply>;

const subcommands: Readonly<Record<string, readonly [description: string, run: Subcommand]>> = {
  schedule: ['Post a briefing in a channel, every day or on some weekdays', scheduleBriefing],
  preview: ['Show me the next briefing', previewBriefing],
  now: ['Show today’s briefing here, to everybody', showBriefingNow],
  pause: ['Post no briefings for now', pauseBriefing],
  resume: ['Go on with a paused briefing', resumeBriefing],
  status: ['When the next briefing comes, and what became of the last', briefingStatus],
  history: ['What became of the last briefings', briefingHistory],
  stop: ['End the briefing', stopBriefing],
};

const scheduleOptions = [
  {
    type: ApplicationCommandOptionType.Channel as const,
    name: 'channel',
    description: 'Where to post',
    channel_types: [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const],
    required: true,
  },
  {
    type: ApplicationCommandOptionType.String as const,
    name: 'time',
    description: 'The local time, such as 08:00',
    max_length: 20,
    required: true,
  },
  {
    type: ApplicationCommandOptionType.String as const,
    name: 'zone',
    description: 'The time zone: begin to type a city',
    autocomplete: true as const,
    required: true,
  },
  {
    type: ApplicationCommandOptionType.String as const,
    name: 'days',
    description: 'Every day unless given: weekdays, or Mon, Wed, Fri',
    max_length: 80,
  },
];

/** /briefing: for the server's managers, one post a day from the memos. */
export default {
  data: {
    name: 'briefing',
    description: 'A daily briefing from the memos, for those who manage the server',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    options: Object.entries(subcommands).map(([name, [description]]) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      name,
      description,
      ...(name === 'schedule' ? { options: scheduleOptions } : {}),
    })),
  },
  thinksPrivately: true,
  async run(invocation, services) {
    const { guildId } = invocation.caller;
    if (guildId === undefined) return privately(notice(scheduleWords.onlyInServers));
    const [, run] = subcommands[invocation.subcommand ?? ''] ?? [];
    if (run === undefined) throw new Error(`/briefing: no subcommand "${invocation.subcommand}"`);
    return run(guildId, invocation, services);
  },
  complete: ({ value }, { now }) => zoneChoices(value, now()),
} satisfies Command;
