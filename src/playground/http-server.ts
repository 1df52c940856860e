import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { attachmentsPath } from './attachments.ts';
import type { Mount } from './mount.ts';
import { apiPath, handleRest } from './rest.ts';
import type { Box } from './route.ts';

/** Where the gateway listens. */
export const gatewayPath = '/gateway';

const host = '127.0.0.1';

/** The one port of the box: REST, gateway, uploaded files, and whatever is mounted. Serves its own machine only. */
export class HttpServer {
  private readonly server: Server;
  private readonly box: Box;
  private readonly mounts: Mount[] = [];
  private readonly answering = new Set<Promise<void>>();
  private port = 0;

  constructor(box: Box) {
    this.box = box;
    this.server = createServer((request, response) => this.handle(request, response));
    this.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.upgrade(request, socket, head),
    );
  }

  /** `http://127.0.0.1:port`, once listening. */
  get origin(): string {
    return `http://${host}:${this.port}`;
  }

  mount(mount: Mount): void {
    this.mounts.push(mount);
  }

  /** Port 0 takes any free one. Rejects with the system's error, such as EADDRINUSE. */
  async listen(port: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.server.once('error', reject);
    this.server.listen(port, host, resolve);
    await promise;
    this.server.off('error', reject);
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Finishes the answers under way, ends every connection, and resolves when the port is free. */
  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.server.close(() => resolve());
    await Promise.all(this.answering);
    this.server.closeAllConnections();
    await promise;
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    if (!this.isOurs(request)) return answerText(response, 403, 'Only this machine is served here.');
    const path = pathOf(request);
    if (isUnder(path, apiPath)) return this.answer(request, response);
    if (isUnder(path, attachmentsPath)) return this.serveFile(path, response);
    const mount = this.mountFor(path, 'handle');
    if (mount?.handle) mount.handle(request, response);
    else answerText(response, 404, 'Nothing is here.');
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const answered = handleRest(request, response, this.box).then(() => handedOver(response));
    this.answering.add(answered);
    void answered.finally(() => this.answering.delete(answered));
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (!this.isOurs(request)) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    const path = pathOf(request);
    if (isUnder(path, gatewayPath)) return this.box.gateway.handleUpgrade(request, socket, head);
    const mount = this.mountFor(path, 'upgrade');
    if (mount?.upgrade) mount.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  }

  /**
   * Neither a page under another name that resolves to this machine nor a page from elsewhere may reach the box. A bot
   * sends no Origin.
   */
  private isOurs({ headers }: IncomingMessage): boolean {
    const isOurHost = [host, 'localhost', '[::1]'].some((name) => headers.host === `${name}:${this.port}`);
    return isOurHost && (headers.origin === undefined || headers.origin === `http://${headers.host}`);
  }

  private mountFor(path: string, act: 'handle' | 'upgrade'): Mount | undefined {
    return this.mounts
      .filter((mount) => mount[act] && isUnder(path, mount.path))
      .toSorted((a, b) => b.path.length - a.path.length)[0];
  }

  private serveFile(path: string, response: ServerResponse): void {
    const file = this.box.state.files.get(path.split('/')[2] ?? '');
    if (!file) return answerText(response, 404, 'There is no such file.');
    response
      .writeHead(200, {
        'content-type': file.contentType,
        'content-length': file.data.length,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      .end(file.data);
  }
}

/** Resolves when the answer has left; at once for a response that a fault leaves open or cut. */
async function handedOver(response: ServerResponse): Promise<void> {
  if (!response.writableEnded || response.writableFinished || response.destroyed) return;
  await new Promise<void>((resolve) => {
    response.once('finish', resolve);
    response.once('close', resolve);
  });
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}

/** True when `prefix` is the path or whole leading segments of it. */
function isUnder(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
