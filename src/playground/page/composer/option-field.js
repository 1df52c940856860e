import { channelOptions, roleOptions, userOptions } from '../entities.js';
import { h } from '../dom.js';
import { OptionList } from '../option-list.js';

/** @import { APIApplicationCommandBasicOption } from 'discord-api-types/v10' */
/** @import { Completion } from '../../driver.ts' */
/** @import { Room } from '../../page-protocol.ts' */
/** @import { Option } from '../option-list.js' */

const debounceMs = 150;

const types = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10 };

/** @type {Option[]} */
const truths = [
  { value: 'true', title: 'True' },
  { value: 'false', title: 'False' },
];

/**
 * @typedef {{
 *   option: APIApplicationCommandBasicOption,
 *   room: Room,
 *   complete(option: string, typed: string): Promise<Completion>,
 *   onOpen(field: OptionField): void,
 *   onFilled(field: OptionField): void,
 *   onKey(field: OptionField, event: KeyboardEvent): void,
 * }} FieldParts
 */

/** One option of a command being filled in: free text, a number, or something picked from a list. */
export class OptionField {
  #parts;
  /** @type {{ value: string, title: string } | undefined} */
  #picked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #debounce;
  #asked = 0;
  #hasFailed = false;

  /** @param {FieldParts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { name, description } = parts.option;
    this.input = h('input', {
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-label': `${name}: ${description}`,
      'data-option': name,
      placeholder: this.isRequired ? 'required' : 'optional',
      inputmode: this.#isNumeric ? 'numeric' : undefined,
      autocomplete: 'off',
      spellcheck: 'false',
      on: {
        input: () => this.#edit(),
        focus: () => this.#show(),
        keydown: (event) => parts.onKey(this, event),
      },
    });
    this.list = new OptionList({ owner: this.input, label: name, onPick: (option) => this.pick(option) });
    this.element = h(
      'label',
      { class: 'option-field' },
      h('span', { class: 'option-field-name' }, name),
      this.input,
    );
  }

  get name() {
    return this.#parts.option.name;
  }

  /** What the option is and takes, in one line. */
  get explanation() {
    const { option } = this.#parts;
    const failure = this.#hasFailed && 'Loading options failed';
    return [option.description, limitsOf(option), failure].filter(Boolean).join(' · ');
  }

  get isRequired() {
    return this.#parts.option.required ?? false;
  }

  get isEmpty() {
    return this.input.value.trim() === '';
  }

  /** What Discord sends for it. Text that must be picked from a list and was not is sent as it stands, and refused. */
  get value() {
    const typed = this.input.value.trim();
    if (this.#isNumeric) return Number(this.#picked?.value ?? (typed || Number.NaN));
    const value =
      this.#picked?.value ?? this.#fixedOptions()?.find(({ title }) => isSame(title, typed))?.value ?? typed;
    return Number(this.#parts.option.type) === types.boolean ? value === 'true' : value;
  }

  /** @param {string} text */
  set text(text) {
    this.input.value = text;
  }

  /** @param {Option} option */
  pick({ value, title }) {
    this.#picked = { value, title };
    this.input.value = title;
    this.mark(true);
    this.#list([]);
    this.#parts.onFilled(this);
  }

  /** @param {boolean} isValid */
  mark(isValid) {
    this.input.setAttribute('aria-invalid', String(!isValid));
  }

  close() {
    clearTimeout(this.#debounce);
    this.#asked++;
    this.#list([]);
  }

  get #isNumeric() {
    const type = Number(this.#parts.option.type);
    return type === types.integer || type === types.number;
  }

  get #isCompleted() {
    const { option } = this.#parts;
    return 'autocomplete' in option && option.autocomplete === true;
  }

  #edit() {
    this.#picked = undefined;
    this.mark(true);
    if (!this.#isCompleted) return this.#show();
    clearTimeout(this.#debounce);
    this.#debounce = setTimeout(() => this.#show(), debounceMs);
  }

  #show() {
    this.#parts.onOpen(this);
    if (this.#picked) return;
    if (this.#isCompleted) return void this.#complete();
    const typed = this.input.value.trim().toLowerCase();
    this.#list(
      (this.#fixedOptions() ?? []).filter(({ title }) => title.toLowerCase().includes(typed)),
      0,
    );
  }

  async #complete() {
    const asked = ++this.#asked;
    const { option, complete } = this.#parts;
    const completion = await complete(option.name, this.input.value);
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    this.#hasFailed = completion.kind === 'no-response';
    const choices = completion.kind === 'choices' ? completion.choices : [];
    this.#list(
      choices.map(({ name, value }) => ({ value: String(value), title: name })),
      -1,
    );
    this.#parts.onOpen(this);
  }

  /**
   * @param {readonly Option[]} options
   * @param {number} [active]
   */
  #list(options, active) {
    this.list.show(options, active);
    this.input.setAttribute('aria-expanded', String(options.length > 0));
  }

  /** @returns {readonly Option[] | undefined} */
  #fixedOptions() {
    const { option, room } = this.#parts;
    if ('choices' in option && option.choices?.length) {
      return option.choices.map(({ name, value }) => ({ value: String(value), title: name }));
    }
    switch (Number(option.type)) {
      case types.boolean:
        return truths;
      case types.user:
        return userOptions(room);
      case types.channel:
        return channelOptions(room, 'channel_types' in option ? option.channel_types : []);
      case types.role:
        return roleOptions(room);
      case types.mentionable:
        return [...userOptions(room), ...roleOptions(room)];
      default:
        return undefined;
    }
  }
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @returns {string}
 */
function limitsOf(option) {
  if ('min_length' in option || 'max_length' in option) {
    const { min_length: min = 0, max_length: max = 6000 } = option;
    return min > 0 ? `${min} to ${max} characters` : `at most ${max} characters`;
  }
  if ('min_value' in option || 'max_value' in option) {
    const { min_value: min, max_value: max } = option;
    if (min === undefined) return `at most ${max}`;
    return max === undefined ? `at least ${min}` : `${min} to ${max}`;
  }
  return '';
}

/**
 * @param {string} a
 * @param {string} b
 */
function isSame(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}
