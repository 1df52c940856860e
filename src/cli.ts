import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { CorpusError, MissingFolderError } from './corpus/faults.ts';
import type { ExitCode, Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';

const DEFAULT_COLUMNS = 80;

type Subcommand = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each loads only what it needs: `ask` has to answer within 400 ms of the process's start. */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  async ask(args, terminal) {
    const [{ ask }, { openEngine }] = await Promise.all([
      import('./terminal/ask.ts'),
      import('./open-engine.ts'),
    ]);
    return ask(args, terminal, openEngine);
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
};

const terminal: Terminal = {
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  columns: process.stdout.columns ?? DEFAULT_COLUMNS,
  // hasColors() looks at NO_COLOR itself.
  styled: process.stdout.isTTY && process.stdout.hasColors(),
  clockMs: () => performance.now(),
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
    if (run === undefined)
      throw new UsageError(`unknown command "${name}"; there is: ${Object.keys(SUBCOMMANDS).join(', ')}`);
    return await run(args, terminal);
  } catch (error) {
    if (error instanceof CorpusError) {
      terminal.complain(error.message);
      return 1;
    }
    if (error instanceof UsageError || error instanceof MissingFolderError) {
      terminal.complain(`${name || 'footnote'}: ${error.message}`);
      return 2;
    }
    throw error;
  }
}
