import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { refuseSelection } from './component-input.ts';
import { componentsIn } from './component-tree.ts';
import type { AnyComponent } from './component-tree.ts';
import { RefusedByClient } from './driver.ts';
import type { FieldValues } from './driver.ts';

/** Source: Text Input, `max_length`. */
const longestText = 4000;

/** `data` of a submitted modal, checked as Discord's client checks its fields. */
export function modalData(modal: APIModalInteractionResponseCallbackData, fields: FieldValues): object {
  const known = new Set(componentsIn(modal.components).map(({ component }) => component.custom_id));
  const unknown = Object.keys(fields).find((customId) => !known.has(customId));
  if (unknown !== undefined) throw new RefusedByClient(`The modal has no field ${unknown}.`);
  const components = modal.components.map((component, at) =>
    submitted(component as AnyComponent, at + 1, fields),
  );
  return { custom_id: modal.custom_id, components };
}

function submitted(
  { type, id, components, component, ...rest }: AnyComponent,
  number: number,
  fields: FieldValues,
): object {
  const head = { type, id: id ?? number };
  if (components) return { ...head, components: components.map((inner) => submitted(inner, number, fields)) };
  if (component) return { ...head, component: submitted(component, number, fields) };
  const field = { ...rest, type };
  if (!field.custom_id) return head;
  const value = fields[field.custom_id];
  return {
    ...head,
    custom_id: field.custom_id,
    ...(type === Type.TextInput ? text(field, value) : choice(field, value)),
  };
}

function text(field: AnyComponent, value: FieldValues[string] | undefined): object {
  const typed = typeof value === 'string' ? value : '';
  const length = [...typed].length;
  const isRequired = field.required ?? true;
  const min = Math.max(field.min_length ?? 0, isRequired ? 1 : 0);
  const max = field.max_length ?? longestText;
  const isLeftOut = length === 0 && !isRequired;
  if (!isLeftOut && (length < min || length > max)) {
    throw new RefusedByClient(`The field ${field.custom_id} takes ${min} to ${max} characters.`);
  }
  return { value: typed };
}

function choice(field: AnyComponent, value: FieldValues[string] | undefined): object {
  const values = value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
  const isLeftOut = values.length === 0 && field.required === false;
  if (!isLeftOut) refuseSelection(field, values);
  return { values };
}
