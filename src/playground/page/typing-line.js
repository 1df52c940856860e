import { fill, h } from './dom.js';
import { dots } from './message/message-view.js';

const shownMs = 10_000;

/** Who is writing, for ten seconds or until their message comes. */
export class TypingLine {
  element = h('p', { class: 'typing', 'aria-live': 'polite' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {string} name */
  show(name) {
    clearTimeout(this.#timer);
    fill(this.element, dots(), h('strong', {}, name), ' is typing…');
    this.#timer = setTimeout(() => this.clear(), shownMs);
  }

  clear() {
    clearTimeout(this.#timer);
    fill(this.element);
  }
}
