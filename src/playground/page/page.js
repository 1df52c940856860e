/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { PageAsk, PageMessage, Room } from '../page-protocol.ts' */
/** @import { Surroundings } from './markdown/render-markdown.js' */

/**
 * What every part of the page may ask of the whole.
 * @typedef {Surroundings & {
 *   readonly room: Room,
 *   perform(ask: PageAsk): Promise<void>,
 *   complete(ask: Extract<PageAsk, { type: 'complete' }>): Promise<import('../driver.ts').Completion>,
 *   beginReply(message: APIMessage): void,
 *   inspect(message: PageMessage): void,
 *   dismiss(message: APIMessage): void,
 *   say(text: string): void,
 * }} Page
 */

/** The bot was asked and stayed silent. */
export class NoResponse extends Error {
  constructor() {
    super('The application did not respond');
  }
}
