import { ComponentType } from 'discord-api-types/v10';
import type { Message, OutgoingFile } from '../message.ts';

/** A card with a picture at its end. */
export function withPicture(card: Message, picture: OutgoingFile): Message {
  const { name, description } = picture;
  const gallery = {
    type: ComponentType.MediaGallery as const,
    items: [{ media: { url: `attachment://${name}` }, ...(description ? { description } : {}) }],
  };
  const components = card.components?.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: [...component.components, gallery] }
      : component,
  );
  return { ...card, ...(components ? { components } : {}), files: [...(card.files ?? []), picture] };
}
