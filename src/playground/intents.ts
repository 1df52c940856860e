import { GatewayIntentBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';

const I = GatewayIntentBits;

/** Intents an application must be allowed to use. Source: Gateway, "Privileged Intents". */
export const privilegedIntents = I.GuildMembers | I.GuildPresences | I.MessageContent;

const knownIntents = Object.values(I).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** Source: Gateway, "List of Intents": an event in a guild, and its twin in direct messages. */
const needed: Readonly<Record<string, readonly [guild: number, direct: number]>> = {
  GUILD_CREATE: [I.Guilds, 0],
  GUILD_DELETE: [I.Guilds, 0],
  CHANNEL_CREATE: [I.Guilds, 0],
  CHANNEL_UPDATE: [I.Guilds, 0],
  CHANNEL_DELETE: [I.Guilds, 0],
  THREAD_CREATE: [I.Guilds, 0],
  THREAD_DELETE: [I.Guilds, 0],
  MESSAGE_CREATE: [I.GuildMessages, I.DirectMessages],
  MESSAGE_UPDATE: [I.GuildMessages, I.DirectMessages],
  MESSAGE_DELETE: [I.GuildMessages, I.DirectMessages],
  TYPING_START: [I.GuildMessageTyping, I.DirectMessageTyping],
};

/** True when every bit is an intent Discord knows; else it closes with 4013. */
export function areKnownIntents(intents: number): boolean {
  return (intents & ~knownIntents) === 0;
}

/** True when a connection with these intents gets the event; events that need none always come. */
export function receives(intents: number, name: string, inGuild: boolean): boolean {
  const bits = needed[name];
  if (!bits) return true;
  const bit = inGuild ? bits[0] : bits[1];
  return (intents & bit) !== 0;
}

/**
 * The message as a bot with these intents sees it: without MESSAGE_CONTENT its content, embeds, attachments and
 * components are empty, except in direct messages, in its own messages and where it is mentioned.
 * Source: Gateway, "Message Content Intent".
 */
export function blanked<M extends APIMessage>(
  message: M,
  intents: number,
  botId: string,
  inGuild: boolean,
): M {
  const sees =
    (intents & I.MessageContent) !== 0 ||
    !inGuild ||
    message.author.id === botId ||
    message.mentions.some(({ id }) => id === botId);
  return sees ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}
