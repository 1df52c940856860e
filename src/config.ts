import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

/** Everything the programs are told from outside; what each means stands in `.env.example`. */
export interface Config {
  readonly production: boolean;
  /** Absent: the loopback Discord is used instead. */
  readonly token?: string;
  /** Commands are registered in this server only. */
  readonly guildId?: string;
  /** Base URL of the Discord API, without version. */
  readonly api?: string;
  readonly port: number;
  readonly corpusDir: string;
  readonly databaseUrl?: string;
  readonly databaseFile: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The environment holds values that cannot be used; the message names every one of them, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z.object({
  NODE_ENV: z.string().optional(),
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'holds white space').optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/, 'is no server id (15–20 digits)')
    .optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'is no http(s) address' }).optional(),
  PORT: z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .default(4321),
  CORPUS_DIR: z.string().default('corpus'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  DATABASE_FILE: z.string().default('.data/footnote.db'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Empty means not set, as `NAME=` in a file does. */
const given = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));

/**
 * Reads the configuration from an environment. In production a token is required.
 * @throws {ConfigError} naming every bad variable, never its value
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = schema.safeParse(given(environment));
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  const production = environment['NODE_ENV'] === 'production';
  if (production && !environment['DISCORD_TOKEN']?.trim()) {
    faults.push(
      'DISCORD_TOKEN is missing: with NODE_ENV=production the bot needs the token of a Discord application',
    );
  }
  if (!parsed.success || faults.length) throw new ConfigError(faults.join('\n'));
  const { data } = parsed;
  return {
    production,
    ...(data.DISCORD_TOKEN && { token: data.DISCORD_TOKEN }),
    ...(data.DISCORD_GUILD_ID && { guildId: data.DISCORD_GUILD_ID }),
    ...(data.DISCORD_API && { api: data.DISCORD_API }),
    port: data.PORT,
    corpusDir: data.CORPUS_DIR,
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    databaseFile: data.DATABASE_FILE,
    logLevel: data.LOG_LEVEL,
  };
};

/** The configuration of this process: its environment, and below it the file `.env` where there is one. */
export const processConfig = (): Config => {
  readDotenv({ quiet: true });
  return readConfig(process.env);
};
