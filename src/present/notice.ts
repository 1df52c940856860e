import { cardMessage } from './card.ts';
import type { Message } from './message.ts';

/** A short word to one reader, without quotation or button. */
export const notice = (...lines: readonly string[]): Message =>
  cardMessage({ blocks: [{ text: lines.join('\n') }], tone: 'notice' });
