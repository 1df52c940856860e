import { randomInt } from 'node:crypto';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Logger, pino } from 'pino';
import { loadAllCommands } from './all-commands.ts';
import { createAskable } from './bot/askable.ts';
import type { Command } from './bot/contract.ts';
import { createDispatch, type Dispatch } from './bot/dispatch.ts';
import { loadActions } from './bot/load-actions.ts';
import type { Services } from './bot/services.ts';
import type { Config } from './config.ts';
import { askableQuestions } from './bot/askable-questions.ts';
import { isAnsweredRightly } from './bot/is-answered-rightly.ts';
import type { AnswerParts } from './discord/answer-interaction.ts';
import { aliasesIn } from './facts/aliases-in.ts';
import { errorFields } from './error-fields.ts';
import { createRateLimit } from './bot/rate-limit.ts';
import { openEngine, openSearcher } from './open-engine.ts';
import { createPictures } from './present/charts/pictures.ts';
import { words } from './present/words.ts';
import type { Probe } from './bot/probe.ts';
import type { Store } from './store/store.ts';
import { openStore } from './store/open-store.ts';

/** Everything the programs share, built once. */
export interface App {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly dispatch: Dispatch;
  readonly log: Logger;
  /** What the Discord adapter answers with. */
  readonly answerParts: AnswerParts;
  /** Adds to what `/doctor` looks at, once it is there to be looked at. */
  addProbes(...probes: readonly Probe[]): void;
  close(): Promise<void>;
}

/** A logger that writes one JSON line per event to the standard error output, and errors with their stack. */
export const createLog = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, serializers: { error: errorFields } }, pino.destination(2));

/** A number of the form `F-042-917` under which an error stands in the log. */
const reference = (): string => `F-${String(randomInt(1_000_000)).padStart(6, '0').replace(/(...)/, '$1-')}`;

const after: AnswerParts['after'] = (delayMs, callback) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};

const storeProbe = (store: Store): Probe => ({
  part: 'store',
  async look() {
    const health = await store.health();
    return health.ok
      ? { ok: true, detail: words.doctor.store(health.engine, health.schemaVersion) }
      : { ok: false, detail: health.engine, remedy: words.doctor.storeRemedy };
  },
});

/**
 * Loads corpus, facts, commands and store. Rejects with one error that names whatever is wrong.
 * `now` is the one clock of everything built here, in milliseconds since the epoch.
 */
export const createApp = async (config: Config, now: () => number = Date.now): Promise<App> => {
  const log = createLog(config.logLevel);
  const { library, answerer, facts, lexicon } = openEngine({ dir: config.corpusDir, curated: true });
  const [commands, actions] = await Promise.all([loadAllCommands(), loadActions()]);
  const store = await openStore({
    file: config.databaseFile,
    ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
  });
  let opened: ReturnType<typeof openSearcher> | undefined;
  const searcher = () => (opened ??= openSearcher({ dir: config.corpusDir, curated: true }));
  const probes: Probe[] = [storeProbe(store)];
  const services: Services = {
    library,
    answerer,
    facts,
    aliasesOf: aliasesIn(lexicon),
    pictures: createPictures(),
    askable: createAskable(askableQuestions(library, facts), (question) =>
      isAnsweredRightly(question, answerer),
    ),
    commandList: commands.flatMap(({ data }) =>
      'description' in data &&
      (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput
        ? [{ name: data.name, description: data.description ?? '' }]
        : [],
    ),
    store,
    probes,
    search: (query, limit) => searcher().search(query, limit, {}),
    now,
  };
  const dispatch = createDispatch({
    commands,
    actions,
    services,
    rateLimit: createRateLimit(),
    log,
    reference,
  });
  return {
    commands,
    services,
    dispatch,
    log,
    answerParts: { dispatch, log, after, reference },
    addProbes: (...more) => void probes.push(...more),
    close: () => store.close(),
  };
};
