import { request } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from './box.ts';

/** GET with any Host header, which fetch would not allow. */
async function get(
  box: Playground,
  path: string,
  host?: string,
): Promise<{ status: number; text: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${box.url}${path}`, { ...(host && { headers: { host } }) }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    sent.on('error', reject).end();
  });
}

/** A handler that answers everything with one text. */
function says(text: string) {
  return (_request: unknown, response: { end(text: string): void }) => response.end(text);
}

test('only requests that name this machine are served', async () => {
  const box = await openBox();
  const { port } = new URL(box.url);
  for (const name of ['127.0.0.1', 'localhost', '[::1]'])
    expect((await get(box, '/', `${name}:${port}`)).status).toBe(404);
  for (const name of ['example.org', `example.org:${port}`, 'localhost:1', 'localhost']) {
    expect((await get(box, '/', name)).status).toBe(403);
  }
});

test('a WebSocket for another host is refused', async () => {
  const box = await openBox();
  const socket = new WebSocket(`${box.url.replace('http', 'ws')}/gateway?v=10`, {
    headers: { host: 'example.org' },
  });
  const error = await new Promise<Error>((resolve) => void socket.on('error', resolve));
  expect(error.message).toContain('403');
});

test('a page from elsewhere reaches neither the gateway nor the API, and leaves no trace', async () => {
  const box = await openBox();
  const headers = { origin: 'http://example.org' };
  const socket = new WebSocket(`${box.url.replace('http', 'ws')}/gateway?v=10`, { headers });
  const error = await new Promise<Error>((resolve) => void socket.on('error', resolve));
  expect(error.message).toContain('403');
  const posted = await fetch(`${box.api}/v10/nowhere`, { method: 'POST', headers });
  expect(posted.status).toBe(403);
  expect(box.violations.list).toEqual([]);
});

test('a mount gets the requests below its path, the longer path first, and never the box’s own', async () => {
  const box = await openBox();
  box.mount({ path: '/', handle: says('page') });
  box.mount({ path: '/assets', handle: says('assets') });
  expect((await get(box, '/')).text).toBe('page');
  expect((await get(box, '/assets/a.js')).text).toBe('assets');
  expect((await get(box, '/assetsx')).text).toBe('page');
  expect((await get(box, '/api/v10/users/@me')).status).toBe(401);
  expect((await get(box, '/attachments/1/a.png')).status).toBe(404);
});

test('a mount gets WebSocket upgrades below its path; others are refused', async () => {
  const box = await openBox();
  const upgraded = new Promise<string>((resolve) => {
    box.mount({
      path: '/page',
      upgrade(incoming, socket) {
        resolve(incoming.url ?? '');
        socket.destroy();
      },
    });
  });
  const socket = new WebSocket(`${box.url.replace('http', 'ws')}/page`);
  socket.on('error', () => {});
  expect(await upgraded).toBe('/page');
  const other = new WebSocket(`${box.url.replace('http', 'ws')}/other`);
  expect(await new Promise<Error>((resolve) => void other.on('error', resolve))).toMatchObject({
    message: expect.stringContaining('404'),
  });
});

test('a taken port is said so', async () => {
  const box = await openBox();
  await expect(startPlayground({ port: Number(new URL(box.url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
