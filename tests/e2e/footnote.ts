import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Answerer } from '../../src/answer/answer.ts';
import type { Action, Command } from '../../src/bot/contract.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { loadActions } from '../../src/bot/load-actions.ts';
import { createRateLimit, type RateRules } from '../../src/bot/rate-limit.ts';
import { errorFields } from '../../src/error-fields.ts';
import { readConfig } from '../../src/config.ts';
import { type Bot, connectBot } from '../../src/discord/connect-bot.ts';
import { discordProbes } from '../../src/discord/probes.ts';
import { deployCommands } from '../../src/discord/deploy-commands.ts';
import type { Outcome } from '../../src/playground/driver.ts';
import type { Playground, PlaygroundOptions } from '../../src/playground/playground.ts';
import { displayedText } from '../../src/present/displayed-text.ts';
import { openBox } from '../playground/box.ts';

/** Footnote as it runs, on a loopback Discord. */
export interface Footnote {
  readonly box: Playground;
  readonly app: App;
  readonly bot: Bot;
  /** What went to the log, one entry a line, as text. */
  readonly logged: string[];
  /** Ends the bot and starts a new one on the same box, as a new process would; over another corpus if one is given. */
  restart(corpusDir?: string): Promise<void>;
}

export interface FootnoteOptions {
  readonly playground?: Partial<PlaygroundOptions>;
  /** Commands and actions beside Footnote's own, to see what the adapter makes of them. */
  readonly extraCommands?: readonly Command[];
  readonly extraActions?: readonly Action[];
  readonly corpusDir?: string;
  readonly rate?: RateRules;
  /** What the engine finds is always shown as an answer: for tests of what happens around an answer. */
  readonly alwaysAnswers?: boolean;
}

const recorder = (lines: string[]) => {
  const record = (fields: object, text: string): void => {
    const plain = JSON.stringify(fields, (_, value: unknown) =>
      value instanceof Error ? errorFields(value) : value,
    );
    lines.push(`${text} ${plain}`);
  };
  return { info: record, warn: record, error: record };
};

const alwaysAnswering = (answerer: Answerer): Answerer => ({
  answer(question, context, options) {
    const answer = answerer.answer(question, context, { ...options, forced: true });
    const [first] = answer.quotes;
    return first ? { ...answer, status: 'answered', related: [] } : answer;
  },
});

const connectTo = async (
  box: Playground,
  app: App,
  options: FootnoteOptions,
  logged: string[],
): Promise<Bot> => {
  const log = recorder(logged);
  const commands = [...app.commands, ...(options.extraCommands ?? [])];
  const actions = [...(await loadActions()), ...(options.extraActions ?? [])];
  let errors = 0;
  const reference = () => `F-${(errors += 1)}`;
  const services = options.alwaysAnswers
    ? { ...app.services, answerer: alwaysAnswering(app.services.answerer) }
    : app.services;
  const dispatch = createDispatch({
    commands,
    actions,
    services,
    rateLimit: createRateLimit(options.rate),
    log,
    reference,
  });
  const bot = await connectBot(
    {
      token: box.token,
      api: box.api,
      options: {
        waitGuildTimeout: 2000,
        ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
      },
    },
    { ...app.answerParts, dispatch, log, reference, after: (ms, callback) => box.clock.after(ms, callback) },
  );
  app.addProbes(
    ...discordProbes(
      bot,
      commands.map(({ data }) => data),
    ),
  );
  await deployCommands(
    commands.map(({ data }) => data),
    { rest: bot.client.rest, applicationId: bot.client.application.id },
  );
  return bot;
};

/** Starts Footnote over the real corpus; everything ends with the test, which fails on any rule of Discord's broken. */
export const startFootnote = async (options: FootnoteOptions = {}): Promise<Footnote> => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const box = await openBox(options.playground);
  const open = async (corpusDir = options.corpusDir): Promise<App> => {
    const environment = {
      DATABASE_FILE: join(folder, 'footnote.db'),
      LOG_LEVEL: 'silent',
      ...(corpusDir && { CORPUS_DIR: corpusDir }),
    };
    const app = await createApp(readConfig(environment), () => box.clock.nowMs());
    onTestFinished(() => app.close());
    return app;
  };
  const logged: string[] = [];
  let app = await open();
  let bot = await connectTo(box, app, options, logged);
  onTestFinished(() => bot.close());
  return {
    box,
    logged,
    get app() {
      return app;
    },
    get bot() {
      return bot;
    },
    async restart(corpusDir) {
      await bot.close();
      app = await open(corpusDir);
      bot = await connectTo(box, app, options, logged);
    },
  };
};

/** The message an interaction led to; fails the test when it led to none. */
export const messageOf = (outcome: Outcome): APIMessage => {
  expect(outcome.kind).toBe('message');
  return (outcome as Extract<Outcome, { kind: 'message' }>).message;
};

export const isPrivate = (message: APIMessage): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** What a reader sees of a message's text. */
export const textOf = (message: APIMessage): string =>
  displayedText(message as Parameters<typeof displayedText>[0]);

interface Pressable {
  readonly label: string;
  readonly customId: string;
}

const walk = (value: unknown): Pressable[] => {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  const {
    type,
    style,
    label,
    emoji,
    custom_id: customId,
    components,
    accessory,
  } = value as Record<string, unknown>;
  if (type === ComponentType.Button && style !== ButtonStyle.Link) {
    const name = label ?? (emoji as { name: string }).name;
    return [{ label: String(name), customId: String(customId) }];
  }
  return [...walk(components), ...walk(accessory)];
};

/** The buttons of a message in the order in which they stand. */
export const buttonsOf = (message: APIMessage): Pressable[] => walk(message.components);

/** The custom id of the button with a label; fails the test when there is none. */
export const buttonCalled = (message: APIMessage, label: string): string => {
  const found = buttonsOf(message).find((button) => button.label === label);
  expect(
    found,
    `a button “${label}” among ${buttonsOf(message).map((button) => button.label)}`,
  ).toBeDefined();
  return found!.customId;
};
