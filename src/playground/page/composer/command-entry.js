import { fill, h } from '../dom.js';
import { OptionField } from './option-field.js';

/** @import { OptionValues } from '../../driver.ts' */
/** @import { Page } from '../page.js' */
/** @import { CommandPath } from './command-paths.js' */

/**
 * @typedef {{
 *   page: Page,
 *   popup: HTMLElement,
 *   onRun(command: string, options: OptionValues): void,
 *   onLeave(): void,
 * }} EntryParts
 */

/** A slash command being filled in: required options first, optional ones when asked for. */
export class CommandEntry {
  #parts;
  /** @type {OptionField[]} */
  #fields = [];
  #fieldsElement = h('div', { class: 'option-fields' });
  #name;
  #moreElement = h('div', { class: 'option-more' });

  /**
   * @param {CommandPath} command
   * @param {EntryParts} parts
   */
  constructor(command, parts) {
    this.command = command;
    this.#parts = parts;
    // Takes the focus of a command without options.
    this.#name = h('span', { class: 'command-name', tabindex: -1 }, `/${command.path}`);
    this.element = h(
      'div',
      {
        class: 'command-entry',
        role: 'group',
        'aria-label': `Command ${command.path}`,
        on: {
          focusout: (event) => this.#leaveFocus(event),
          keydown: (event) => this.#keyOutside(event),
        },
      },
      this.#name,
      this.#fieldsElement,
      this.#moreElement,
    );
    for (const option of command.options) if (option.required) this.#add(option.name);
    this.#offerMore();
  }

  /** Puts the caret where something is still to be written. */
  focus() {
    const field = this.#fields.find(({ isEmpty }) => isEmpty) ?? this.#fields.at(-1);
    (field?.input ?? this.#name).focus();
  }

  /** @param {string} text written behind the command's name, as `question:Who …` or bare */
  prefill(text) {
    const first = this.command.options[0];
    if (!text || !first) return;
    const field = this.#fields[0] ?? this.#add(first.name);
    this.#offerMore();
    field.text = text.startsWith(`${field.name}:`) ? text.slice(field.name.length + 1).trim() : text;
  }

  /** Runs the command, unless something required is missing. */
  submit() {
    const missing = this.#fields.find((field) => field.isRequired && field.isEmpty);
    if (missing) {
      missing.mark(false);
      missing.input.focus();
      return;
    }
    this.#hidePopup();
    this.#parts.onRun(this.command.path, this.#values());
  }

  /** @param {string} why a refusal, shown at the field it names */
  refuse(why) {
    const field = this.#fields.find(({ name }) => why.includes(` ${name} `));
    field?.mark(false);
    (field?.input ?? this.#fields[0]?.input)?.focus();
  }

  /** @param {string} [except] an option left out */
  #values(except) {
    const filled = this.#fields.filter(({ name, isEmpty }) => name !== except && !isEmpty);
    return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
  }

  /** @param {string} name */
  #add(name) {
    const option = this.command.options.find((known) => known.name === name);
    if (!option) throw new Error(`/${this.command.path} has no option ${name}.`);
    const { page } = this.#parts;
    const field = new OptionField({
      option,
      room: page.room,
      complete: (focused, typed) =>
        page.complete({
          type: 'complete',
          command: this.command.path,
          option: focused,
          typed,
          others: this.#values(focused),
        }),
      onOpen: (opened) => this.#showPopup(opened),
      onFilled: (filled) => this.#moveOn(filled),
      onKey: (at, event) => this.#key(at, event),
    });
    this.#fields.push(field);
    this.#fieldsElement.append(field.element);
    return field;
  }

  /** @param {string} name of an option not yet there; its field takes the focus */
  #begin(name) {
    const field = this.#add(name);
    this.#offerMore();
    field.input.focus();
  }

  /** The options without a field. */
  get #left() {
    return this.command.options.filter(({ name }) => !this.#fields.some((field) => field.name === name));
  }

  #offerMore() {
    fill(
      this.#moreElement,
      this.#left.map(({ name, description }) => {
        const begin = () => this.#begin(name);
        return h(
          'button',
          { type: 'button', class: 'add-option', title: description, on: { click: begin } },
          `+ ${name}`,
        );
      }),
    );
  }

  /** @param {OptionField} field */
  #showPopup(field) {
    for (const other of this.#fields) if (other !== field) other.close();
    fill(
      this.#parts.popup,
      h('p', { class: 'popup-head' }, h('strong', {}, field.name), h('span', {}, field.explanation)),
      field.list.element,
    );
    this.#parts.popup.hidden = false;
  }

  #hidePopup() {
    for (const field of this.#fields) field.close();
    this.#parts.popup.hidden = true;
  }

  /** @param {FocusEvent} event */
  #leaveFocus({ relatedTarget }) {
    if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.#hidePopup();
  }

  /** @param {OptionField} filled */
  #moveOn(filled) {
    const next = this.#fields.find((field) => field !== filled && field.isRequired && field.isEmpty);
    (next ?? filled).input.focus();
    if (!next) this.#parts.popup.hidden = true;
  }

  /**
   * @param {OptionField} field
   * @param {KeyboardEvent} event
   */
  #key(field, event) {
    if (event.isComposing) return;
    const { active } = field.list;
    const isPickKey = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (isPickKey && active) field.pick(active);
    else if (event.key === 'Enter') this.submit();
    else if (event.key === 'Escape') this.#escape();
    else if (event.key === 'Backspace' && field.input.value === '') this.#remove(field);
    else if (!field.list.takesKey(event.key)) return;
    event.preventDefault();
  }

  /**
   * What is written behind the bare name of a command goes into its first option.
   * @param {KeyboardEvent} event
   */
  #keyOutside(event) {
    if (event.target !== this.#name) return;
    const [first] = this.#left;
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isText && event.key !== ' ' && first) return this.#begin(first.name);
    if (event.key === 'Enter') this.submit();
    else if (event.key === 'Escape' || event.key === 'Backspace') this.#parts.onLeave();
    else return;
    event.preventDefault();
  }

  /** Escape first closes the popup, then leaves the command. */
  #escape() {
    if (this.#parts.popup.hidden) this.#parts.onLeave();
    else this.#hidePopup();
  }

  /** @param {OptionField} field */
  #remove(field) {
    this.#hidePopup();
    const at = this.#fields.indexOf(field);
    if (field.isRequired) {
      if (at === 0) this.#parts.onLeave();
      else this.#fields[at - 1]?.input.focus();
      return;
    }
    this.#fields.splice(at, 1);
    field.element.remove();
    this.#offerMore();
    this.focus();
  }
}
