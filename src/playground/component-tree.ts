import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** Any component, seen loosely: what nests in it depends on its type. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly url?: string;
  readonly sku_id?: string;
  readonly label?: string;
  readonly emoji?: object;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
  readonly component?: AnyComponent;
  readonly accessory?: AnyComponent;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string }[];
}

/** A component with its path in the body, `['components', 0, 'components', 1]`. */
export interface PlacedComponent {
  readonly component: AnyComponent;
  readonly path: readonly (string | number)[];
  readonly depth: number;
}

type Components = readonly (
  | APIMessageTopLevelComponent
  | APIModalInteractionResponseCallbackData['components'][number]
)[];

/** Every component, outer ones first, those nested as children, label content or accessory included. */
export function componentsIn(components: Components | null | undefined): readonly PlacedComponent[] {
  const found: PlacedComponent[] = [];
  const visit = (component: AnyComponent, path: readonly (string | number)[], depth: number) => {
    found.push({ component, path, depth });
    component.components?.forEach((child, at) => visit(child, [...path, 'components', at], depth + 1));
    if (component.component) visit(component.component, [...path, 'component'], depth + 1);
    if (component.accessory) visit(component.accessory, [...path, 'accessory'], depth + 1);
  };
  (components ?? []).forEach((component, at) => visit(component as AnyComponent, ['components', at], 0));
  return found;
}

/** Gives every component without an `id` the next free number, as Discord does. Source: Component Reference, "id". */
export function numberComponents(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components);
  const placed = componentsIn(copy);
  const taken = new Set(placed.map(({ component }) => component.id));
  let next = 1;
  for (const { component } of placed) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    Object.assign(component, { id: next });
    next += 1;
  }
  return copy;
}
