import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import { REST, Routes } from 'discord.js';

/** REST without a gateway, and the application the token belongs to. Rejects when the token is refused. */
export const openRest = async (
  token: string,
  api: string | undefined,
): Promise<{ readonly rest: REST; readonly applicationId: string }> => {
  const rest = new REST({ ...(api && { api }) }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return { rest, applicationId: id };
};
