import { h } from '../dom.js';
import { icon } from '../icons.js';
import { renderMarkdown } from '../markdown/render-markdown.js';
import { isSelect, selectOfComponent } from '../select-of-component.js';
import { hexOf } from './embed-view.js';
import { fileCard, picture } from './media.js';

/** @import { APIButtonComponent, APIMessage } from 'discord-api-types/v10' */
/** @import { PageAsk } from '../../page-protocol.ts' */
/** @import { Page } from '../page.js' */

/**
 * Any component; what stands in it depends on its type.
 * @typedef {any} Component
 * @typedef {{ page: Page, message: APIMessage, act(ask: PageAsk): void }} Scope
 */

const buttonKinds = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

/** @type {Readonly<Record<number, (component: Component, scope: Scope) => Node>>} */
const views = {
  1: ({ components }, scope) => h('div', { class: 'action-row' }, each(components, scope)),
  2: buttonView,
  9: ({ components, accessory }, scope) =>
    h(
      'div',
      { class: 'section' },
      h('div', { class: 'section-text' }, each(components, scope)),
      componentView(accessory, scope),
    ),
  10: ({ content }, { page }) => h('div', { class: 'markup text-display' }, renderMarkdown(content, page)),
  11: ({ media, description, spoiler }) =>
    h('div', { class: 'thumbnail' }, picture({ ...media, description, spoiler })),
  12: galleryView,
  13: ({ file, name, size }) => fileCard(name ?? nameIn(file.url), file.url, size),
  14: ({ divider = true, spacing = 1 }) =>
    h('div', {
      class: `separator spacing-${spacing}${divider ? ' divider' : ''}`,
      role: divider ? 'separator' : undefined,
    }),
  17: containerView,
};

/**
 * @param {Component} component
 * @param {Scope} scope
 * @returns {Node}
 */
export function componentView(component, scope) {
  if (isSelect(component)) {
    return selectOfComponent(component, scope.page.room, (values) =>
      scope.act({ type: 'select', messageId: scope.message.id, customId: component.custom_id, values }),
    );
  }
  const view = views[component.type];
  return view ? view(component, scope) : h('p', { class: 'muted' }, `Component of type ${component.type}`);
}

/**
 * @param {readonly Component[]} components
 * @param {Scope} scope
 */
function each(components, scope) {
  return components.map((component) => componentView(component, scope));
}

/**
 * @param {APIButtonComponent} button
 * @param {Scope} scope
 */
function buttonView(button, { message, act }) {
  const kind = `button ${buttonKinds[button.style] ?? ''}`;
  const emoji = 'emoji' in button ? button.emoji?.name : undefined;
  const label = 'label' in button ? button.label : undefined;
  const words = [emoji && h('span', { class: 'button-emoji' }, emoji), label && h('span', {}, label)];
  if ('url' in button) {
    return h(
      'a',
      { class: kind, href: button.url, target: '_blank', rel: 'noreferrer' },
      words,
      icon('link'),
    );
  }
  const customId = 'custom_id' in button ? button.custom_id : undefined;
  return h(
    'button',
    {
      type: 'button',
      class: kind,
      disabled: (button.disabled ?? false) || customId === undefined,
      'data-custom-id': customId,
      on: { click: () => customId && act({ type: 'click', messageId: message.id, customId }) },
    },
    words,
  );
}

/** @param {Component} gallery */
function galleryView({ items }) {
  return h(
    'div',
    { class: `gallery count-${Math.min(items.length, 4)}` },
    items.map((/** @type {Component} */ { media, description, spoiler }) =>
      picture({ ...media, description, spoiler }),
    ),
  );
}

/**
 * @param {Component} container
 * @param {Scope} scope
 */
function containerView({ components, accent_color: accent, spoiler }, scope) {
  const element = h(
    'div',
    { class: spoiler ? 'container concealed' : 'container', role: 'group', 'aria-label': 'Card' },
    each(components, scope),
  );
  if (typeof accent === 'number') element.style.setProperty('--accent', hexOf(accent));
  if (spoiler) {
    const show = h(
      'button',
      {
        type: 'button',
        class: 'button secondary conceal',
        on: { click: () => element.classList.remove('concealed') },
      },
      'Spoiler: show',
    );
    element.prepend(show);
  }
  return element;
}

/** @param {string} url */
function nameIn(url) {
  return decodeURIComponent(url.split('/').at(-1) ?? 'file');
}
