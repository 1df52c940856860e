import { h } from '../dom.js';
import { messageText } from './message-text.js';

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { PageMessage } from '../../page-protocol.ts' */
/** @import { Page } from '../page.js' */

const messageCommand = 3;

/**
 * What one can do with a message: reply, its apps, copy, look inside. Closes on Escape, a choice, or a click elsewhere.
 * @param {PageMessage} shown
 * @param {Page} page
 * @param {{ x: number, y: number }} at in pixels of the window
 */
export function openMessageMenu(shown, page, at) {
  const opener = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': 'Message', popover: 'auto' });
  const close = () => menu.hidePopover();
  for (const { label, group, act } of entriesOf(shown, page)) {
    const run = () => {
      close();
      act();
    };
    menu.append(
      h(
        'button',
        { type: 'button', role: 'menuitem', tabindex: -1, on: { click: run } },
        label,
        group && h('span', { class: 'menu-group' }, group),
      ),
    );
  }
  menu.addEventListener('keydown', (event) => steer(menu, event));
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    menu.remove();
    if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, at);
  menu.querySelector('button')?.focus();
}

/**
 * @param {PageMessage} shown
 * @param {Page} page
 */
function entriesOf(shown, page) {
  const { message, isPrivate } = shown;
  const apps = page.room.commands.filter(({ type }) => Number(type) === messageCommand);
  return [
    ...(isPrivate ? [] : [{ label: 'Reply', act: () => page.beginReply(message) }]),
    ...apps.map(({ name }) => ({
      label: name,
      group: 'Apps',
      act: () =>
        void page
          .perform({ type: 'context-menu', command: name, targetId: message.id })
          .catch((error) => page.say(error.message)),
    })),
    { label: 'Copy text', act: () => void copy(message, page) },
    { label: 'Look inside', act: () => page.inspect(shown) },
    ...(isPrivate ? [{ label: 'Dismiss message', act: () => page.dismiss(message) }] : []),
  ].map((entry) => ({ group: undefined, ...entry }));
}

/**
 * @param {APIMessage} message
 * @param {Page} page
 */
async function copy(message, page) {
  try {
    await navigator.clipboard.writeText(messageText(message));
  } catch {
    page.say('The browser did not let the text be copied.');
  }
}

/**
 * @param {HTMLElement} menu
 * @param {KeyboardEvent} event
 */
function steer(menu, event) {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Tab') menu.hidePopover();
  else if (event.key in steps) {
    items[(at + steps[/** @type {keyof typeof steps} */ (event.key)] + items.length) % items.length]?.focus();
  } else return;
  event.preventDefault();
}

/**
 * @param {HTMLElement} menu
 * @param {{ x: number, y: number }} at
 */
function place(menu, { x, y }) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}
