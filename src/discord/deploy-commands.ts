import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type REST, Routes } from 'discord.js';
import { compareCommands } from './compare-commands.ts';

/** Where commands are registered. */
export interface DeployTarget {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server only; everywhere when absent. */
  readonly guildId?: string;
}

/**
 * Registers the commands if they differ from what Discord has: one GET, and one PUT only where something really
 * changed. Returns what changed, one line each; empty when nothing did.
 */
export const deployCommands = async (
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { rest, applicationId, guildId }: DeployTarget,
): Promise<readonly string[]> => {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const registered = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as readonly object[];
  const differences = compareCommands(commands, registered, guildId ? 'guild' : 'global');
  if (differences.length) await rest.put(route, { body: commands });
  return differences;
};
