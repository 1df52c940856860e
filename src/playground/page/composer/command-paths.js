/** @import { APIApplicationCommand, APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10' */

/**
 * A slash command that can be run as it stands.
 * @typedef {{ path: string, description: string, options: readonly APIApplicationCommandBasicOption[] }} CommandPath
 */

const chatInput = 1;
const subcommand = 1;
const subcommandGroup = 2;

/**
 * Every slash command, or in its place its subcommands (`briefing schedule`), by name.
 * @param {readonly APIApplicationCommand[]} commands
 * @returns {CommandPath[]}
 */
export function commandPaths(commands) {
  return commands
    .filter(({ type }) => Number(type) === chatInput)
    .flatMap(({ name, description, options = [] }) => pathsOf(name, description, options))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/**
 * @param {string} path
 * @param {string} description
 * @param {readonly APIApplicationCommandOption[]} options
 * @returns {CommandPath[]}
 */
function pathsOf(path, description, options) {
  const nested = options.filter(({ type }) => type === subcommand || type === subcommandGroup);
  if (nested.length === 0) {
    return [
      { path, description, options: /** @type {readonly APIApplicationCommandBasicOption[]} */ (options) },
    ];
  }
  return nested.flatMap((option) =>
    pathsOf(`${path} ${option.name}`, option.description, 'options' in option ? (option.options ?? []) : []),
  );
}

/**
 * The command a text spells out, with what is written behind it.
 * @param {string} text
 * @param {readonly CommandPath[]} commands
 * @returns {{ command: CommandPath, rest: string } | undefined}
 */
export function spelledCommand(text, commands) {
  const command = commands.find(({ path }) => text.startsWith(`/${path} `));
  return command && { command, rest: text.slice(command.path.length + 2) };
}

/**
 * Commands whose name begins with, or else holds, what was typed after the slash.
 * @param {string} typed
 * @param {readonly CommandPath[]} commands
 */
export function matchingCommands(typed, commands) {
  const sought = typed.toLowerCase();
  const beginning = commands.filter(({ path }) => path.startsWith(sought));
  const holding = commands.filter(({ path }) => !path.startsWith(sought) && path.includes(sought));
  return [...beginning, ...holding];
}
