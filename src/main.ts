import { type App, createApp } from './app.ts';
import { type Config, processConfig } from './config.ts';
import { type Bot, type Connection, connectBot } from './discord/connect-bot.ts';
import { discordProbes } from './discord/probes.ts';
import { deployCommands } from './discord/deploy-commands.ts';
import { expireQuestions } from './expire-questions.ts';
import { createBriefings } from './run-briefings.ts';

/** A signal ends the process after this at the latest, whatever still hangs. */
const SHUTDOWN_WITHIN_MS = 4000;

/** Questions the playground's first visit offers. */
const WELCOME_EXAMPLES = 5;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Faults of a corpus begin with their file and line, as compilers print them. */
const complain = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  const isPlaced = error instanceof Error && error.name === 'CorpusError';
  process.stderr.write(`${isPlaced ? '' : 'footnote: '}${message}\n`);
};

const fail = (error: unknown, exitCode: number): never => {
  complain(error);
  process.exit(exitCode);
};

/** A server the bot has not been invited to yet refuses its commands; the bot starts all the same, to be invited. */
const deploy = async (
  { commands, log }: App,
  { client }: Bot,
  guildId: string | undefined,
): Promise<void> => {
  try {
    const differences = await deployCommands(
      commands.map(({ data }) => data),
      { rest: client.rest, applicationId: client.application.id, ...(guildId && { guildId }) },
    );
    say(differences.length ? `Commands registered: ${differences.join('; ')}.` : 'Commands are up to date.');
  } catch (error) {
    log.error({ error }, 'the commands could not be registered');
    say('The commands could not be registered. Invite the bot with the link below, then run: npm run deploy');
  }
};

const closeOnSignal = (closers: readonly (() => Promise<void>)[]): void => {
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), SHUTDOWN_WITHIN_MS).unref();
    void (async () => {
      for (const closer of closers) await closer().catch((error: unknown) => complain(error));
      process.exit(0);
    })();
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
};

/** Opens the playground where there is no token; the bot then connects to it as it would to Discord. */
const openPlayground = async (
  config: Config,
): Promise<{
  connection: Connection;
  url: string;
  now(): number;
  welcome(app: App): void;
  close(): Promise<void>;
}> => {
  const { startPlaygroundOn, openPage } = await import('./start-playground.ts');
  const playground = await startPlaygroundOn(config.port, say);
  return {
    connection: { token: playground.token, api: playground.api },
    url: playground.url,
    now: () => playground.clock.nowMs(),
    welcome: ({ services }) => openPage(playground, services.askable.some(WELCOME_EXAMPLES)),
    close: () => playground.close(),
  };
};

const start = async (): Promise<void> => {
  const config = processConfig();
  const playground = config.token ? undefined : await openPlayground(config);
  const app = await createApp(config, playground?.now);
  playground?.welcome(app);
  const connection = playground?.connection ?? {
    token: config.token!,
    ...(config.api && { api: config.api }),
  };
  const bot = await connectBot(connection, app.answerParts);
  await deploy(app, bot, config.guildId);
  app.addProbes(
    ...discordProbes(
      bot,
      app.commands.map(({ data }) => data),
      config.guildId,
    ),
  );
  const briefings = createBriefings(app, bot, connection);
  briefings.start();
  const { store, now } = app.services;
  const stopExpiring = expireQuestions(store.unanswered, now, app.log);
  closeOnSignal([
    async () => stopExpiring(),
    () => briefings.stop(),
    () => bot.close(),
    () => app.close(),
    async () => playground?.close(),
  ]);
  say(
    playground ? `Footnote is ready: ${playground.url}` : `Footnote is ready. Invite it: ${bot.inviteLink}`,
  );
};

const WRONGLY_CALLED = new Set(['ConfigError', 'MissingFolderError', 'TokenRefused']);

start().catch((error: unknown) =>
  fail(error, error instanceof Error && WRONGLY_CALLED.has(error.name) ? 2 : 1),
);
