import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { Routes } from 'discord.js';
import type { Probe } from '../bot/probe.ts';
import { words } from '../present/words.ts';
import { compareCommands } from './compare-commands.ts';
import type { Bot } from './connect-bot.ts';

/** Looks at the gateway, not at discord.js' `isReady`, which stays true while disconnected. */
const connectionProbe = (bot: Bot): Probe => ({
  part: 'gateway',
  async look() {
    const { ready, status, pingMs } = bot.health();
    if (!ready) return { ok: false, detail: status, remedy: words.doctor.reconnect };
    return { ok: true, detail: pingMs >= 0 ? `${status}, ${Math.round(pingMs)} ms` : status };
  },
});

const intentsProbe: Probe = {
  part: 'intents',
  look: () => Promise.resolve({ ok: true, detail: words.doctor.intents }),
};

const commandsProbe = (
  bot: Bot,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId: string | undefined,
): Probe => ({
  part: 'commands',
  async look() {
    const { rest, application } = bot.client;
    const route = guildId
      ? Routes.applicationGuildCommands(application.id, guildId)
      : Routes.applicationCommands(application.id);
    const differences = compareCommands(
      commands,
      (await rest.get(route)) as readonly object[],
      guildId ? 'guild' : 'global',
    );
    return differences.length
      ? { ok: false, detail: differences.join('; '), remedy: words.doctor.deploy }
      : { ok: true, detail: words.doctor.registered(commands.length) };
  },
});

/** What `/doctor` looks at on Discord's side. */
export const discordProbes = (
  bot: Bot,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId?: string,
): Probe[] => [connectionProbe(bot), intentsProbe, commandsProbe(bot, commands, guildId)];
