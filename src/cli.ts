import './fast-start.js';
import type { ExitCode, Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';

const DEFAULT_COLUMNS = 80;

type Subcommand = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each loads only what it needs: `ask` has to answer within 400 ms of the process's start. */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  async ask(args, terminal) {
    const [{ ask }, { openKeptEngine }] = await Promise.all([
      import('./terminal/ask.ts'),
      import('./open-kept-engine.ts'),
    ]);
    return ask(args, terminal, openKeptEngine);
  },
  async search(args, terminal) {
    const [{ search }, { openSearcher }] = await Promise.all([
      import('./terminal/search.ts'),
      import('./open-engine.ts'),
    ]);
    return search(args, terminal, openSearcher);
  },
  async check(args, terminal) {
    const [{ check }, { openCorpus }] = await Promise.all([
      import('./terminal/check.ts'),
      import('./open-corpus.ts'),
    ]);
    return check(args, terminal, openCorpus);
  },
  async suggest(args, terminal) {
    const { suggest } = await import('./terminal/suggest.ts');
    return suggest(args, terminal);
  },
  async deploy(args, { say }) {
    if (args.length > 0) throw new UsageError(`it takes no arguments, so not "${args[0]}"`);
    const { deploy } = await import('./deploy.ts');
    const differences = await deploy();
    for (const difference of differences) say(difference);
    if (differences.length === 0) say('Commands are up to date.');
    return 0;
  },
  async backup(args, terminal) {
    const [{ backup }, { openConfiguredStore }] = await Promise.all([
      import('./terminal/backup.ts'),
      import('./open-configured-store.ts'),
    ]);
    return backup(args, terminal, openConfiguredStore);
  },
};

/** Errors that are an outcome, by name: their message is for the person who typed. All others are ours. */
const EXIT_CODES: Readonly<Record<string, ExitCode>> = {
  CorpusError: 1,
  StoreRefusal: 1,
  TokenRefused: 2,
  ConfigError: 2,
  MissingFolderError: 2,
  UsageError: 2,
};

const terminal: Terminal = {
  // Loaded when lines are read: one question has none.
  lines: () =>
    process
      .getBuiltinModule('node:readline')
      .createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  columns: process.stdout.columns ?? DEFAULT_COLUMNS,
  // hasColors() looks at NO_COLOR itself.
  styled: process.stdout.isTTY && process.stdout.hasColors(),
  // Not `performance`, which has to be loaded.
  clockMs: () => Number(process.hrtime.bigint()) / 1e6,
};

// A reader that has seen enough (`… | head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));

async function main([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  try {
    const run = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
    if (run === undefined) {
      throw new UsageError(`unknown command "${name}"; there is: ${Object.keys(SUBCOMMANDS).join(', ')}`);
    }
    return await run(args, terminal);
  } catch (error) {
    const exitCode = error instanceof Error ? EXIT_CODES[error.name] : undefined;
    if (exitCode === undefined) throw error;
    // Faults of a corpus begin with their file and line, as compilers print them.
    const message = (error as Error).message;
    terminal.complain(
      (error as Error).name === 'CorpusError' ? message : `${name || 'footnote'}: ${message}`,
    );
    return exitCode;
  }
}
