import { ApplicationCommandOptionType as Type, ApplicationCommandType } from 'discord-api-types/v10';
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIMessage,
} from 'discord-api-types/v10';
import { RefusedByClient } from './driver.ts';
import type { OptionValues } from './driver.ts';
import { checkOptionValue } from './option-value.ts';
import { resolvedFor } from './resolved.ts';
import type { State } from './state.ts';

interface Chosen {
  readonly command: APIApplicationCommand;
  /** Subcommand group and subcommand, outermost first. */
  readonly path: readonly APIApplicationCommandOption[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** `data` of a slash command's interaction, checked as Discord's client checks what is typed. */
export function commandData(
  state: State,
  offered: readonly APIApplicationCommand[],
  name: string,
  values: OptionValues,
): object {
  const chosen = choose(offered, name);
  refuseUnknown(chosen, Object.keys(values));
  const filled = chosen.options.flatMap((option) => {
    const value = values[option.name];
    if (value !== undefined) return [{ option, value: checkOptionValue(option, value, state) }];
    if (option.required) throw new RefusedByClient(`The option ${option.name} is required.`);
    return [];
  });
  const leaves = filled.map(({ option, value }) => ({ name: option.name, type: option.type, value }));
  const resolved = resolvedFor(
    state,
    filled.map(({ option, value }) => ({ type: option.type, id: String(value) })),
  );
  return { ...head(chosen.command), options: nest(chosen.path, leaves), ...(resolved && { resolved }) };
}

/** `data` of an autocomplete interaction: the option being typed is sent as text and marked `focused`. */
export function completionData(
  state: State,
  offered: readonly APIApplicationCommand[],
  name: string,
  { option, typed, others }: { option: string; typed: string; others: OptionValues },
): object {
  const chosen = choose(offered, name);
  refuseUnknown(chosen, [option, ...Object.keys(others)]);
  const leaves = chosen.options.flatMap((known) => {
    if (known.name === option) {
      if (!('autocomplete' in known) || !known.autocomplete) {
        throw new RefusedByClient(`The option ${option} offers no completion.`);
      }
      return [{ name: option, type: known.type, value: typed, focused: true }];
    }
    const value = others[known.name];
    return value === undefined
      ? []
      : [{ name: known.name, type: known.type, value: checkOptionValue(known, value, state) }];
  });
  return { ...head(chosen.command), options: nest(chosen.path, leaves) };
}

/** `data` of a context-menu command on a message, or on the user with that id. */
export function contextMenuData(
  state: State,
  offered: readonly APIApplicationCommand[],
  name: string,
  target: APIMessage | string,
): object {
  const type = typeof target === 'string' ? ApplicationCommandType.User : ApplicationCommandType.Message;
  const command = offered.find((candidate) => candidate.name === name && candidate.type === type);
  if (!command) throw new RefusedByClient(`“${name}” is not offered on this target.`);
  if (typeof target !== 'string') {
    return { ...head(command), target_id: target.id, resolved: { messages: { [target.id]: target } } };
  }
  const resolved = resolvedFor(state, [{ type: Type.User, id: target }]);
  if (!resolved) throw new RefusedByClient(`There is no message or user ${target} here.`);
  return { ...head(command), target_id: target, resolved };
}

function choose(offered: readonly APIApplicationCommand[], name: string): Chosen {
  const [first, ...rest] = name.split(' ');
  const command = offered.find(
    (candidate) => candidate.name === first && candidate.type === ApplicationCommandType.ChatInput,
  );
  if (!command) throw new RefusedByClient(`The command /${first} is not offered here.`);
  const path: APIApplicationCommandOption[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const part of rest) {
    const inner = options.find((option) => option.name === part && isNested(option));
    if (!inner) throw new RefusedByClient(`The command /${name} is not offered here.`);
    path.push(inner);
    options = 'options' in inner ? (inner.options ?? []) : [];
  }
  if (options.some(isNested)) throw new RefusedByClient(`The command /${name} needs a subcommand.`);
  return { command, path, options: options as readonly APIApplicationCommandBasicOption[] };
}

function isNested({ type }: APIApplicationCommandOption): boolean {
  return type === Type.Subcommand || type === Type.SubcommandGroup;
}

function refuseUnknown({ command, options }: Chosen, names: readonly string[]): void {
  const unknown = names.find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new RefusedByClient(`/${command.name} has no option ${unknown}.`);
}

function head(command: APIApplicationCommand): object {
  const { id, name, type, guild_id: guildId } = command;
  return { id, name, type, ...(guildId && { guild_id: guildId }) };
}

function nest(path: readonly APIApplicationCommandOption[], leaves: readonly object[]): readonly object[] {
  return path.reduceRight<readonly object[]>((options, { name, type }) => [{ name, type, options }], leaves);
}
