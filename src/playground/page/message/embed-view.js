import { h } from '../dom.js';
import { renderInline, renderMarkdown } from '../markdown/render-markdown.js';
import { messageTime } from '../markdown/timestamp.js';
import { picture } from './media.js';

/** @import { APIEmbed } from 'discord-api-types/v10' */
/** @import { Page } from '../page.js' */

/**
 * @param {APIEmbed} embed
 * @param {Page} page
 */
export function embedView(embed, page) {
  const { title, url, description, fields = [], image, thumbnail, author, footer, timestamp, color } = embed;
  const element = h(
    'div',
    { class: thumbnail ? 'embed with-thumbnail' : 'embed', role: 'group', 'aria-label': title ?? 'Embed' },
    author && h('div', { class: 'embed-author' }, linked(author.name, author.url)),
    title && h('div', { class: 'embed-title' }, url ? linked(title, url) : renderInline(title, page)),
    description && h('div', { class: 'embed-text markup' }, renderMarkdown(description, page)),
    fields.length > 0 &&
      h(
        'div',
        { class: 'embed-fields' },
        fields.map((field) => fieldView(field, page)),
      ),
    thumbnail && h('div', { class: 'embed-thumbnail' }, picture(thumbnail)),
    image && h('div', { class: 'embed-image' }, picture(image)),
    (footer || timestamp) && footerView(footer?.text, timestamp, page),
  );
  if (color !== undefined) element.style.setProperty('--accent', hexOf(color));
  return element;
}

/**
 * A colour as Discord counts it, for CSS.
 * @param {number} color 0–0xffffff
 */
export function hexOf(color) {
  return `#${color.toString(16).padStart(6, '0')}`;
}

/**
 * @param {{ name: string, value: string, inline?: boolean }} field
 * @param {Page} page
 */
function fieldView({ name, value, inline }, page) {
  return h(
    'div',
    { class: inline ? 'embed-field inline' : 'embed-field' },
    h('div', { class: 'embed-field-name' }, renderInline(name, page)),
    h('div', { class: 'markup' }, renderMarkdown(value, page)),
  );
}

/**
 * @param {string | undefined} text
 * @param {string | undefined} timestamp
 * @param {Page} page
 */
function footerView(text, timestamp, page) {
  const time = timestamp && messageTime(Date.parse(timestamp), page.nowMs());
  return h('div', { class: 'embed-footer' }, [text, time].filter(Boolean).join(' • '));
}

/**
 * @param {string} text
 * @param {string | undefined} url
 */
function linked(text, url) {
  return url ? h('a', { href: url, target: '_blank', rel: 'noreferrer' }, text) : text;
}
