import type { Settings } from '../store/settings.ts';
import type { Caller } from './contract.ts';

/** Whether the managers let the bot speak for all to see there; a thread counts as its channel. */
export const maySpeak = async (
  { guildId, channelId, parentId }: Caller,
  settings: Settings,
): Promise<boolean> => {
  if (guildId === undefined) return true;
  const { allowedChannels } = await settings.of(guildId);
  return (
    allowedChannels.length === 0 ||
    allowedChannels.includes(channelId) ||
    (parentId !== undefined && allowedChannels.includes(parentId))
  );
};
