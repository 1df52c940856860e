import type { Library } from '../corpus/library.ts';
import { displayedText } from './displayed-text.ts';
import type { Message } from './message.ts';

/**
 * The last look before a message is sent: every quotation it declares is a slice of its memo and stands in what
 * Discord will display, character for character. Throws, naming memo and offsets, when one does not.
 */
export const assertVerbatim = (message: Message, library: Library): void => {
  if (!message.quotations?.length) return;
  const displayed = displayedText(message);
  for (const { memo, start, end } of message.quotations) {
    const slice = library.memo(memo)?.text.slice(start, end);
    if (!slice || slice.length !== end - start || !displayed.includes(slice)) {
      throw new Error(
        `quotation ${memo} ${start}–${end}: the message does not display this slice of the memo`,
      );
    }
  }
};
