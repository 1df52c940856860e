import type { Store } from '../store/store.ts';
import { readOptions } from './read-options.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `backup FILE`: a consistent copy of the store while the bot runs on; for PostgreSQL the command that makes one. */
export async function backup(
  args: readonly string[],
  terminal: Terminal,
  open: () => Promise<Pick<Store, 'backup' | 'close'>>,
): Promise<ExitCode> {
  const { positionals } = readOptions(args, {});
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageError('expects one file to write, such as backup.db');
  const store = await open();
  try {
    const result = await store.backup(file);
    if (result.kind === 'exists')
      throw new UsageError(
        `${result.file} exists already, and a backup overwrites nothing: name another file`,
      );
    terminal.say(
      result.kind === 'written' ? `Backup written to ${result.file}` : `Run this: ${result.command}`,
    );
  } finally {
    await store.close();
  }
  return 0;
}
