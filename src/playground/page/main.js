import { nameOf } from './avatar.js';
import { Composer } from './composer/composer.js';
import { Connection, Refused } from './connection.js';
import { fill } from './dom.js';
import { Frame } from './frame.js';
import { MessageList } from './message-list.js';
import { openModal } from './modal-dialog.js';
import { NoResponse } from './page.js';
import { channelList } from './panels/channel-list.js';
import { ClockPanel } from './panels/clock-panel.js';
import { Inspector } from './panels/inspector.js';
import { memberList } from './panels/member-list.js';
import { personPanel } from './panels/person-panel.js';
import { startOfChannel } from './panels/welcome.js';
import { Seat } from './seat.js';
import { applyTheme } from './theme.js';
import { TypingLine } from './typing-line.js';

/** @import { PageAsk, PageEvent, PageMessage, Room } from '../page-protocol.ts' */
/** @import { Page } from './page.js' */

/** The whole page: one connection, the room as last seen, and the parts that show it. */
class App {
  /** @type {Room | undefined} */
  #room;
  #clockMs = { nowMs: 0, readAtMs: 0 };
  /** @type {Set<string>} */
  #unread = new Set();
  /** @type {Set<string>} private messages the reader does not want to see any more */
  #dismissed = new Set();
  /** Messages may have come and gone while there was no connection. */
  #isBehind = true;
  /** @type {{ command: string, done: () => void }[]} */
  #pending = [];

  constructor() {
    /** @type {Page} */
    this.page = this.#surroundings();
    this.messages = new MessageList(this.page);
    this.composer = new Composer(this.page, (ask) => this.#runCommand(ask));
    this.typing = new TypingLine();
    this.clock = new ClockPanel(
      () => this.#nowMs(),
      (byMs) => this.#moveClock(byMs),
    );
    this.frame = new Frame({ onInspect: () => this.#toggleInspector() });
    this.inspector = new Inspector({
      onClose: () => this.#toggleInspector(),
      onChange: (count) => this.frame.showViolations(count),
    });
    this.frame.hold({
      messages: this.messages.element,
      composer: this.composer.element,
      typing: this.typing.element,
      clock: this.clock.element,
      inspector: this.inspector.element,
    });
    this.connection = new Connection(
      (event) => this.#take(event),
      (isConnected) => this.#connected(isConnected),
    );
    setInterval(() => this.clock.tick(), 1000);
  }

  /** @returns {Page} */
  #surroundings() {
    const seen = () => this.#seen;
    return {
      get room() {
        return seen();
      },
      nameOf: (kind, id) => this.#nameOf(kind, id),
      openChannel: (channelId) => this.#sit({ channelId }),
      beginCommand: (name) => this.composer.beginCommand(name),
      nowMs: () => this.#nowMs(),
      perform: (ask) => this.#perform(ask),
      complete: async (ask) => {
        const answer = await this.connection.ask(ask).catch(() => undefined);
        return answer?.kind === 'completion' ? answer.completion : { kind: 'no-response' };
      },
      beginReply: (message) => this.composer.beginReply(message),
      inspect: (message) => {
        this.inspector.choose(message);
        this.frame.showInspector(true);
      },
      dismiss: ({ id }) => {
        this.#dismissed.add(id);
        this.messages.remove(id);
      },
      say: (text) => this.composer.say(text),
    };
  }

  get #seen() {
    if (!this.#room) throw new Error('Nothing has been seen yet.');
    return this.#room;
  }

  #nowMs() {
    const { nowMs, readAtMs } = this.#clockMs;
    return this.#room?.isClockTicking === false ? nowMs : nowMs + performance.now() - readAtMs;
  }

  /** @param {PageEvent} event */
  #take(event) {
    switch (event.type) {
      case 'room':
        return this.#enter(event.room);
      case 'message':
        return this.#takeMessage(event.message);
      case 'message-gone':
        return this.messages.remove(event.messageId);
      case 'typing':
        if (event.channelId === this.#seen.channelId)
          this.typing.show(this.#nameOf('user', event.userId) ?? '');
        return;
      case 'bot':
        this.#room = { ...this.#seen, botState: event.state };
        return this.frame.showMembers(memberList(this.#seen, event.state));
      case 'clock':
        this.#readClock(event.nowMs);
        return this.messages.redraw();
      case 'call':
        return this.inspector.addCall(event.call);
      case 'violation':
        return this.inspector.addViolation(event.violation);
    }
  }

  /** @param {Room} room */
  #enter(room) {
    const isFirst = this.#room === undefined;
    const hasMoved = room.channelId !== this.#room?.channelId || room.actor !== this.#room?.actor;
    this.#room = room;
    this.#readClock(room.nowMs);
    this.#unread.delete(room.channelId);
    Seat.keep(room);
    const channel = room.channels.find(({ id }) => id === room.channelId);
    const title = channel?.kind === 'direct' ? `@${channel.name}` : `#${channel?.name ?? ''}`;
    document.title = `${title} | ${room.guildName}`;
    this.frame.showTitle(room.guildName, title);
    this.#showChannels();
    this.frame.showMembers(memberList(room, room.botState));
    this.frame.showPerson(personPanel(room, (actor) => this.#sit({ actor })));
    this.inspector.show(room.calls, room.violations);
    const start = startOfChannel(
      room,
      ({ command, options }) =>
        void this.#runCommand({ type: 'slash', command, options }).catch((error) =>
          this.composer.say(error.message),
        ),
    );
    if (hasMoved || this.#isBehind) {
      const shown = room.messages.filter(({ message }) => !this.#dismissed.has(message.id));
      this.messages.show(shown, start);
    }
    this.#isBehind = false;
    if (hasMoved) {
      this.composer.channel = title;
      this.typing.clear();
      this.frame.closeDrawers();
    }
    if (isFirst) this.composer.focus();
  }

  /** @param {PageMessage} shown */
  #takeMessage(shown) {
    const { message } = shown;
    const { channelId, me } = this.#seen;
    if (message.interaction_metadata?.user.id === me.id) this.#settlePending(shown.command);
    if (message.channel_id !== channelId) {
      if (message.author.id === me.id) return;
      this.#unread.add(message.channel_id);
      return this.#showChannels();
    }
    if (message.author.id !== me.id) this.typing.clear();
    if (!this.#dismissed.has(message.id)) this.messages.put(shown);
  }

  #showChannels() {
    this.frame.showChannels(
      channelList(this.#seen, { unread: this.#unread, onOpen: (channelId) => this.#sit({ channelId }) }),
    );
  }

  /** @param {{ actor?: Room['actor'], channelId?: string }} seat */
  #sit({ actor = this.#seen.actor, channelId = this.#seen.channelId }) {
    void this.connection
      .ask({ type: 'sit', actor, channelId })
      .catch((error) => this.composer.say(error.message));
  }

  /** @param {boolean} isConnected */
  #connected(isConnected) {
    this.#isBehind = true;
    this.frame.showConnection(isConnected);
    const seat = isConnected && Seat.kept();
    if (seat) void this.connection.ask({ type: 'sit', ...seat }).catch(() => {});
  }

  /** @param {number} byMs */
  #moveClock(byMs) {
    void this.connection.ask({ type: 'move-clock', byMs }).catch((error) => this.composer.say(error.message));
  }

  /** @param {number} nowMs */
  #readClock(nowMs) {
    this.#clockMs = { nowMs, readAtMs: performance.now() };
    this.clock.tick();
  }

  #toggleInspector() {
    this.inspector.isOpen = !this.inspector.isOpen;
    this.frame.showInspector(this.inspector.isOpen);
  }

