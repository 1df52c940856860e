import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Passage, Span } from '../corpus/memo.ts';

/** A picture or text sent along; `description` is its alt text (at most 1,024 characters). */
export interface OutgoingFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly description?: string;
}

/** Words a message shows as the memo's own: `memo.text.slice(start, end)`, no longer, no shorter. */
export interface Quotation extends Span {
  /** The memo's id. */
  readonly memo: string;
}

/**
 * A message as plain data, in Discord's own words. `allowed_mentions` is not here on purpose:
 * the adapter always sends `{ parse: [] }`.
 */
export interface Message {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  /** Message flags such as `MessageFlags.IsComponentsV2`; `Ephemeral` is the reply's business, not the message's. */
  readonly flags?: number;
  readonly files?: readonly OutgoingFile[];
  /** Everything the message quotes; checked against what it displays just before it is sent. */
  readonly quotations?: readonly Quotation[];
}

/** A modal dialog in Discord's own JSON. */
export type Modal = APIModalInteractionResponseCallbackData;

/** A slice of a passage as a slice of its memo. */
export const quotation = (passage: Passage, span: Span): Quotation => ({
  memo: passage.memo,
  start: passage.start + span.start,
  end: passage.start + span.end,
});
