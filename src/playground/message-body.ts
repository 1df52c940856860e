import type {
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { StoredFile } from './state.ts';

/** A message as the bot sends it, on any of the routes that take one. */
export type MessageBody = RESTPostAPIChannelMessageJSONBody;

/** A change to a message: absent stays, null empties. */
export type MessagePatch = RESTPatchAPIChannelMessageJSONBody;

/** A file sent along with a body; `field` is its form name, such as `files[0]`. */
export interface Upload {
  readonly field: string;
  readonly file: StoredFile;
}

export type Uploads = readonly Upload[];
