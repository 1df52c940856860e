import { ApplicationCommandOptionType as Type, ApplicationCommandType } from 'discord-api-types/v10';
import type { BodyIssue } from '../rest-error.ts';
import { keyOf } from '../stored-command.ts';
import type { CommandBody } from '../stored-command.ts';
import { codePoints } from './text-length.ts';

/** Source: Application Command Naming. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Source: Application Commands: names, descriptions and values of a command together. */
const maxTotal = 8000;
/** Source: Application Command Option Choice, `value`; the published schema says 6,000. */
const maxChoiceValue = 100;

interface AnyOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly AnyOption[];
}

interface Level {
  readonly options: readonly AnyOption[];
  readonly path: readonly (string | number)[];
}

type Rule = (command: CommandBody) => readonly BodyIssue[];

const rules: readonly Rule[] = [
  names,
  descriptions,
  total,
  uniqueOptions,
  requiredFirst,
  choicesOrAutocomplete,
  subcommandsAlone,
  choiceValues,
];

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

function uniqueOptions(command: CommandBody): readonly BodyIssue[] {
  return levelsOf(command).flatMap(({ options, path }) => {
    const seen = options.map(({ name }) => name);
    return options.flatMap(({ name }, at) =>
      seen.indexOf(name) === at
        ? []
        : [
            {
              path: [...path, 'options', at],
              code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
              message: 'Option names must be unique',
            },
          ],
    );
  });
}

/** Source: Application Command Option: required options come before optional ones. */
function requiredFirst(command: CommandBody): readonly BodyIssue[] {
  return levelsOf(command).flatMap(({ options, path }) => {
    const firstOptional = options.findIndex(({ required }) => !required);
    return options.flatMap(({ required }, at) =>
      required && firstOptional >= 0 && firstOptional < at
        ? [
            {
              path: [...path, 'options', at],
              code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
              message: 'Required options must be placed before non-required options',
            },
          ]
        : [],
    );
  });
}

/** Source: Application Command Option, `autocomplete`: not together with `choices`. */
function choicesOrAutocomplete(command: CommandBody): readonly BodyIssue[] {
  return levelsOf(command).flatMap(({ options, path }) =>
    options.flatMap(({ autocomplete, choices }, at) =>
      autocomplete && choices?.length
        ? [
            {
              path: [...path, 'options', at, 'choices'],
              code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
              message: 'Autocomplete options cannot have choices',
            },
          ]
        : [],
    ),
  );
}

/** Subcommands (and groups) are not mixed with plain options; believed. */
function subcommandsAlone(command: CommandBody): readonly BodyIssue[] {
  return levelsOf(command).flatMap(({ options, path }) => {
    const nested = options.filter(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
    if (nested.length === 0 || nested.length === options.length) return [];
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    return [{ path: [...path, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message }];
  });
}

function choiceValues(command: CommandBody): readonly BodyIssue[] {
  return levelsOf(command).flatMap(({ options, path }) =>
    options.flatMap(({ choices }, at) =>
      (choices ?? []).flatMap(({ value }, choiceAt) =>
        typeof value === 'string' && codePoints(value) > maxChoiceValue
          ? [
              {
                path: [...path, 'options', at, 'choices', choiceAt, 'value'],
                code: 'BASE_TYPE_MAX_LENGTH',
                message: `Must be ${maxChoiceValue} or fewer in length.`,
              },
            ]
          : [],
      ),
    ),
  );
}

/** The options of the command, of its groups and of its subcommands, each with its path. */
function levelsOf(command: CommandBody): readonly Level[] {
  const top = ('options' in command ? (command.options ?? []) : []) as readonly AnyOption[];
  const visit = (options: readonly AnyOption[], path: readonly (string | number)[]): readonly Level[] => [
    { options, path },
    ...options.flatMap((option, at) =>
      option.options ? visit(option.options, [...path, 'options', at]) : [],
    ),
  ];
  return visit(top, []);
}
