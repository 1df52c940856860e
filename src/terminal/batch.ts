import { z } from 'zod';
import type { Scope } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import { scopeWithin } from './scope-within.ts';
import type { ExitCode, Terminal } from './terminal.ts';

const Row = z.looseObject({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  context: z.array(z.string()).default([]),
  memo: z.string().optional(),
  paragraph: z.int().positive().optional(),
});

/** One question of a batch. */
export interface BatchRow {
  readonly q: string;
  readonly context: readonly string[];
  readonly scope: Scope;
}

/**
 * Answers JSON lines from standard input, one line each, in order. A bad row yields `{"id","error"}` (`id` null when it
 * has none) and the batch goes on; the exit code is then 1. Blank lines are skipped.
 */
export async function runBatch(
  terminal: Terminal,
  { library, memo }: { library: Library; memo: string | undefined },
  answerRow: (row: BatchRow) => object,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const line of terminal.lines()) {
    if (line.trim() === '') continue;
    const row = parseJson(line);
    try {
      const { id, q, context, ...where } = Row.parse(row);
      const scope = scopeWithin(library, { memo: where.memo ?? memo, paragraph: where.paragraph });
      terminal.say(JSON.stringify({ id, ...answerRow({ q, context, scope }) }));
    } catch (error) {
      exitCode = 1;
      terminal.say(JSON.stringify({ id: idOf(row), error: whatIsWrong(row, error) }));
    }
  }
  return exitCode;
}

const NOT_JSON = Symbol('not JSON');

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return NOT_JSON;
  }
}

const idOf = (row: unknown): string | number | null =>
  z.looseObject({ id: Row.shape.id }).safeParse(row).data?.id ?? null;

function whatIsWrong(row: unknown, error: unknown): string {
  if (row === NOT_JSON) return 'the row is not JSON';
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  return error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`).join('; ');
}
