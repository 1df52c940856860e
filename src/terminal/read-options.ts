import type { ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

// Not imported, which would load all that `util` offers at every start.
const { parseArgs } = process.getBuiltinModule('node:util');

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * `parseArgs`, strict, with positionals.
 * @throws {UsageError} naming the option that is unknown or lacks its value
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as Parsed<T>;
  } catch (cause) {
    throw new UsageError((cause as Error).message.split(/\.? To specify|\n/u)[0]!, { cause });
  }
}
