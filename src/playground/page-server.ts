import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { BotPresence } from './bot-presence.ts';
import { PageFiles } from './page-files.ts';
import type { Welcome } from './page-protocol.ts';
import { PageSession } from './page-session.ts';
import type { Playground } from './playground.ts';

/** Where the page opens its one WebSocket. */
const socketPath = '/page';

/** Far more than any message a person can write. */
const maxMessageBytes = 256 * 1024;

/**
 * Serves the chat page at `/` of the playground. Every open page is a client of its own, over the driver. A WebSocket
 * is refused (403) unless the browser says that the page asking for it came from this very server.
 */
export function servePage(playground: Playground, welcome: Welcome): void {
  const files = new PageFiles(fileURLToPath(new URL('page/', import.meta.url)));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  const presence = new BotPresence(playground.log);
  playground.mount({
    path: '/',
    handle: (request, response) => files.serve(request, response),
    upgrade(request, socket, head) {
      const refusal = refuse(request);
      if (refusal) return endWith(socket, refusal);
      sockets.handleUpgrade(request, socket, head, (page) => attend(page, playground, { welcome, presence }));
    },
  });
}

function attend(
  page: WebSocket,
  playground: Playground,
  { welcome, presence }: { welcome: Welcome; presence: BotPresence },
): void {
  const session = new PageSession(playground, {
    welcome,
    presence,
    send: (event) => page.send(JSON.stringify(event)),
  });
  page.on('message', (data) => {
    if (!session.receive(String(data))) page.close(1007, 'That is not in the page’s protocol.');
  });
  page.on('close', () => session.end());
  page.on('error', () => page.terminate());
}

function refuse({ url, headers }: IncomingMessage): string | undefined {
  if (new URL(url ?? '/', 'http://localhost').pathname !== socketPath) return '404 Not Found';
  return headers.origin === `http://${headers.host}` ? undefined : '403 Forbidden';
}

function endWith(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
