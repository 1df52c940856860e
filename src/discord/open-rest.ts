import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import { DiscordAPIError, REST, Routes } from 'discord.js';
import { TokenRefused } from './token-refused.ts';

/** REST without a gateway, and the application the token belongs to. @throws {TokenRefused} */
export const openRest = async (
  token: string,
  api: string | undefined,
): Promise<{ readonly rest: REST; readonly applicationId: string }> => {
  const rest = new REST({ ...(api && { api }) }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    return { rest, applicationId: id };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw new TokenRefused(error);
    throw error;
  }
};
