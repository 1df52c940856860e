import { avatar, nameOf } from './avatar.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { dots, messageView } from './message/message-view.js';

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { PageMessage } from '../page-protocol.ts' */
/** @import { Page } from './page.js' */

const groupedWithinMs = 7 * 60_000;
const stickWithinPx = 120;

/** The messages of the channel, oldest first, with what waits for an answer below them. */
export class MessageList {
  #page;
  /** @type {PageMessage[]} */
  #messages = [];
  #start = h('div', { class: 'start' });
  #list = h('ol', { class: 'messages', 'aria-label': 'Messages' });
  #pending = h('ol', { class: 'messages pending-messages', 'aria-label': 'Waiting' });

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.element = h(
      'div',
      { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Channel' },
      this.#start,
      h('div', { role: 'log', 'aria-label': 'Messages' }, this.#list),
      this.#pending,
    );
    // Pictures that arrive late must not push the newest message out of sight.
    this.#list.addEventListener('load', () => this.#stick(), true);
  }

  /**
   * Everything anew.
   * @param {readonly PageMessage[]} messages
   * @param {Node} start what stands above the first message
   */
  show(messages, start) {
    this.#messages = [...messages];
    fill(this.#start, start);
    fill(this.#pending);
    this.#drawAll();
    this.element.scrollTop = this.element.scrollHeight;
    this.#isStuck = true;
  }

  /**
   * A new message, or one that is known and has changed.
   * @param {PageMessage} shown
   */
  put(shown) {
    this.#measure();
    const at = this.#messages.findIndex(({ message }) => message.id === shown.message.id);
    if (at < 0) {
      this.#messages.push(shown);
      this.#append(shown, this.#messages.length - 1);
    } else {
      this.#messages[at] = shown;
      this.#replace(shown, at);
    }
    this.#stick();
  }

  /** @param {string} messageId */
  remove(messageId) {
    this.#messages = this.#messages.filter(({ message }) => message.id !== messageId);
    this.#drawAll();
  }

  /** Draws the times anew, since the clock has moved. */
  redraw() {
    this.#drawAll();
  }

  /**
   * A command on its way to the bot; it vanishes with `done`, or says why nothing came.
   * @param {string} command
   */
  addPending(command) {
    this.#measure();
    const { me, members, botId } = this.#page.room;
    const bot = members.find(({ user }) => user.id === botId)?.user ?? me;
    const state = h(
      'div',
      { class: 'message-body', role: 'status' },
      h('p', { class: 'thinking' }, dots(), 'Sending command…'),
    );
    const row = h(
      'li',
      { class: 'message private' },
      h(
        'article',
        {},
        h(
          'p',
          { class: 'origin' },
          h('span', { class: 'origin-name' }, nameOf(me)),
          h('span', {}, ' used '),
          h('span', { class: 'mention' }, `/${command}`),
        ),
        avatar(bot),
        h(
          'div',
          { class: 'message-header' },
          h('span', { class: 'author' }, nameOf(bot)),
          h('span', { class: 'tag' }, 'APP'),
        ),
        state,
      ),
    );
    this.#pending.append(row);
    this.#stick();
    return {
      done: () => row.remove(),
      /** @param {string} why */
      fail: (why) => {
        this.#measure();
        const dismiss = h(
          'button',
          { type: 'button', class: 'link', on: { click: () => row.remove() } },
          'Dismiss message',
        );
        fill(
          state,
          h('p', { class: 'failure', role: 'alert' }, why),
          h(
            'p',
            { class: 'privacy' },
            icon('eye'),
            h('span', {}, 'Only you can see this'),
            h('span', { 'aria-hidden': 'true' }, '•'),
            dismiss,
          ),
        );
        this.#stick();
      },
    };
  }

  #isStuck = true;

  #measure() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    this.#isStuck = scrollHeight - scrollTop - clientHeight < stickWithinPx;
  }

  #stick() {
    if (this.#isStuck) this.element.scrollTop = this.element.scrollHeight;
  }

  #drawAll() {
    fill(this.#list);
    this.#messages.forEach((shown, index) => this.#append(shown, index));
  }

  /**
   * @param {PageMessage} shown
   * @param {number} index
   */
  #append(shown, index) {
    const day = dayBefore(shown.message, this.#messages[index - 1]?.message);
    if (day) this.#list.append(h('li', { class: 'day' }, h('span', {}, day)));
    this.#list.append(this.#draw(shown, index));
  }

  /**
   * @param {PageMessage} shown
   * @param {number} index
   */
  #replace(shown, index) {
    const before = this.#list.querySelector(`[data-message-id="${shown.message.id}"]`);
    const focused = before?.contains(document.activeElement) ? document.activeElement : undefined;
    const customId = focused instanceof HTMLElement ? focused.dataset.customId : undefined;
    const after = this.#draw(shown, index);
    before?.replaceWith(after);
    if (!focused) return;
    const same = customId && after.querySelector(`[data-custom-id="${CSS.escape(customId)}"]:not(:disabled)`);
    const next = same || after.querySelector('.message-body button:not(:disabled)');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /**
   * @param {PageMessage} shown
   * @param {number} index
   */
  #draw(shown, index) {
    return messageView(shown, this.#page, { isGrouped: isGrouped(shown, this.#messages[index - 1]) });
  }
}

/**
 * @param {PageMessage} shown
 * @param {PageMessage | undefined} before
 */
function isGrouped({ message, isPrivate }, before) {
  if (!before || isPrivate || before.isPrivate || message.interaction_metadata || message.referenced_message)
    return false;
  const apartMs = Date.parse(message.timestamp) - Date.parse(before.message.timestamp);
  return before.message.author.id === message.author.id && apartMs < groupedWithinMs;
}

/**
 * The day to be named above a message.
 * @param {APIMessage} message
 * @param {APIMessage | undefined} before
 */
function dayBefore({ timestamp }, before) {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
  const day = format.format(Date.parse(timestamp));
  return before && format.format(Date.parse(before.timestamp)) === day ? undefined : day;
}
