import { nameOf } from '../avatar.js';
import { fill, h } from '../dom.js';
import { icon } from '../icons.js';
import { CommandEntry } from './command-entry.js';
import { commandPaths } from './command-paths.js';
import { TextEntry } from './text-entry.js';

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { OptionValues } from '../../driver.ts' */
/** @import { PageAsk } from '../../page-protocol.ts' */
/** @import { Page } from '../page.js' */
/** @import { CommandPath } from './command-paths.js' */

/** Where a person writes: free text, or a command being filled in, to the channel or in reply to a message. */
export class Composer {
  #page;
  #run;
  #popup = h('div', { class: 'popup', hidden: true });
  #replyBar = h('div', { class: 'reply-bar', hidden: true });
  #entrySlot = h('div', { class: 'entry' });
  #fault = h('p', { class: 'composer-fault', role: 'alert' });
  #text;
  /** @type {CommandEntry | undefined} */
  #command;
  /** @type {APIMessage | undefined} */
  #answered;

  /**
   * @param {Page} page
   * @param {(ask: Extract<PageAsk, { type: 'slash' }>) => Promise<void>} run resolves when the command was taken
   */
  constructor(page, run) {
    this.#page = page;
    this.#run = run;
    this.#text = new TextEntry({
      page,
      popup: this.#popup,
      onSay: (text) => void this.#say(text),
      onCommand: (command, rest) => this.#enter(command, rest),
      onLeave: () => this.#stopReply(),
    });
    this.element = h(
      'form',
      { class: 'composer', autocomplete: 'off', on: { submit: (event) => this.#submit(event) } },
      this.#popup,
      this.#replyBar,
      h(
        'div',
        { class: 'composer-box' },
        this.#entrySlot,
        h(
          'button',
          { type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send' },
          icon('send'),
        ),
      ),
      this.#fault,
    );
    this.#show(this.#text.element);
  }

  focus() {
    if (this.#command) this.#command.focus();
    else this.#text.focus();
  }

  /** @param {string} channel as it is called, `#general` */
  set channel(channel) {
    this.#text.label = `Message ${channel}`;
    this.#stopReply();
    if (this.#command && !this.#pathOf(this.#command.command.path)) this.#leave();
  }

  /** @param {APIMessage} message */
  beginReply(message) {
    this.#answered = message;
    fill(
      this.#replyBar,
      h('span', {}, 'Replying to ', h('strong', {}, nameOf(message.author))),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': 'Stop replying',
          on: { click: () => this.#stopReply() },
        },
        icon('close'),
      ),
    );
    this.#replyBar.hidden = false;
    if (this.#command) this.#leave();
    this.#text.focus();
  }

  /** @param {string} path `ask` or `briefing schedule`; a command that is not offered is said so */
  beginCommand(path) {
    const command = this.#pathOf(path);
    if (command) this.#enter(command, '');
    else this.say(`/${path} is not offered here.`);
  }

  /** @param {string} text shown under the composer until something else is done */
  say(text) {
    fill(this.#fault, text);
  }

  /** @param {string} path */
  #pathOf(path) {
    return commandPaths(this.#page.room.commands).find((command) => command.path === path);
  }

  /**
   * @param {CommandPath} command
   * @param {string} rest
   */
  #enter(command, rest) {
    this.say('');
    this.#command = new CommandEntry(command, {
      page: this.#page,
      popup: this.#popup,
      onRun: (path, options) => void this.#runCommand(path, options),
      onLeave: () => this.#leave(),
    });
    this.#show(this.#command.element);
    this.#command.prefill(rest);
    this.#command.focus();
  }

  #leave() {
    this.#command = undefined;
    this.#popup.hidden = true;
    this.say('');
    this.#show(this.#text.element);
    this.#text.focus();
  }

  #stopReply() {
    this.#answered = undefined;
    this.#replyBar.hidden = true;
  }

  /** @param {HTMLElement} entry */
  #show(entry) {
    fill(this.#entrySlot, entry);
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    if (this.#command) this.#command.submit();
    else this.#text.submit();
  }

  /** @param {string} text */
  async #say(text) {
    const replyTo = this.#answered?.id;
    this.say('');
    try {
      await this.#page.perform({ type: 'say', text, ...(replyTo && { replyTo }) });
      this.#text.clear();
      this.#stopReply();
    } catch (error) {
      this.say(messageOf(error));
    }
  }

  /**
   * Leaves the command at once, as Discord does, and comes back to it when the client itself refuses.
   * @param {string} path
   * @param {OptionValues} options
   */
  async #runCommand(path, options) {
    const entry = this.#command;
    this.#leave();
    try {
      await this.#run({ type: 'slash', command: path, options });
    } catch (error) {
      if (!entry || this.#command) return;
      this.#command = entry;
      this.#show(entry.element);
      entry.refuse(messageOf(error));
      this.say(messageOf(error));
    }
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
