/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {{ [name: string]: unknown, on?: { [event: string]: (event: any) => void } }} Attributes */

/**
 * A new element. `on` holds listeners; `true` sets an attribute without value, `false`, `null` and `undefined` leave
 * it out. Text is always text, never HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, { on = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  append(element, children);
  return element;
}

/**
 * Replaces everything in the parent.
 * @param {Element} parent
 * @param {...(Child | readonly Child[])} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/**
 * A new SVG element, hidden from screen readers.
 * @param {string} viewBox
 * @param {...{ tag: string, [attribute: string]: string }} shapes
 */
export function svg(viewBox, ...shapes) {
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  image.setAttribute('viewBox', viewBox);
  image.setAttribute('aria-hidden', 'true');
  for (const { tag, ...attributes } of shapes) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
    const { text, ...rest } = /** @type {Record<string, string>} */ (attributes);
    for (const [name, value] of Object.entries(rest)) shape.setAttribute(name, value);
    if (text) shape.textContent = text;
    image.append(shape);
  }
  return image;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function setAttribute(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * @param {Element} parent
 * @param {readonly (Child | readonly Child[])[]} children
 */
function append(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false && child !== '') parent.append(child);
  }
}
