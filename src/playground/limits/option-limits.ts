import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { BodyIssue } from '../rest-error.ts';
import type { CommandBody } from '../stored-command.ts';
import { codePoints } from './text-length.ts';

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

/** The options of a command, a group or a subcommand, with the path of their owner. */
interface Level {
  readonly options: readonly AnyOption[];
  readonly path: readonly (string | number)[];
}

const rules = [uniqueOptions, requiredFirst, choicesOrAutocomplete, subcommandsAlone, choiceValues];

/** What is wrong with the options of a command, at every level. */
export function optionIssues(command: CommandBody): readonly BodyIssue[] {
  const levels = levelsOf(command);
  return rules.flatMap((rule) => rule(levels));
}

/** The options of the command, of its groups and of its subcommands, each with its path. */
export function levelsOf(command: CommandBody): readonly Level[] {
  const top = ('options' in command ? (command.options ?? []) : []) as readonly AnyOption[];
  const visit = (options: readonly AnyOption[], path: readonly (string | number)[]): readonly Level[] => [
    { options, path },
    ...options.flatMap((option, at) =>
      option.options ? visit(option.options, [...path, 'options', at]) : [],
    ),
  ];
  return visit(top, []);
}

function uniqueOptions(levels: readonly Level[]): readonly BodyIssue[] {
  return levels.flatMap(({ options, path }) => {
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
function requiredFirst(levels: readonly Level[]): readonly BodyIssue[] {
  return levels.flatMap(({ options, path }) => {
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
function choicesOrAutocomplete(levels: readonly Level[]): readonly BodyIssue[] {
  return levels.flatMap(({ options, path }) =>
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
function subcommandsAlone(levels: readonly Level[]): readonly BodyIssue[] {
  return levels.flatMap(({ options, path }) => {
    const nested = options.filter(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
    if (nested.length === 0 || nested.length === options.length) return [];
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    return [{ path: [...path, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message }];
  });
}

function choiceValues(levels: readonly Level[]): readonly BodyIssue[] {
  return levels.flatMap(({ options, path }) =>
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
