import { ApplicationCommandOptionType as Option, ComponentType as Type } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { componentsIn } from './component-tree.ts';
import type { AnyComponent } from './component-tree.ts';
import { RefusedByClient } from './driver.ts';
import { resolvedFor } from './resolved.ts';
import type { State } from './state.ts';

/** `data` of a pressed button. */
export function clickData(message: APIMessage, customId: string): object {
  const { type, id } = usable(message, customId);
  if (type !== Type.Button) throw new RefusedByClient(`${customId} is no button.`);
  return { component_type: type, custom_id: customId, id };
}

/** What an id chosen in a select of this type is. */
const chosenAs: Readonly<Record<number, Option>> = {
  [Type.UserSelect]: Option.User,
  [Type.RoleSelect]: Option.Role,
  [Type.MentionableSelect]: Option.Mentionable,
  [Type.ChannelSelect]: Option.Channel,
};

/** `data` of a select with these values chosen. */
export function selectData(
  state: State,
  message: APIMessage,
  customId: string,
  values: readonly string[],
): object {
  const select = usable(message, customId);
  refuseSelection(select, values);
  const option = chosenAs[select.type];
  const resolved =
    option &&
    resolvedFor(
      state,
      values.map((id) => ({ type: option, id })),
    );
  const { type, id } = select;
  return { component_type: type, custom_id: customId, id, values, ...(resolved && { resolved }) };
}

/** Throws unless the select allows exactly these values. */
export function refuseSelection(select: AnyComponent, values: readonly string[]): void {
  if (select.type !== Type.StringSelect && !chosenAs[select.type]) {
    throw new RefusedByClient(`${select.custom_id} is no select.`);
  }
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  if (values.length < min || values.length > max) {
    throw new RefusedByClient(`${select.custom_id} takes ${min} to ${max} values.`);
  }
  const strange = values.find(
    (value) => select.options && !select.options.some((option) => option.value === value),
  );
  if (strange !== undefined) throw new RefusedByClient(`${select.custom_id} offers no ${strange}.`);
}

function usable(message: APIMessage, customId: string): AnyComponent {
  const found = componentsIn(message.components).find(({ component }) => component.custom_id === customId);
  if (!found) throw new RefusedByClient(`The message has no component ${customId}.`);
  if (found.component.disabled) throw new RefusedByClient(`${customId} is disabled.`);
  return found.component;
}
