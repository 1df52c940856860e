import type {
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { StoredFile } from './state.ts';

/** A message as the bot sends it, on any of the routes that take one. */
export type MessageBody = RESTPostAPIChannelMessageJSONBody;

/** A change to a message: absent stays, null empties. */
export type MessagePatch = RESTPatchAPIChannelMessageJSONBody;

/** Uploads by field name, `files[0]`. */
export type Uploads = ReadonlyMap<string, StoredFile>;
