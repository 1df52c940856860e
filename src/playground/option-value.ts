import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { RefusedByClient } from './driver.ts';
import type { State } from './state.ts';

type Value = string | number | boolean;

/** Source: Application Command Option, `max_length`: what a string option takes at most. */
const longestString = 6000;

/** The value, if Discord's client would let a person send it for this option; else throws `RefusedByClient`. */
export function checkOptionValue(
  option: APIApplicationCommandBasicOption,
  value: Value,
  state: State,
): Value {
  refuseWrongType(option, value, state);
  refuseOutOfRange(option, value);
  refuseOtherChoice(option, value);
  return value;
}

function refuseWrongType({ name, type }: APIApplicationCommandBasicOption, value: Value, state: State): void {
  const fits: Readonly<Record<number, () => boolean>> = {
    [Type.String]: () => typeof value === 'string' && value.trim() !== '',
    [Type.Integer]: () => Number.isSafeInteger(value),
    [Type.Number]: () => typeof value === 'number' && Number.isFinite(value),
    [Type.Boolean]: () => typeof value === 'boolean',
    [Type.User]: () => state.user(String(value)) !== undefined,
    [Type.Channel]: () => state.channels.has(String(value)),
    [Type.Role]: () => /^\d+$/.test(String(value)),
    [Type.Mentionable]: () => /^\d+$/.test(String(value)),
  };
  if (!fits[type]?.())
    throw new RefusedByClient(`The option ${name} does not take ${JSON.stringify(value)}.`);
}

function refuseOutOfRange(option: APIApplicationCommandBasicOption, value: Value): void {
  if (typeof value === 'string' && option.type === Type.String) {
    const length = [...value].length;
    const max = option.max_length ?? longestString;
    if (length < (option.min_length ?? 0) || length > max) {
      throw new RefusedByClient(
        `The option ${option.name} takes ${option.min_length ?? 0} to ${max} characters.`,
      );
    }
  }
  if (typeof value === 'number' && (option.type === Type.Integer || option.type === Type.Number)) {
    const { min_value: min = -Infinity, max_value: max = Infinity } = option;
    if (value < min || value > max)
      throw new RefusedByClient(`The option ${option.name} takes ${min} to ${max}.`);
  }
}

function refuseOtherChoice(option: APIApplicationCommandBasicOption, value: Value): void {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return;
  throw new RefusedByClient(`The option ${option.name} offers no choice ${JSON.stringify(value)}.`);
}
