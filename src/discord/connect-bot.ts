import {
  Client,
  type ClientOptions,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  OAuth2Scopes,
  Partials,
  Status,
} from 'discord.js';
import { NEEDED_PERMISSIONS } from '../bot/needed-permissions.ts';
import { answerChat } from './answer-chat.ts';
import { TokenRefused } from './token-refused.ts';
import { type AnswerParts, answerInteraction } from './answer-interaction.ts';

/** Where to connect, and as whom. */
export interface Connection {
  readonly token: string;
  /** Base URL of the REST API without version; Discord's own when absent. */
  readonly api?: string;
  /** Further discord.js options, such as shorter waits. */
  readonly options?: Partial<ClientOptions>;
}

/** What the shard says about the gateway; `ready` alone is healthy. */
export interface GatewayHealth {
  readonly ready: boolean;
  /** discord.js' name of the shard's status. */
  readonly status: string;
  /** Round trip of the last heartbeat in milliseconds; negative before the first. */
  readonly pingMs: number;
}

/** The bot, connected and ready. */
export interface Bot {
  readonly client: Client<true>;
  readonly inviteLink: string;
  health(): GatewayHealth;
  /** Takes no more events, lets the answers under way finish, and disconnects. */
  close(): Promise<void>;
}

/** None of them is privileged: messages reach us with text only where the bot is addressed. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const createClient = ({ api, options = {} }: Connection): Client =>
  new Client({
    intents: INTENTS,
    // Direct messages come from channels the client has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...options,
    rest: { ...(api && { api }), ...options.rest },
  });

const health = (client: Client): GatewayHealth => {
  const status = client.ws.shards.first()?.status ?? Status.Disconnected;
  return { ready: status === Status.Ready, status: Status[status], pingMs: client.ws.ping };
};

const login = async (client: Client, token: string): Promise<void> => {
  try {
    await client.login(token);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === DiscordjsErrorCodes.TokenInvalid)
      throw new TokenRefused(error);
    throw error;
  }
};

/** Logs in and resolves once every server is known. Rejects when the token or the address is refused. */
export const connectBot = async (connection: Connection, parts: AnswerParts): Promise<Bot> => {
  const { log } = parts;
  const client = createClient(connection);
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) => track(answerInteraction(interaction, parts)));
  client.on(Events.MessageCreate, (message) => track(answerChat(message, parts)));
  client.on(Events.Error, (error) => log.error({ error }, 'discord.js reports an error'));
  client.on(Events.Warn, (text) => log.warn({}, text));
  client.on(Events.ShardError, (error) => log.warn({ error }, 'the connection to Discord failed'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord closed the connection for good'),
  );
  client.on(Events.ShardResume, () => log.info({}, 'the connection to Discord is back'));
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  await login(client, connection.token);
  const readyClient = await ready;
  return {
    client: readyClient,
    inviteLink: client.generateInvite({
      scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
      permissions: NEEDED_PERMISSIONS.map(({ bit }) => bit),
    }),
    health: () => health(client),
    async close() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.allSettled(underWay);
      await client.destroy();
    },
  };
};