  /** @param {PageAsk} ask */
  async #perform(ask) {
    const answer = await this.connection.ask(ask);
    if (answer.kind === 'no-response') throw new NoResponse();
    if (answer.kind === 'modal') openModal(answer, this.page);
  }

  /**
   * Shows the command on its way. A refusal of the client is thrown; a bot that stays silent is said in the channel.
   * @param {Extract<PageAsk, { type: 'slash' }>} ask
   */
  async #runCommand(ask) {
    const waiting = this.messages.addPending(ask.command);
    const command = ask.command.split(' ')[0] ?? ask.command;
    this.#pending.push({ command, done: waiting.done });
    try {
      await this.#perform(ask);
      waiting.done();
    } catch (error) {
      if (error instanceof Refused) {
        waiting.done();
        throw error;
      }
      waiting.fail(error instanceof Error ? error.message : String(error));
    } finally {
      this.#pending = this.#pending.filter(({ done }) => done !== waiting.done);
    }
  }

  /** The oldest command of that name has its message. @param {string | undefined} command */
  #settlePending(command) {
    const at = this.#pending.findIndex((pending) => pending.command === command);
    this.#pending.splice(at, at < 0 ? 0 : 1)[0]?.done();
  }

  /**
   * @param {'user' | 'role' | 'channel'} kind
   * @param {string} id
   */
  #nameOf(kind, id) {
    const { members, roles, channels } = this.#seen;
    if (kind === 'role') return roles.find((role) => role.id === id)?.name;
    if (kind === 'channel') return channels.find((channel) => channel.id === id)?.name;
    const member = members.find(({ user }) => user.id === id);
    return member && nameOf(member.user);
  }
}

applyTheme();
const { frame } = new App();
fill(document.body, frame.element);
