import { fill, h } from './dom.js';

/**
 * @typedef {{ value: string, title: string, detail?: string | undefined, hint?: string | undefined,
 *   picture?: Element | undefined, isSelected?: boolean | undefined }} Option
 */

let lastId = 0;

/**
 * A listbox steered from another element, which keeps the focus: `aria-activedescendant` there names the active
 * option. Nothing is active in an empty list.
 */
export class OptionList {
  /** @type {readonly Option[]} */
  #options = [];
  #active = 0;
  #owner;
  #onPick;
  #prefix = `options-${++lastId}`;

  /**
   * @param {{ owner: HTMLElement, label: string, isMultiple?: boolean, onPick: (option: Option) => void }} parts
   */
  constructor({ owner, label, isMultiple = false, onPick }) {
    this.#owner = owner;
    this.#onPick = onPick;
    this.element = h('div', {
      class: 'options',
      role: 'listbox',
      id: this.#prefix,
      'aria-label': label,
      'aria-multiselectable': isMultiple ? 'true' : undefined,
    });
    owner.setAttribute('aria-controls', this.#prefix);
  }

  /** @returns {Option | undefined} */
  get active() {
    return this.#options[this.#active];
  }

  /**
   * @param {readonly Option[]} options
   * @param {number} [active] -1: none until the reader moves
   */
  show(options, active = 0) {
    this.#options = options;
    this.#active = Math.min(active, options.length - 1);
    fill(
      this.element,
      options.map((option, index) => this.#row(option, index)),
    );
    this.#mark();
  }

  /**
   * Moves the active option, round the ends.
   * @param {number} by
   */
  move(by) {
    const count = this.#options.length;
    if (count > 0) this.#active = (Math.max(this.#active, by < 0 ? 0 : -1) + by + count) % count;
    this.#mark();
  }

  /**
   * Whether the key was one of the list's own: up, down and, when `withEnds`, Home and End.
   * @param {string} key
   * @param {{ withEnds?: boolean }} [how]
   */
  takesKey(key, { withEnds = false } = {}) {
    if (key === 'ArrowDown') this.move(1);
    else if (key === 'ArrowUp') this.move(-1);
    else if (withEnds && key === 'Home') this.move(-this.#active);
    else if (withEnds && key === 'End') this.move(this.#options.length - 1 - this.#active);
    else return false;
    return true;
  }

  /**
   * @param {Option} option
   * @param {number} index
   */
  #row(option, index) {
    return h(
      'div',
      {
        class: 'option',
        role: 'option',
        id: `${this.#prefix}-${index}`,
        'data-value': option.value,
        'aria-selected': String(option.isSelected ?? false),
        on: {
          // The owner keeps the focus.
          mousedown: (event) => event.preventDefault(),
          click: () => this.#onPick(option),
          mousemove: () => this.#activate(index),
        },
      },
      option.picture && h('span', { class: 'option-picture' }, option.picture),
      h(
        'span',
        { class: 'option-words' },
        h('span', { class: 'option-title' }, option.title),
        option.detail && h('span', { class: 'option-detail' }, option.detail),
      ),
      option.hint && h('span', { class: 'option-hint' }, option.hint),
    );
  }

  /** @param {number} index */
  #activate(index) {
    if (index === this.#active) return;
    this.#active = index;
    this.#mark();
  }

  #mark() {
    const rows = [...this.element.children];
    rows.forEach((row, index) => row.classList.toggle('active', index === this.#active));
    const row = rows[this.#active];
    if (row) this.#owner.setAttribute('aria-activedescendant', row.id);
    else this.#owner.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  }
}
