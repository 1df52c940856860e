import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown/render-markdown.js';
import { isSelect, preselected, selectOfComponent } from './select-of-component.js';

/** @import { PageAnswer } from '../page-protocol.ts' */
/** @import { Page } from './page.js' */

/**
 * A component of a modal; what stands in it depends on its type.
 * @typedef {any} Component
 * @typedef {Map<string, () => string | string[]>} Readers what stands in each field, by custom id
 */

const types = { row: 1, textInput: 4, textDisplay: 10, label: 18 };
const paragraph = 2;

let lastId = 0;

/**
 * Opens the modal over the page. Submitting sends every field; Escape and Cancel close it, which tells the bot nothing.
 * @param {Extract<PageAnswer, { kind: 'modal' }>} opened
 * @param {Page} page
 */
export function openModal({ interactionId, modal }, page) {
  /** @type {Readers} */
  const readers = new Map();
  const fault = h('p', { class: 'failure', role: 'alert' });
  const titleId = `modal-title-${++lastId}`;
  const close = () => dialog.close();
  const submitButton = h('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = h(
    'form',
    { class: 'modal-form', on: { submit: (event) => void submit(event) } },
    h('h2', { id: titleId }, modal.title),
    h(
      'div',
      { class: 'modal-fields' },
      modal.components.map((component) => fieldView(component, page, readers)),
    ),
    fault,
    h(
      'div',
      { class: 'modal-actions' },
      h('button', { type: 'button', class: 'button secondary', on: { click: close } }, 'Cancel'),
      submitButton,
    ),
  );
  const dialog = h(
    'dialog',
    { class: 'modal', 'aria-labelledby': titleId, on: { close: () => dialog.remove() } },
    h(
      'button',
      { type: 'button', class: 'icon-button modal-close', 'aria-label': 'Close', on: { click: close } },
      icon('close'),
    ),
    form,
  );
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    fill(fault);
    submitButton.disabled = true;
    const fields = Object.fromEntries([...readers].map(([customId, read]) => [customId, read()]));
    try {
      await page.perform({ type: 'submit', interactionId, fields });
      dialog.close();
    } catch (error) {
      fill(fault, error instanceof Error ? error.message : String(error));
      submitButton.disabled = false;
    }
  };
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector('input, textarea, .select-face');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * @param {Component} component
 * @param {Page} page
 * @param {Readers} readers
 * @returns {Node}
 */
function fieldView(component, page, readers) {
  switch (component.type) {
    case types.textDisplay:
      return h('div', { class: 'markup' }, renderMarkdown(component.content, page));
    case types.row:
      return h(
        'div',
        {},
        component.components.map((/** @type {Component} */ inner) =>
          labelled(inner.label ?? '', undefined, inner, { page, readers }),
        ),
      );
    case types.label:
      return labelled(component.label, component.description, component.component, { page, readers });
    default:
      return h('p', { class: 'muted' }, `Component of type ${component.type}`);
  }
}

/**
 * @param {string} label
 * @param {string | undefined} description
 * @param {Component} component
 * @param {{ page: Page, readers: Readers }} scope
 */
function labelled(label, description, component, { page, readers }) {
  const id = `field-${++lastId}`;
  const isRequired = component.required ?? true;
  const control = controlFor(component, page, readers);
  const target = control.matches('input, textarea')
    ? control
    : (control.querySelector('.select-face') ?? control);
  target.id = id;
  if (description) target.setAttribute('aria-describedby', `${id}-description`);
  return h(
    'div',
    { class: 'modal-field' },
    h(
      'label',
      { for: id },
      label,
      isRequired && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *'),
    ),
    description && h('p', { class: 'muted', id: `${id}-description` }, description),
    control,
  );
}

/**
 * @param {Component} component
 * @param {Page} page
 * @param {Readers} readers
 * @returns {HTMLElement}
 */
function controlFor(component, page, readers) {
  if (component.type === types.textInput) return textInput(component, readers);
  if (!isSelect(component)) return h('p', { class: 'muted' }, `Component of type ${component.type}`);
  let chosen = preselected(component, page.room);
  readers.set(component.custom_id, () => chosen);
  return selectOfComponent(component, page.room, (values) => {
    chosen = values;
  });
}

/**
 * @param {Component} component
 * @param {Readers} readers
 */
function textInput(component, readers) {
  const attributes = {
    'data-custom-id': component.custom_id,
    placeholder: component.placeholder,
    maxlength: component.max_length ?? 4000,
    minlength: component.min_length,
    required: component.required ?? true,
  };
  const control =
    component.style === paragraph
      ? h('textarea', { ...attributes, rows: 4 })
      : h('input', { ...attributes, type: 'text' });
  control.value = component.value ?? '';
  readers.set(component.custom_id, () => control.value);
  return control;
}
