import { ApplicationCommandType } from 'discord-api-types/v10';

/** Fields Discord adds by itself. */
const ASSIGNED = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
]);
/** Everywhere, or in one server only. */
export type Scope = 'global' | 'guild';

/** Fields Discord fills from the application's own settings where we name none, and does not keep for one server. */
const INHERITED = ['contexts', 'integration_types'];

type Plain = Readonly<Record<string, unknown>>;

/** Nothing, no, and empty are how Discord writes what was never said. */
const isUnsaid = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const normalised = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => !ASSIGNED.has(key) && !isUnsaid(entry))
      .map(([key, entry]) => [key, normalised(entry)])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  );
};

const typeOf = (command: Plain): number => Number(command['type'] ?? ApplicationCommandType.ChatInput);
const nameOf = (command: Plain): string =>
  typeOf(command) === Number(ApplicationCommandType.ChatInput)
    ? `/${command['name']}`
    : `"${command['name']}"`;
const keyOf = (command: Plain): string => `${typeOf(command)} ${command['name']}`;

const changedFields = (ours: Plain, theirs: Plain, scope: Scope): string[] => {
  const ignored = new Set(INHERITED.filter((key) => scope === 'guild' || ours[key] === undefined));
  const [left, right] = [ours, theirs].map((command) => normalised(command) as Plain) as [Plain, Plain];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (key) => key !== 'type' && !ignored.has(key) && JSON.stringify(left[key]) !== JSON.stringify(right[key]),
  );
};

/** How the commands registered with Discord differ from ours, one line each; empty when they do not. */
export const compareCommands = (
  ours: readonly object[],
  registered: readonly object[],
  scope: Scope,
): readonly string[] => {
  const theirs = new Map((registered as readonly Plain[]).map((command) => [keyOf(command), command]));
  const differences: string[] = [];
  for (const command of ours as readonly Plain[]) {
    const other = theirs.get(keyOf(command));
    theirs.delete(keyOf(command));
    if (!other) differences.push(`new: ${nameOf(command)}`);
    else {
      const changed = changedFields(command, other, scope);
      if (changed.length) differences.push(`changed: ${nameOf(command)} (${changed.join(', ')})`);
    }
  }
  return [...differences, ...[...theirs.values()].map((command) => `removed: ${nameOf(command)}`)];
};
