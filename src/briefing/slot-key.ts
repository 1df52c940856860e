import type { Slot } from '../store/ledger.ts';

/** What a post of that slot carries in a custom id, so that the bot finds it again in its channel. */
export function slotKey({ guildId, localDate }: Pick<Slot, 'guildId' | 'localDate'>): string {
  return `${guildId}-${localDate}`;
}

/** The slot's nonce: the same for every attempt, at most 25 characters. `guildId` is a snowflake. */
export function slotNonce({ guildId, localDate }: Pick<Slot, 'guildId' | 'localDate'>): string {
  return `${BigInt(guildId).toString(36)}-${localDate.replaceAll('-', '')}`;
}
