import { fill, h } from '../dom.js';
import { OptionList } from '../option-list.js';
import { commandPaths, matchingCommands, spelledCommand } from './command-paths.js';
import { encodeMentions, mentionBeingTyped, mentionOptions } from './mentions.js';

/** @import { Page } from '../page.js' */
/** @import { Option } from '../option-list.js' */
/** @import { CommandPath } from './command-paths.js' */

/**
 * @typedef {{
 *   page: Page,
 *   popup: HTMLElement,
 *   onSay(text: string): void,
 *   onCommand(command: CommandPath, rest: string): void,
 *   onLeave(): void,
 * }} TextParts
 */

/** Free text: a slash at the start offers commands, `@` and `#` offer names. */
export class TextEntry {
  #parts;
  #list;

  /** @param {TextParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.element = h('textarea', {
      class: 'text-entry',
      rows: 1,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      on: {
        input: () => this.#edit(),
        keydown: (event) => this.#key(event),
        blur: () => this.#hide(),
      },
    });
    this.#list = new OptionList({
      owner: this.element,
      label: 'Suggestions',
      onPick: (option) => this.#pick(option),
    });
  }

  /** @param {string} label */
  set label(label) {
    this.element.placeholder = label;
    this.element.setAttribute('aria-label', label);
  }

  focus() {
    this.element.focus();
  }

  clear() {
    this.element.value = '';
    this.#edit();
  }

  #edit() {
    const { element } = this;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
    const spelled = spelledCommand(element.value, this.#commands);
    if (spelled) {
      element.value = '';
      element.style.height = 'auto';
      this.#hide();
      this.#parts.onCommand(spelled.command, spelled.rest);
    } else this.#suggest();
  }

  get #commands() {
    return commandPaths(this.#parts.page.room.commands);
  }

  get #before() {
    return this.element.value.slice(0, this.element.selectionStart);
  }

  #suggest() {
    const { value } = this.element;
    const mention = mentionBeingTyped(this.#before);
    const { room } = this.#parts.page;
    if (/^\/[^\n]*$/.test(value)) this.#show('Commands', this.#commandOptions(value.slice(1)));
    else if (mention)
      this.#show(mention.sign === '@' ? 'Members and roles' : 'Channels', mentionOptions(mention, room));
    else this.#hide();
  }

  /**
   * @param {string} typed
   * @returns {Option[]}
   */
  #commandOptions(typed) {
    return matchingCommands(typed, this.#commands).map(({ path, description, options }) => ({
      value: `/${path}`,
      title: `/${path}`,
      detail: description,
      hint: options
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .join(' '),
    }));
  }

  /**
   * @param {string} title
   * @param {readonly Option[]} options
   */
  #show(title, options) {
    if (options.length === 0) return this.#hide();
    this.#list.show(options);
    fill(this.#parts.popup, h('p', { class: 'popup-head' }, h('strong', {}, title)), this.#list.element);
    this.#parts.popup.hidden = false;
    this.element.setAttribute('aria-expanded', 'true');
  }

  #hide() {
    this.#list.show([]);
    this.#parts.popup.hidden = true;
    this.element.setAttribute('aria-expanded', 'false');
  }

  /** @param {Option} option */
  #pick({ value, title }) {
    const command = this.#commands.find(({ path }) => value === `/${path}`);
    this.#hide();
    if (command) {
      this.element.value = '';
      this.#parts.onCommand(command, '');
      return;
    }
    const before = this.#before.replace(/[@#][^@#\s]*$/, `${title} `);
    this.element.value = before + this.element.value.slice(this.element.selectionStart);
    this.element.setSelectionRange(before.length, before.length);
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const { active } = this.#list;
    const { key, shiftKey } = event;
    if (active && (key === 'Tab' || (key === 'Enter' && !shiftKey))) this.#pick(active);
    else if (key === 'Enter' && !shiftKey) this.#say();
    else if (key === 'Escape' && active) this.#hide();
    else if (key === 'Escape') this.#parts.onLeave();
    else if (!active || !this.#list.takesKey(key)) return;
    event.preventDefault();
  }

  #say() {
    const text = this.element.value.trim();
    if (text) this.#parts.onSay(encodeMentions(text, this.#parts.page.room));
  }

  /** Sends what is written. */
  submit() {
    this.#say();
  }
}
