import { loadAllCommands } from './all-commands.ts';
import { ConfigError, processConfig } from './config.ts';
import { deployCommands } from './discord/deploy-commands.ts';
import { openRest } from './discord/open-rest.ts';

/**
 * `npm run deploy`: registers the commands where they differ, everywhere or in `DISCORD_GUILD_ID` alone. Returns
 * what changed, one line each.
 * @throws {ConfigError} when there is no token
 */
export const deploy = async (): Promise<readonly string[]> => {
  const { token, api, guildId } = processConfig();
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN is missing: commands are registered with it');
  const commands = await loadAllCommands();
  const target = await openRest(token, api);
  return deployCommands(
    commands.map(({ data }) => data),
    { ...target, ...(guildId && { guildId }) },
  );
};
