import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Library } from '../corpus/library.ts';
import { parseCustomId } from './custom-id.ts';
import { type Resolved, resolvePassageRef } from './passage-ref.ts';

type Component = APIMessageTopLevelComponent;

const customIds = (component: Component): string[] => {
  if (component.type === ComponentType.Container) return component.components.flatMap(customIds);
  const held =
    component.type === ComponentType.ActionRow
      ? component.components
      : component.type === ComponentType.Section
        ? [component.accessory]
        : [];
  return held.flatMap((entry) => ('custom_id' in entry ? entry.custom_id : []));
};

/** What a card of ours quotes, read back from its *In context* buttons, in order. */
export const shownRefs = (components: readonly Component[], library: Library): Resolved[] =>
  components
    .flatMap(customIds)
    .map(parseCustomId)
    .flatMap((id) => (id?.action === 'in-context' ? (id.args[0] ?? []) : []))
    .map((ref) => resolvePassageRef(library, ref));

/** Those still in the memo, edited or not. */
export const stillThere = (refs: readonly Resolved[]) => refs.filter((ref) => ref.state !== 'gone');

/** Whether anything a card quotes has changed or gone since. */
export const anyEdited = (refs: readonly Resolved[]): boolean => refs.some(({ state }) => state !== 'found');
