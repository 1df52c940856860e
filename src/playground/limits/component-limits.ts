import { ButtonStyle, ComponentType as Type, MessageFlags } from 'discord-api-types/v10';
import type { PlacedComponent } from '../component-tree.ts';
import type { BodyIssue } from '../rest-error.ts';
import { codePoints } from './text-length.ts';

type Placed = readonly PlacedComponent[];

const selects: ReadonlySet<number> = new Set([
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
]);

const v2Only: ReadonlySet<number> = new Set([
  Type.Section,
  Type.TextDisplay,
  Type.Thumbnail,
  Type.MediaGallery,
  Type.File,
  Type.Separator,
  Type.Container,
]);

/** Source: Component Reference, "Using Message Components": at most 5 action rows, and 40 components in all. */
const maxRows = 5;
const maxComponents = 40;
/** Source: discord-api-docs pull request 8562 (open): the text displays of a message together. */
const maxText = 4000;

const rules = [customIds, componentIds, rowContents, buttonFields, buttonFaces, valueRanges, optionValues];

/** What is wrong with a message's components, with or without the Components V2 flag. */
export function componentIssues(placed: Placed, flags: number): readonly BodyIssue[] {
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const whole = isV2
    ? [...componentCount(placed), ...textTotal(placed)]
    : [...rowCount(placed), ...v2Types(placed)];
  return [...whole, ...rules.flatMap((rule) => rule(placed))];
}

/** Source: Component Reference, "custom_id": unique among the components of a message. */
export function customIds(placed: Placed): readonly BodyIssue[] {
  const keyed = placed.filter(({ component }) => component.custom_id !== undefined);
  return repeated(keyed, ({ component }) => component.custom_id).map(({ path }) => ({
    path: [...path, 'custom_id'],
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  }));
}

/** Source: Component Reference, "id": unique within the message; 0 counts as absent. */
export function componentIds(placed: Placed): readonly BodyIssue[] {
  const keyed = placed.filter(({ component }) => component.id);
  return repeated(keyed, ({ component }) => component.id).map(({ path }) => ({
    path: [...path, 'id'],
    code: 'COMPONENT_ID_DUPLICATED',
    message: 'Component id cannot be duplicated',
  }));
}

/** Source: Select menus, "min_values" and "max_values"; their order and the number of options are believed. */
export function valueRanges(placed: Placed): readonly BodyIssue[] {
  return placed.flatMap(({ component, path }) => {
    if (!selects.has(component.type)) return [];
    const min = component.min_values ?? 1;
    const max = component.max_values ?? Math.max(1, min);
    const options = component.options?.length ?? 25;
    if (min <= max && max <= options) return [];
    const message = `min_values ${min} ≤ max_values ${max} ≤ ${options} options must hold.`;
    return [{ path: [...path, 'max_values'], code: 'BASE_TYPE_BAD_LENGTH', message }];
  });
}

/** Source: Text Input, "min_length" and "max_length"; their order is believed. */
export function lengthRanges(placed: Placed): readonly BodyIssue[] {
  return placed
    .filter(({ component }) => (component.min_length ?? 0) > (component.max_length ?? 4000))
    .map(({ path }) => ({
      path: [...path, 'min_length'],
      code: 'NUMBER_TYPE_MAX',
      message: 'min_length must not exceed max_length.',
    }));
}

/** Source: Components V2: its types need the message flag. */
function v2Types(placed: Placed): readonly BodyIssue[] {
  return placed
    .filter(({ component, depth }) => depth === 0 && v2Only.has(component.type))
    .map(({ path }) => ({
      path: [...path, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: "Value of field 'type' must be one of (1,) without the IS_COMPONENTS_V2 flag.",
    }));
}

function rowCount(placed: Placed): readonly BodyIssue[] {
  const rows = placed.filter(({ depth }) => depth === 0);
  if (rows.length <= maxRows) return [];
  return [
    {
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${maxRows} in length.`,
    },
  ];
}

function componentCount(placed: Placed): readonly BodyIssue[] {
  if (placed.length <= maxComponents) return [];
  return [
    {
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components exceeds ${maxComponents}.`,
    },
  ];
}

function textTotal(placed: Placed): readonly BodyIssue[] {
  const total = placed
    .filter(({ component }) => component.type === Type.TextDisplay)
    .reduce((sum, { component }) => sum + codePoints(component.content ?? ''), 0);
  if (total <= maxText) return [];
  return [
    {
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `All displayable text exceeds ${maxText} characters.`,
    },
  ];
}

/** Source: Action Row: up to 5 buttons, or exactly one select. */
function rowContents(placed: Placed): readonly BodyIssue[] {
  return placed.flatMap(({ component, path }) => {
    if (component.type !== Type.ActionRow) return [];
    const inner = component.components ?? [];
    const hasSelect = inner.some(({ type }) => selects.has(type));
    if (!hasSelect || inner.length === 1) return [];
    const message = 'A select stands alone in its action row.';
    return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
  });
}

/** Source: Button, "Button Styles": which of custom_id, url and sku_id each style has. */
function buttonFields(placed: Placed): readonly BodyIssue[] {
  return buttons(placed).flatMap(({ component, path }) => {
    const style = 'style' in component ? component.style : undefined;
    const needed =
      style === ButtonStyle.Link ? 'url' : style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
    const wrong = (['url', 'sku_id', 'custom_id'] as const).filter(
      (field) => (component[field] !== undefined) !== (field === needed),
    );
    return wrong.map((field) => ({
      path: [...path, field],
      code: field === needed ? 'BASE_TYPE_REQUIRED' : 'BUTTON_COMPONENT_INVALID_FIELD',
      message:
        field === needed ? 'This field is required' : `A button of style ${String(style)} has no ${field}.`,
    }));
  });
}

/** A button shows a label or an emoji; believed. Premium buttons show neither. */
function buttonFaces(placed: Placed): readonly BodyIssue[] {
  return buttons(placed)
    .filter(({ component }) => !component.sku_id && !component.label?.trim() && !component.emoji)
    .map(({ path }) => ({
      path: [...path, 'label'],
      code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
      message: 'A button has a label or an emoji.',
    }));
}

/** The values of a select's options are unique. */
function optionValues(placed: Placed): readonly BodyIssue[] {
  return placed.flatMap(({ component, path }) =>
    repeated(component.options ?? [], ({ value }) => value).map(() => ({
      path: [...path, 'options'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    })),
  );
}

function buttons(placed: Placed): Placed {
  return placed.filter(({ component }) => component.type === Type.Button);
}

/** The items whose key an earlier one has. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
