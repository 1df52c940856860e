import { ApplicationCommandType } from 'discord-api-types/v10';
import type { BodyIssue } from '../rest-error.ts';
import { keyOf } from '../stored-command.ts';
import type { CommandBody } from '../stored-command.ts';
import { levelsOf, optionIssues } from './option-limits.ts';
import { codePoints } from './text-length.ts';

/** Source: Application Command Naming. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Source: Application Commands: names, descriptions and values of a command together. */
const maxTotal = 8000;

type Rule = (command: CommandBody) => readonly BodyIssue[];

const rules: readonly Rule[] = [names, descriptions, total, optionIssues];

/** What is wrong with a command beyond its shape. */
export function commandIssues(command: CommandBody): readonly BodyIssue[] {
  return rules.flatMap((rule) => rule(command));
}

/** Source: Application Commands, "Registering a Command": per scope 100, 15 and 15; one entry point. */
export function commandCounts(
  commands: readonly { readonly type?: number | undefined }[],
): readonly { readonly label: string; readonly count: number; readonly max: number }[] {
  const count = (type: ApplicationCommandType) =>
    commands.filter((command) => (command.type ?? ApplicationCommandType.ChatInput) === type).length;
  return [
    { label: 'application commands', count: count(ApplicationCommandType.ChatInput), max: 100 },
    { label: 'user context menu commands', count: count(ApplicationCommandType.User), max: 15 },
    { label: 'message context menu commands', count: count(ApplicationCommandType.Message), max: 15 },
    { label: 'entry point commands', count: count(ApplicationCommandType.PrimaryEntryPoint), max: 1 },
  ];
}

/** Source: Application Commands: a name is unique for its type within its scope. */
export function duplicateIssues(commands: readonly CommandBody[]): readonly BodyIssue[] {
  const keys = commands.map(keyOf);
  return keys.flatMap((key, at) =>
    keys.indexOf(key) === at
      ? []
      : [
          {
            path: [at, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
}

/** Slash commands and all options follow the pattern, in lower case where the script has one. */
function names(command: CommandBody): readonly BodyIssue[] {
  const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const placed = [
    ...(isSlash ? [{ name: command.name, path: [] as readonly (string | number)[] }] : []),
    ...levelsOf(command).flatMap(({ options, path }) =>
      options.map(({ name }, at) => ({ name, path: [...path, 'options', at] })),
    ),
  ];
  return placed
    .filter(({ name }) => !slashName.test(name) || name !== name.toLowerCase())
    .map(({ path }) => ({
      path: [...path, 'name'],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    }));
}

/** 1–100 characters for slash commands, none for context-menu commands. */
function descriptions(command: CommandBody): readonly BodyIssue[] {
  const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const description = 'description' in command ? (command.description ?? '') : '';
  if (isSlash) {
    if (description.trim()) return [];
    return [{ path: ['description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  }
  if (!description) return [];
  const message = 'Context menu commands cannot have description';
  return [{ path: ['description'], code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message }];
}

function total(command: CommandBody): readonly BodyIssue[] {
  const texts = [
    command.name,
    'description' in command ? (command.description ?? '') : '',
    ...levelsOf(command).flatMap(({ options }) =>
      options.flatMap(({ name, description, choices }) => [
        name,
        description,
        ...(choices ?? []).flatMap((choice) => [choice.name, String(choice.value)]),
      ]),
    ),
  ];
  const length = texts.reduce((sum, text) => sum + codePoints(text), 0);
  if (length <= maxTotal) return [];
  const message = `Application command total size exceeds ${maxTotal}.`;
  return [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}
