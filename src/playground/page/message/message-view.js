import { avatar, nameOf } from '../avatar.js';
import { fill, h } from '../dom.js';
import { icon } from '../icons.js';
import { renderInline, renderMarkdown } from '../markdown/render-markdown.js';
import { formatTime, messageTime } from '../markdown/timestamp.js';
import { componentView } from './component-view.js';
import { embedView } from './embed-view.js';
import { attachmentView } from './media.js';
import { openMessageMenu } from './message-menu.js';

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { PageAsk, PageMessage } from '../../page-protocol.ts' */
/** @import { Page } from '../page.js' */

const flags = { loading: 1 << 7, componentsV2: 1 << 15, suppressEmbeds: 1 << 2 };
const threadCreated = 18;

/**
 * @param {PageMessage} shown
 * @param {Page} page
 * @param {{ isGrouped: boolean }} how whether it follows a message of the same author
 */
export function messageView(shown, page, { isGrouped }) {
  const { message, isPrivate } = shown;
  const name = nameOf(message.author);
  const note = h('p', { class: 'failure', role: 'alert' });
  const element = h(
    'li',
    {
      class: classesOf(shown, page, isGrouped),
      'data-message-id': message.id,
      on: {
        contextmenu: (event) => {
          event.preventDefault();
          openMessageMenu(shown, page, { x: event.clientX, y: event.clientY });
        },
      },
    },
    h(
      'article',
      { 'aria-label': `${name}, ${messageTime(Date.parse(message.timestamp), page.nowMs())}` },
      origin(shown, page),
      isGrouped ? smallTime(message, page) : avatar(message.author),
      !isGrouped && header(message, name, page),
      body(message, page, (ask) => act(ask, page, element, note)),
      note,
      isPrivate && privacy(message, page),
    ),
    toolbar(shown, page),
  );
  return element;
}

/**
 * @param {PageMessage} shown
 * @param {Page} page
 * @param {boolean} isGrouped
 */
function classesOf({ message, isPrivate }, page, isGrouped) {
  const isToMe = message.mentions.some(({ id }) => id === page.room.me.id);
  return ['message', isGrouped && 'grouped', isPrivate && 'private', isToMe && 'to-me']
    .filter(Boolean)
    .join(' ');
}

/**
 * Carries out a press or a choice; the message is busy meanwhile, and says so when the bot stays silent.
 * @param {PageAsk} ask
 * @param {Page} page
 * @param {HTMLElement} element
 * @param {HTMLElement} note
 */
async function act(ask, page, element, note) {
  fill(note);
  element.classList.add('busy');
  element.setAttribute('aria-busy', 'true');
  try {
    await page.perform(ask);
  } catch (error) {
    fill(note, error instanceof Error ? error.message : String(error));
  } finally {
    element.classList.remove('busy');
    element.removeAttribute('aria-busy');
  }
}

/**
 * What the message answers: a command, or another message.
 * @param {PageMessage} shown
 * @param {Page} page
 */
function origin({ message, command }, page) {
  const { interaction_metadata: metadata, referenced_message: answered } = message;
  if (answered) {
    const line = h('span', {}, renderInline(answered.content, page)).textContent || 'Go to the message';
    const jump = () =>
      document.querySelector(`[data-message-id="${answered.id}"]`)?.scrollIntoView({ block: 'center' });
    return h(
      'button',
      { type: 'button', class: 'origin', on: { click: jump } },
      h('span', { class: 'origin-name' }, nameOf(answered.author)),
      h('span', { class: 'origin-text' }, line),
    );
  }
  if (!command || !metadata) return undefined;
  return h(
    'p',
    { class: 'origin' },
    h('span', { class: 'origin-name' }, nameOf(metadata.user)),
    h('span', {}, ' used '),
    h(
      'button',
      { type: 'button', class: 'mention', on: { click: () => page.beginCommand(command) } },
      message.type === 23 ? command : `/${command}`,
    ),
  );
}

