import { channelOptions, roleOptions, userOptions } from './entities.js';
import { selectView } from './select-view.js';

/** @import { APISelectMenuComponent } from 'discord-api-types/v10' */
/** @import { Room } from '../page-protocol.ts' */
/** @import { Option } from './option-list.js' */

const types = /** @type {const} */ ({ string: 3, user: 5, role: 6, mentionable: 7, channel: 8 });

/**
 * A select of any kind, as Discord's component describes it.
 * @param {APISelectMenuComponent} component
 * @param {Room} room
 * @param {(values: string[]) => void} onCommit
 */
export function selectOfComponent(component, room, onCommit) {
  return selectView({
    customId: component.custom_id,
    choices: choicesOf(component, room),
    placeholder: component.placeholder ?? 'Make a selection',
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    isDisabled: component.disabled ?? false,
    hasSearch: component.type !== types.string,
    onCommit,
  });
}

/**
 * @param {{ readonly type: number }} component
 * @returns {component is APISelectMenuComponent}
 */
export function isSelect(component) {
  return Object.values(types).some((known) => known === component.type);
}

/**
 * The values chosen before anybody touches the select.
 * @param {APISelectMenuComponent} component
 * @param {Room} room
 */
export function preselected(component, room) {
  return choicesOf(component, room)
    .filter(({ isSelected }) => isSelected)
    .map(({ value }) => value);
}

/**
 * @param {APISelectMenuComponent} component
 * @param {Room} room
 * @returns {Option[]}
 */
function choicesOf(component, room) {
  if (component.type === types.string) {
    return component.options.map((option) => ({
      value: option.value,
      title: option.emoji?.name ? `${option.emoji.name} ${option.label}` : option.label,
      detail: option.description,
      isSelected: option.default,
    }));
  }
  const defaults = component.default_values?.map(({ id }) => id) ?? [];
  return entitiesOf(component, room).map((option) => ({
    ...option,
    isSelected: defaults.includes(option.value),
  }));
}

/**
 * @param {Exclude<APISelectMenuComponent, { type: 3 }>} component
 * @param {Room} room
 */
function entitiesOf(component, room) {
  switch (Number(component.type)) {
    case types.user:
      return userOptions(room);
    case types.role:
      return roleOptions(room);
    case types.mentionable:
      return [...userOptions(room), ...roleOptions(room)];
    default:
      return channelOptions(room, 'channel_types' in component ? component.channel_types : []);
  }
}
