import { readFileSync } from 'node:fs';
import { CorpusError, type Fault } from '../corpus/faults.ts';
import { parseMemo } from '../corpus/parse-memo.ts';
import { suggestFacts } from '../facts/suggest/suggest-facts.ts';
import { readOptions } from './read-options.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `suggest MEMO.md`: prints a facts file for one memo, every entry unreviewed. */
export async function suggest(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readOptions(args, {});
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageError('expects one memo file, such as corpus/memo.md');
  const faults: Fault[] = [];
  const memo = parseMemo(readMemo(file), file, faults);
  if (memo === undefined) throw new CorpusError(faults);
  terminal.say(suggestFacts(memo).trimEnd());
  return 0;
}

function readMemo(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`cannot read ${file}: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
