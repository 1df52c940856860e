/** @import { APIMessage } from 'discord-api-types/v10' */

const textDisplay = 10;

/**
 * What a message says, as it was written: its content and the text displays of its components, a line each.
 * @param {APIMessage} message
 */
export function messageText({ content, components }) {
  return [content, ...textsIn(components)].filter(Boolean).join('\n');
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function textsIn(value) {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, content, components } = /** @type {{ [key: string]: unknown }} */ (value);
  return type === textDisplay ? [String(content)] : textsIn(components);
}
