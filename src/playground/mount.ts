import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Something else served on the box's port, such as the chat page. A request goes to the mount with the longest
 * `path` that is a whole-segment prefix of its own (`/` matches everything); `/api`, `/gateway` and `/attachments`
 * belong to the box. The Host header has been checked already; the Origin has not.
 */
export interface Mount {
  readonly path: string;
  handle?(request: IncomingMessage, response: ServerResponse): void;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}
