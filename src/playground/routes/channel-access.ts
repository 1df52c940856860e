import { PermissionFlagsBits } from 'discord-api-types/v10';
import { botPermissionsIn } from '../permissions.ts';
import { refusals } from '../rest-error.ts';
import { param } from '../route.ts';
import type { Box, RestCall } from '../route.ts';
import type { Channel, StoredMessage } from '../state.ts';

/** The channel of the path, if the bot may see it: else 10003 or 50001. */
export function visibleChannel(call: RestCall, box: Box): Channel {
  const channel = box.state.channels.get(param(call, 'channel'));
  if (!channel) throw refusals.unknownChannel();
  if (!(botPermissionsIn(channel) & PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess();
  return channel;
}

/** Throws 50013 unless the bot holds every one of these permissions there. */
export function requirePermission(channel: Channel, ...permissions: readonly bigint[]): void {
  const held = botPermissionsIn(channel);
  if (permissions.some((permission) => (held & permission) === 0n)) throw refusals.missingPermissions();
}

/** The message of the path that everybody sees; ephemeral ones do not exist on these routes. */
export function publicMessage(call: RestCall, box: Box, channel: Channel): StoredMessage {
  const stored = box.state.message(channel.id, param(call, 'message'));
  if (!stored || stored.visibleTo) throw refusals.unknownMessage();
  return stored;
}
