import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Message } from './message.ts';

type Shown = Pick<Message, 'content' | 'embeds' | 'components'>;

const BLOCK_PREFIX = /^(?:> |-# |#{1,3} )+/;

/** Markdown as Discord displays it, as far as this bot writes any: quotation, subtext, heading, bold, escapes. */
export const unrender = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => line.replace(BLOCK_PREFIX, ''))
    .join('\n')
    .replace(/\\([^0-9A-Za-z\s])|\*\*/g, '$1');

const componentTexts = (component: APIMessageTopLevelComponent): string[] => {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Section) return component.components.map(({ content }) => content);
  if (component.type === ComponentType.Container) return component.components.flatMap(componentTexts);
  return [];
};

/** Every piece of Markdown of a message, in the order in which it is seen. */
export const markdownTexts = ({ content, embeds = [], components = [] }: Shown): string[] => [
  ...(content ? [content] : []),
  ...embeds.flatMap(({ title, description, fields = [], footer }) =>
    [title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text].filter(
      (text) => text !== undefined,
    ),
  ),
  ...components.flatMap(componentTexts),
];

/** What a reader sees of a message's text, one piece a line. */
export const displayedText = (message: Shown): string => markdownTexts(message).map(unrender).join('\n');
