import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A picture or text sent along; `description` is its alt text (at most 1,024 characters). */
export interface OutgoingFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly description?: string;
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
}

/** A modal dialog in Discord's own JSON. */
export type Modal = APIModalInteractionResponseCallbackData;
