import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { switchTheme } from './theme.js';

/** The page's places: channels at the left, messages in the middle, members and the inspector at the right. */
export class Frame {
  #guild = h('h1', { class: 'guild-name' });
  #title = h('h2', { class: 'channel-title' });
  #channels = h('div', { class: 'channel-slot' });
  #person = h('div', {});
  #members = h('aside', { class: 'members', id: 'members', 'aria-label': 'Members' });
  #offline = h(
    'p',
    { class: 'offline-banner', role: 'status', hidden: true },
    'The playground is not running. Waiting for it…',
  );
  #main = h('main', { class: 'main' });
  #tools = h('div', { class: 'clock-slot' });
  #inspectButton;
  #menuButton;
  #membersButton;

  /** @param {{ onInspect: () => void }} listeners */
  constructor({ onInspect }) {
    this.#menuButton = tool('menu', 'Channels', {
      class: 'icon-button narrow-only',
      'aria-expanded': 'false',
      on: { click: () => this.#toggle('channels-open') },
    });
    this.#membersButton = tool('members', 'Members', {
      'aria-pressed': 'true',
      on: { click: () => this.#toggle('members-toggled') },
    });
    this.#inspectButton = tool('code', 'What the bot sent', {
      'aria-pressed': 'false',
      on: { click: onInspect },
    });
    const clock = tool('clock', 'Clock', { popovertarget: 'clock-panel' });
    const theme = tool('theme', 'Dark or light', { on: { click: switchTheme } });
    this.element = h(
      'div',
      { class: 'frame' },
      h(
        'div',
        { class: 'sidebar', id: 'sidebar' },
        h('header', { class: 'guild' }, this.#guild),
        this.#channels,
        this.#person,
      ),
      h('button', {
        type: 'button',
        class: 'scrim',
        tabindex: -1,
        'aria-label': 'Close the channels',
        on: { click: () => this.closeDrawers() },
      }),
      h(
        'div',
        { class: 'stage' },
        h(
          'header',
          { class: 'topbar' },
          this.#menuButton,
          this.#title,
          h('div', { class: 'tools' }, clock, this.#inspectButton, this.#membersButton, theme),
        ),
        this.#offline,
        h('div', { class: 'content' }, this.#main, this.#members),
      ),
      this.#tools,
    );
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.closeDrawers();
    });
  }

  /** @param {{ messages: Element, typing: Element, composer: Element, clock: Element, inspector: Element }} parts */
  hold({ messages, typing, composer, clock, inspector }) {
    fill(this.#main, messages, composer, typing);
    this.#members.after(inspector);
    fill(this.#tools, clock);
  }

  /**
   * @param {string} guild
   * @param {string} channel
   */
  showTitle(guild, channel) {
    fill(this.#guild, guild);
    fill(this.#title, channel);
  }

  /** @param {Element} list */
  showChannels(list) {
    const focused = this.#channels.contains(document.activeElement) ? document.activeElement : undefined;
    fill(this.#channels, list);
    const id = focused instanceof HTMLElement ? focused.dataset.channelId : undefined;
    const same = id && list.querySelector(`[data-channel-id="${id}"]`);
    if (same instanceof HTMLElement) same.focus();
  }

  /** @param {Element} list */
  showMembers(list) {
    fill(this.#members, list);
    this.#tellMembers();
  }

  /** @param {Element} panel */
  showPerson(panel) {
    const hasFocus = this.#person.contains(document.activeElement);
    fill(this.#person, panel);
    const checked = hasFocus && this.#person.querySelector('input:checked');
    if (checked instanceof HTMLElement) checked.focus();
  }

  /** @param {boolean} isConnected */
  showConnection(isConnected) {
    this.#offline.hidden = isConnected;
  }

  /** @param {boolean} isOpen */
  showInspector(isOpen) {
    this.element.classList.toggle('inspecting', isOpen);
    this.#inspectButton.setAttribute('aria-pressed', String(isOpen));
    if (!isOpen) this.#inspectButton.focus();
  }

  /** @param {number} count */
  showViolations(count) {
    this.#inspectButton.querySelector('.badge')?.remove();
    if (count > 0) this.#inspectButton.append(h('span', { class: 'badge' }, String(count)));
  }

  closeDrawers() {
    this.element.classList.remove('channels-open');
    this.#menuButton.setAttribute('aria-expanded', 'false');
  }

  /** @param {'channels-open' | 'members-toggled'} name */
  #toggle(name) {
    const isOn = this.element.classList.toggle(name);
    if (name === 'channels-open') this.#menuButton.setAttribute('aria-expanded', String(isOn));
    else this.#tellMembers();
  }

  /** Whether the members are seen depends on the window's width too. */
  #tellMembers() {
    const areSeen = this.#members.checkVisibility();
    this.#membersButton.setAttribute('aria-pressed', String(areSeen));
  }
}

/**
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {import('./dom.js').Attributes} attributes
 */
function tool(name, label, attributes) {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, ...attributes },
    icon(name),
  );
}
