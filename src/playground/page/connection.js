/** @import { PageAnswer, PageAsk, PageEvent } from '../page-protocol.ts' */

const reconnectMs = 1000;

/** Discord's client would not let the person do it; `message` says why. */
export class Refused extends Error {}

/** The page's one WebSocket; opened again whenever it is lost. */
export class Connection {
  /** @type {Map<number, { resolve: (answer: PageAnswer) => void, reject: (error: Error) => void }>} */
  #open = new Map();
  #lastNumber = 0;
  /** @type {WebSocket | undefined} */
  #socket;
  #onEvent;
  #onState;

  /**
   * @param {(event: PageEvent) => void} onEvent every event but answers
   * @param {(isConnected: boolean) => void} onState
   */
  constructor(onEvent, onState) {
    this.#onEvent = onEvent;
    this.#onState = onState;
    this.#connect();
  }

  /**
   * Rejects with {@link Refused} when Discord's client would not do it, or when the playground is not there.
   * @param {PageAsk} ask
   * @returns {Promise<PageAnswer>}
   */
  ask(ask) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Refused('The playground is not running.'));
    }
    const number = ++this.#lastNumber;
    const answer = new Promise((resolve, reject) => this.#open.set(number, { resolve, reject }));
    this.#socket.send(JSON.stringify({ number, ask }));
    return answer;
  }

  #connect() {
    const socket = new WebSocket(new URL('/page', location.href.replace(/^http/, 'ws')));
    this.#socket = socket;
    socket.addEventListener('open', () => this.#onState(true));
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
    socket.addEventListener('close', () => this.#lose());
  }

  /** @param {PageEvent} event */
  #receive(event) {
    if (event.type !== 'answer' && event.type !== 'refusal') return this.#onEvent(event);
    const waiting = this.#open.get(event.number);
    this.#open.delete(event.number);
    if (event.type === 'answer') waiting?.resolve(event.answer);
    else waiting?.reject(new Refused(event.why));
  }

  #lose() {
    this.#onState(false);
    for (const { reject } of this.#open.values()) reject(new Refused('The playground has stopped.'));
    this.#open.clear();
    setTimeout(() => this.#connect(), reconnectMs);
  }
}
