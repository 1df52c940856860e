import { h } from '../dom.js';
import { formatTime } from '../markdown/timestamp.js';

const minuteMs = 60_000;

const steps = [
  { label: '+1 min', byMs: minuteMs },
  { label: '+15 min', byMs: 15 * minuteMs },
  { label: '+1 hour', byMs: 60 * minuteMs },
  { label: '+1 day', byMs: 24 * 60 * minuteMs },
];

/** The playground's time, and how to move it forward: for briefings, deadlines and buttons that run out. */
export class ClockPanel {
  #nowMs;
  #onMove;
  #time = h('time', { class: 'clock-time', 'aria-live': 'off' });
  #target = h('input', { type: 'datetime-local', 'aria-label': 'Move the clock to' });

  /**
   * @param {() => number} nowMs
   * @param {(byMs: number) => void} onMove
   */
  constructor(nowMs, onMove) {
    this.#nowMs = nowMs;
    this.#onMove = onMove;
    this.element = h(
      'div',
      { class: 'clock-panel', id: 'clock-panel', popover: 'auto', role: 'group', 'aria-label': 'Clock' },
      h('h2', {}, 'The clock here'),
      this.#time,
      h(
        'p',
        { class: 'muted' },
        'Move it forward to see what is due later, and deadlines pass. It cannot go back. To the bot a leap is like ' +
          'having slept: what it was to do meanwhile it may have missed.',
      ),
      h(
        'div',
        { class: 'clock-steps' },
        steps.map(({ label, byMs }) =>
          h(
            'button',
            { type: 'button', class: 'button secondary', on: { click: () => onMove(byMs) } },
            label,
          ),
        ),
      ),
      h(
        'form',
        { class: 'clock-target', on: { submit: (event) => this.#moveTo(event) } },
        this.#target,
        h('button', { type: 'submit', class: 'button secondary' }, 'Go'),
      ),
    );
    this.element.addEventListener('toggle', () => this.#prepare());
  }

  /** Shows the time as it is now. */
  tick() {
    const nowMs = this.#nowMs();
    this.#time.dateTime = new Date(nowMs).toISOString();
    this.#time.textContent = `${formatTime(nowMs, 'D', nowMs)}, ${formatTime(nowMs, 'T', nowMs)}`;
  }

  #prepare() {
    this.tick();
    this.#target.min = this.#target.value = localMinute(this.#nowMs() + minuteMs);
  }

  /** @param {SubmitEvent} event */
  #moveTo(event) {
    event.preventDefault();
    const byMs = new Date(this.#target.value).getTime() - this.#nowMs();
    if (byMs > 0) this.#onMove(Math.round(byMs));
  }
}

/**
 * The minute as `datetime-local` wants it.
 * @param {number} timeMs
 */
function localMinute(timeMs) {
  const offsetMs = new Date(timeMs).getTimezoneOffset() * minuteMs;
  return new Date(timeMs - offsetMs).toISOString().slice(0, 16);
}
