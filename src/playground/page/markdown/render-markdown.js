import { h } from '../dom.js';
import { parseInline } from './parse-inline.js';
import { parseMarkdown } from './parse-markdown.js';
import { formatTime } from './timestamp.js';

/** @import { Block } from './parse-markdown.js' */
/** @import { Inline } from './parse-inline.js' */

/**
 * What mentions and times need to know.
 * @typedef {{
 *   nameOf(kind: 'user' | 'role' | 'channel', id: string): string | undefined,
 *   openChannel(id: string): void,
 *   beginCommand(name: string): void,
 *   nowMs(): number,
 * }} Surroundings
 */

/**
 * @param {string} text
 * @param {Surroundings} around
 * @returns {Node[]}
 */
export function renderMarkdown(text, around) {
  return renderBlocks(parseMarkdown(text), around);
}

/**
 * Markdown of one line, as in an embed's title.
 * @param {string} text
 * @param {Surroundings} around
 */
export function renderInline(text, around) {
  return renderAll(parseInline(text), around);
}

/**
 * @param {readonly Block[]} blocks
 * @param {Surroundings} around
 */
function renderBlocks(blocks, around) {
  return blocks.map((block) => renderBlock(block, around));
}

/**
 * Headings are no headings of the page: a message must not disturb its outline.
 * @param {Block} block
 * @param {Surroundings} around
 * @returns {Node}
 */
function renderBlock(block, around) {
  switch (block.kind) {
    case 'paragraph':
      return h('p', {}, renderAll(block.children, around));
    case 'heading':
      return h('p', { class: `heading heading-${block.level}` }, renderAll(block.children, around));
    case 'subtext':
      return h('p', { class: 'subtext' }, renderAll(block.children, around));
    case 'quote':
      return h('blockquote', {}, renderBlocks(block.children, around));
    case 'code':
      return h('pre', { tabindex: 0, role: 'group', 'aria-label': 'Code' }, h('code', {}, block.text));
    case 'list':
      return h(
        block.start === undefined ? 'ul' : 'ol',
        { start: block.start },
        block.items.map((blocks) => h('li', {}, renderBlocks(blocks, around))),
      );
  }
}

/**
 * @param {readonly Inline[]} nodes
 * @param {Surroundings} around
 */
function renderAll(nodes, around) {
  return nodes.map((node) => renderNode(node, around));
}

/** @type {Readonly<Record<'bold' | 'italic' | 'underline' | 'strike', keyof HTMLElementTagNameMap>>} */
const tags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };

/**
 * @param {Inline} node
 * @param {Surroundings} around
 * @returns {Node}
 */
function renderNode(node, around) {
  switch (node.kind) {
    case 'text':
      return new Text(node.text);
    case 'break':
      return h('br');
    case 'code':
      return h('code', {}, node.text);
    case 'link':
      return h(
        'a',
        { href: node.url, target: '_blank', rel: 'noreferrer' },
        renderAll(node.children, around),
      );
    case 'spoiler':
      return spoiler(renderAll(node.children, around));
    case 'time':
      return time(node.seconds * 1000, node.style, around);
    case 'emoji':
      return new Text(`:${node.name}:`);
    case 'everyone':
      return h('span', { class: 'mention' }, node.text);
    case 'command':
      return h(
        'button',
        { type: 'button', class: 'mention', on: { click: () => around.beginCommand(node.name) } },
        `/${node.name}`,
      );
    case 'user':
    case 'role':
    case 'channel':
      return mention(node, around);
    default:
      return h(tags[node.kind], {}, renderAll(node.children, around));
  }
}

/**
 * @param {{ kind: 'user' | 'role' | 'channel', id: string }} node
 * @param {Surroundings} around
 */
function mention({ kind, id }, around) {
  const name = around.nameOf(kind, id) ?? `unknown-${kind}`;
  if (kind !== 'channel') return h('span', { class: 'mention' }, `@${name.replace(/^@/, '')}`);
  const open = () => around.openChannel(id);
  return h('button', { type: 'button', class: 'mention', on: { click: open } }, `#${name}`);
}

/** @param {Node[]} children */
function spoiler(children) {
  const hidden = h('span', { class: 'spoiler-text' }, children);
  /** @param {Event} event */
  const reveal = (event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    button.replaceWith(h('span', { class: 'spoiler shown' }, hidden));
  };
  return h(
    'button',
    { type: 'button', class: 'spoiler', 'aria-label': 'Show spoiler', on: { click: reveal } },
    hidden,
  );
}

/**
 * @param {number} timeMs
 * @param {string} style
 * @param {Surroundings} around
 */
function time(timeMs, style, around) {
  const date = new Date(timeMs);
  if (Number.isNaN(date.getTime())) return new Text('Invalid Date');
  const title = formatTime(timeMs, 'F', around.nowMs());
  return h('time', { datetime: date.toISOString(), title }, formatTime(timeMs, style, around.nowMs()));
}
