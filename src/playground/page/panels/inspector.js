import { fill, h } from '../dom.js';
import { icon } from '../icons.js';
import { formatTime } from '../markdown/timestamp.js';

/** @import { BotCall, PageMessage } from '../../page-protocol.ts' */
/** @import { Violation } from '../../violations.ts' */

const callsKept = 100;

/** What the bot really sent: the rules it broke, the message chosen, and its latest calls. */
export class Inspector {
  /** @type {BotCall[]} */
  #calls = [];
  /** @type {Violation[]} */
  #violations = [];
  /** @type {PageMessage | undefined} */
  #chosen;
  #body = h('div', {
    class: 'inspector-body',
    tabindex: 0,
    role: 'region',
    'aria-label': 'What the bot sent',
  });
  #onChange;

  /**
   * @param {{ onClose: () => void, onChange: (violationCount: number) => void }} listeners
   */
  constructor({ onClose, onChange }) {
    this.#onChange = onChange;
    this.element = h(
      'aside',
      { class: 'inspector', id: 'inspector', 'aria-label': 'Inspector', hidden: true },
      h(
        'header',
        {},
        h('h2', {}, 'What the bot sent'),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': 'Close the inspector',
            on: { click: onClose },
          },
          icon('close'),
        ),
      ),
      this.#body,
    );
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} isOpen */
  set isOpen(isOpen) {
    this.element.hidden = !isOpen;
    this.#draw();
  }

  /**
   * @param {readonly BotCall[]} calls
   * @param {readonly Violation[]} violations
   */
  show(calls, violations) {
    this.#calls = [...calls];
    this.#violations = [...violations];
    this.#draw();
  }

  /** @param {PageMessage} chosen */
  choose(chosen) {
    this.#chosen = chosen;
    this.isOpen = true;
    this.#body.scrollTop = 0;
    this.#body.focus();
  }

  /** @param {BotCall} call */
  addCall(call) {
    this.#calls = [...this.#calls, call].slice(-callsKept);
    this.#draw();
  }

  /** @param {Violation} violation */
  addViolation(violation) {
    this.#violations.push(violation);
    this.#draw();
  }

  #draw() {
    this.#onChange(this.#violations.length);
    if (!this.isOpen) return;
    fill(this.#body, this.#rules(), this.#message(), this.#latest());
  }

  #rules() {
    const broken = this.#violations.map(({ kind, place, path, rule }) =>
      h(
        'li',
        { class: 'violation' },
        h('strong', {}, rule),
        h('span', { class: 'muted' }, [kind, place, path].filter(Boolean).join(' · ')),
      ),
    );
    return h(
      'section',
      {},
      h('h3', {}, `Rules broken: ${broken.length}`),
      broken.length > 0
        ? h('ul', {}, broken)
        : h('p', { class: 'muted' }, 'None of those this playground knows.'),
    );
  }

  #message() {
    if (!this.#chosen)
      return h('p', { class: 'muted' }, 'Choose “Look inside” on a message to see it as the bot sees it.');
    const { message } = this.#chosen;
    const sent = this.#calls.filter((call) => isAbout(call, message));
    return h(
      'section',
      {},
      h('h3', {}, 'This message'),
      json('As it stands', message, true),
      sent.map((call) => callView(call, true)),
    );
  }

  #latest() {
    return h(
      'section',
      {},
      h('h3', {}, 'Latest calls'),
      this.#calls.toReversed().map((call) => callView(call, false)),
    );
  }
}

/**
 * Whether the call made or changed the message.
 * @param {BotCall} call
 * @param {PageMessage['message']} message
 */
function isAbout({ method, ids, answer }, message) {
  if (method === 'GET') return false;
  const answeredId = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  const interactionId = message.interaction_metadata?.id;
  return answeredId === message.id || ids.some((id) => id === message.id || id === interactionId);
}

/**
 * @param {BotCall} call
 * @param {boolean} isOpen
 */
function callView({ method, path, status, body, answer, atMs }, isOpen) {
  const time = formatTime(atMs, 'T', atMs);
  return h(
    'details',
    { open: isOpen, class: status >= 400 ? 'call refused' : 'call' },
    h(
      'summary',
      {},
      h('span', { class: 'call-status' }, String(status)),
      ` ${method} ${path}`,
      h('span', { class: 'muted' }, ` ${time}`),
    ),
    body !== undefined && body !== null && json('Sent', body, isOpen),
    status >= 400 && json('Answer', answer, true),
  );
}

/**
 * @param {string} label
 * @param {unknown} value
 * @param {boolean} isOpen
 */
function json(label, value, isOpen) {
  const text = JSON.stringify(value, null, 2) ?? '';
  return h(
    'details',
    { open: isOpen },
    h('summary', {}, label),
    h('pre', { class: 'json', tabindex: 0, role: 'group', 'aria-label': `${label}, as JSON` }, text),
  );
}
