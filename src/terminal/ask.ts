import type { Answer, Answerer, AnswerOptions } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import type { BatchRow } from './batch.ts';
import { machineAnswer } from './machine-answer.ts';
import { readOptions } from './read-options.ts';
import { scopeWithin } from './scope-within.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Opens a corpus folder; `curated: false` leaves facts and lexicon aside. */
export type OpenAnswerer = (options: { dir: string; curated: boolean }) => Opened | Promise<Opened>;

interface Opened {
  readonly library: Library;
  readonly answerer: Answerer;
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  corpus: { type: 'string', default: 'corpus' },
  memo: { type: 'string' },
  'no-facts': { type: 'boolean', default: false },
  forced: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
} as const;

/** `ask [--json] [--corpus DIR] [--memo ID] [--no-facts] [--forced] [--explain] "question"`, or `--batch`. */
export async function ask(
  args: readonly string[],
  terminal: Terminal,
  open: OpenAnswerer,
): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const question = positionals.join(' ').trim();
  if (values.batch && question !== '')
    throw new UsageError('--batch reads questions from standard input; leave the question out');
  if (!values.batch && question === '')
    throw new UsageError('the question is empty; try: npm run ask -- "Who led ISKP in March 2018?"');
  const { library, answerer } = await open({ dir: values.corpus, curated: !values['no-facts'] });
  const scope = scopeWithin(library, values);
  const timed = (row: BatchRow): { answer: Answer; elapsedMs: number } => {
    const options: AnswerOptions = { scope: row.scope, forced: values.forced };
    const startMs = terminal.clockMs();
    const answer = answerer.answer(row.q, row.context, options);
    return { answer, elapsedMs: terminal.clockMs() - startMs };
  };
  const machine = (row: BatchRow): object => {
    const { answer, elapsedMs } = timed(row);
    return {
      ...machineAnswer(answer, elapsedMs),
      ...(values.explain ? { explanation: answer.explanation } : {}),
    };
  };
  // Loaded when it is needed: one question is to be answered at once.
  if (values.batch)
    return (await import('./batch.ts')).runBatch(terminal, { library, memo: values.memo }, machine);
  const row: BatchRow = { q: question, context: [], scope };
  if (values.json) {
    terminal.say(JSON.stringify(machine(row)));
    return 0;
  }
  const { answer } = timed(row);
  const { readableAnswer } = await import('./readable-answer.ts');
  terminal.say(readableAnswer(answer, library, terminal));
  if (values.explain) terminal.say(['', ...answer.explanation].join('\n'));
  return 0;
}