/**
 * @param {APIMessage} message
 * @param {string} name
 * @param {Page} page
 */
function header(message, name, page) {
  const sentMs = Date.parse(message.timestamp);
  return h(
    'div',
    { class: 'message-header' },
    h('span', { class: 'author' }, name),
    message.author.bot && h('span', { class: 'tag' }, 'APP'),
    h(
      'time',
      { datetime: message.timestamp, title: formatTime(sentMs, 'F', page.nowMs()) },
      messageTime(sentMs, page.nowMs()),
    ),
  );
}

/**
 * @param {APIMessage} message
 * @param {Page} page
 */
function smallTime(message, page) {
  return h(
    'time',
    { class: 'small-time', datetime: message.timestamp },
    formatTime(Date.parse(message.timestamp), 't', page.nowMs()),
  );
}

/**
 * @param {APIMessage} message
 * @param {Page} page
 * @param {(ask: PageAsk) => void} actOn
 */
function body(message, page, actOn) {
  const flagsSet = Number(message.flags ?? 0);
  if (flagsSet & flags.loading) {
    return h(
      'div',
      { class: 'message-body' },
      h('p', { class: 'thinking' }, dots(), `${nameOf(message.author)} is thinking…`),
    );
  }
  const scope = { page, message, act: actOn };
  const isV2 = (flagsSet & flags.componentsV2) !== 0;
  const hasEmbeds = !isV2 && (flagsSet & flags.suppressEmbeds) === 0;
  return h(
    'div',
    { class: 'message-body' },
    text(message, page),
    !isV2 && message.attachments.map(attachmentView),
    hasEmbeds && message.embeds.map((embed) => embedView(embed, page)),
    (message.components ?? []).map((component) => componentView(component, scope)),
    message.thread && threadLink(message.thread, page),
  );
}

/**
 * @param {APIMessage} message
 * @param {Page} page
 */
function text(message, page) {
  if (Number(message.type) === threadCreated)
    return h('p', { class: 'muted' }, `started a thread: ${message.content}`);
  const edited = message.edited_timestamp;
  if (!message.content && !edited) return undefined;
  const title = edited ? formatTime(Date.parse(edited), 'F', page.nowMs()) : '';
  return h(
    'div',
    { class: 'markup' },
    renderMarkdown(message.content, page),
    edited && h('span', { class: 'edited', title }, '(edited)'),
  );
}

/**
 * @param {{ id: string, name?: string | null }} thread
 * @param {Page} page
 */
function threadLink({ id, name }, page) {
  return h(
    'button',
    { type: 'button', class: 'thread-link', on: { click: () => page.openChannel(id) } },
    icon('thread'),
    h('span', {}, name ?? 'Thread'),
  );
}

/** Three moving dots. */
export function dots() {
  return h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
}

/**
 * @param {APIMessage} message
 * @param {Page} page
 */
function privacy(message, page) {
  return h(
    'p',
    { class: 'privacy' },
    icon('eye'),
    h('span', {}, 'Only you can see this'),
    h('span', { 'aria-hidden': 'true' }, '•'),
    h(
      'button',
      { type: 'button', class: 'link', on: { click: () => page.dismiss(message) } },
      'Dismiss message',
    ),
  );
}

/**
 * @param {PageMessage} shown
 * @param {Page} page
 */
function toolbar(shown, page) {
  const { message, isPrivate } = shown;
  const reply = () => page.beginReply(message);
  /** @param {MouseEvent} event */
  const more = (event) => {
    const { left, bottom } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    openMessageMenu(shown, page, { x: left, y: bottom });
  };
  return h(
    'div',
    { class: 'message-toolbar' },
    !isPrivate &&
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Reply', title: 'Reply', on: { click: reply } },
        icon('reply'),
      ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'More',
        title: 'More',
        'aria-haspopup': 'menu',
        on: { click: more },
      },
      icon('more'),
    ),
  );
}
