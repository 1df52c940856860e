import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { parseCustomId } from './custom-id.ts';
import type { Message } from './message.ts';

type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

const isShare = (entry: Row['components'][number]): boolean =>
  'custom_id' in entry && parseCustomId(entry.custom_id)?.action === 'share';

const withoutShare = <T extends APIMessageTopLevelComponent>(component: T): T => {
  if (component.type === ComponentType.Container) {
    return { ...component, components: component.components.map(withoutShare) };
  }
  if (component.type !== ComponentType.ActionRow) return component;
  return { ...component, components: component.components.filter((entry) => !isShare(entry)) };
};

/** An answer of ours as it stands, to be posted again without its *Share* button. */
export const shareableCopy = ({
  content,
  components = [],
}: Pick<Message, 'content' | 'components'>): Message => {
  const copy = components.map(withoutShare);
  return content ? { content, components: copy } : { flags: MessageFlags.IsComponentsV2, components: copy };
};
