import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { OptionList } from './option-list.js';

/** @import { Option } from './option-list.js' */

/** Room an open list needs below before it opens upwards. */
const listHeightPx = 260;

/**
 * @typedef {{ customId: string, choices: readonly Option[], placeholder: string, min: number, max: number,
 *   isDisabled: boolean, hasSearch: boolean, onCommit: (values: string[]) => void }} Select
 */

/**
 * A select: one choice is committed at once, several when the list closes.
 * @param {Select} select `choices` marked as selected are chosen already
 */
export function selectView(select) {
  return new SelectView(select).element;
}

class SelectView {
  #select;
  #chosen;
  #face;
  #popup;
  #search;
  #list;

  /** @param {Select} select */
  constructor(select) {
    this.#select = select;
    this.#chosen = select.choices.filter(({ isSelected }) => isSelected).map(({ value }) => value);
    this.#face = h('button', {
      type: 'button',
      class: 'select-face',
      'data-custom-id': select.customId,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      disabled: select.isDisabled,
      on: { click: () => this.#toggle(), keydown: (event) => this.#openByKey(event) },
    });
    this.#search = h('input', {
      class: select.hasSearch ? 'select-search' : 'select-search unseen',
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-label': `Search: ${select.placeholder}`,
      placeholder: 'Search',
      readonly: !select.hasSearch,
      autocomplete: 'off',
      on: { input: () => this.#refresh(), keydown: (event) => this.#steer(event) },
    });
    this.#list = new OptionList({
      owner: this.#search,
      label: select.placeholder,
      isMultiple: select.max > 1,
      onPick: ({ value }) => this.#pick(value),
    });
    this.#popup = h('div', { class: 'select-popup', hidden: true }, this.#search, this.#list.element);
    this.element = h(
      'div',
      { class: 'select', on: { focusout: (event) => this.#leave(event) } },
      this.#face,
      this.#popup,
    );
    this.#label();
  }

  #label() {
    const titles = this.#select.choices
      .filter(({ value }) => this.#chosen.includes(value))
      .map(({ title }) => title);
    const isEmpty = titles.length === 0;
    fill(
      this.#face,
      h(
        'span',
        { class: isEmpty ? 'select-text placeholder' : 'select-text' },
        isEmpty ? this.#select.placeholder : titles.join(', '),
      ),
      icon('down'),
    );
  }

  #toggle() {
    if (this.#popup.hidden) this.#open();
    else this.#close();
  }

  /** @param {KeyboardEvent} event */
  #openByKey(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open();
  }

  #open() {
    this.#popup.hidden = false;
    this.#popup.classList.toggle(
      'upward',
      this.#face.getBoundingClientRect().bottom + listHeightPx > innerHeight,
    );
    this.#face.setAttribute('aria-expanded', 'true');
    this.#search.value = '';
    this.#refresh();
    this.#search.focus();
  }

  #close() {
    if (this.#popup.hidden) return;
    this.#popup.hidden = true;
    this.#face.setAttribute('aria-expanded', 'false');
    const { max, min, onCommit } = this.#select;
    if (max > 1 && this.#hasChanged && this.#chosen.length >= min) onCommit([...this.#chosen]);
    this.#hasChanged = false;
  }

  #hasChanged = false;

  /** @param {FocusEvent} event */
  #leave({ relatedTarget }) {
    if (relatedTarget instanceof Node && this.element.contains(relatedTarget)) return;
    this.#close();
  }

  #refresh(active = 0) {
    const sought = this.#search.value.trim().toLowerCase();
    const found = this.#select.choices.filter(({ title }) => title.toLowerCase().includes(sought));
    this.#list.show(
      found.map((choice) => ({ ...choice, isSelected: this.#chosen.includes(choice.value) })),
      active,
    );
  }

  /** @param {KeyboardEvent} event */
  #steer(event) {
    const { key } = event;
    const isSpace = key === ' ' && !this.#select.hasSearch;
    if (key === 'Escape') {
      event.stopPropagation();
      this.#face.focus();
      this.#close();
    } else if (key === 'Enter' || isSpace) {
      const { active } = this.#list;
      if (active) this.#pick(active.value);
    } else if (!this.#list.takesKey(key, { withEnds: !this.#select.hasSearch })) return;
    event.preventDefault();
  }

  /** @param {string} value */
  #pick(value) {
    const { max, choices, onCommit } = this.#select;
    if (max === 1) {
      this.#chosen = [value];
      this.#label();
      this.#face.focus();
      this.#close();
      onCommit([value]);
      return;
    }
    if (this.#chosen.includes(value)) this.#chosen = this.#chosen.filter((other) => other !== value);
    else if (this.#chosen.length < max) this.#chosen = [...this.#chosen, value];
    this.#hasChanged = true;
    this.#label();
    this.#refresh(choices.findIndex((choice) => choice.value === value));
  }
}
