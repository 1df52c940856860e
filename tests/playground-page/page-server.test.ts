import { request } from 'node:http';
import { WebSocket } from 'ws';
import { expect, onTestFinished, test } from 'vitest';
import type { PageAsk, PageEvent } from '../../src/playground/page-protocol.ts';
import { servePage } from '../../src/playground/page-server.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from '../playground/box.ts';
import { startFixtureBot } from './fixture-bot.ts';

const welcome = { title: 'Welcome', text: 'Try it.', examples: [] };

async function served(): Promise<Playground> {
  const box = await openBox();
  servePage(box, welcome);
  return box;
}

/** Status of a request with any headers, which `fetch` would not let through. */
function statusOf(box: Playground, method: string, path: string, headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request(new URL(path, box.url), { method, headers }, (response) => {
    response.resume();
    resolve(response.statusCode);
  })
    .on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    })
    .on('error', reject)
    .end();
  return promise;
}

const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/** A page without a browser. */
class Page {
  readonly events: PageEvent[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private readonly listeners = new Set<() => void>();
  private lastNumber = 0;

  constructor(box: Playground) {
    this.socket = new WebSocket(`${box.url.replace('http', 'ws')}/page`, { origin: box.url });
    this.closed = new Promise((resolve) => void this.socket.once('close', resolve));
    this.socket.on('message', (data) => {
      this.events.push(JSON.parse(String(data)) as PageEvent);
      for (const listener of this.listeners) listener();
    });
    onTestFinished(() => this.socket.terminate());
  }

  async until<T>(pick: (events: readonly PageEvent[]) => T | undefined): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<T>();
    const look = () => {
      const found = pick(this.events);
      if (found !== undefined) resolve(found);
    };
    this.listeners.add(look);
    look();
    return promise;
  }

  send(text: string): void {
    this.socket.send(text);
  }

  /** The answer or the refusal. */
  async ask(ask: PageAsk): Promise<PageEvent> {
    const number = ++this.lastNumber;
    this.send(JSON.stringify({ number, ask }));
    return this.until((events) => events.find((event) => 'number' in event && event.number === number));
  }

  /** The latest room shown. */
  get room() {
    return this.events.findLast((event) => event.type === 'room')?.room;
  }
}

async function openPage(box: Playground): Promise<Page> {
  const page = new Page(box);
  await page.until((events) => events.find(({ type }) => type === 'room'));
  return page;
}

test('the page is served with a policy that lets nothing in from outside', async () => {
  const box = await served();
  const response = await fetch(box.url);
  expect(response.status).toBe(200);
  expect(await response.text()).not.toMatch(/<script>|style=|https?:/);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('nothing but the page’s own files is served', async () => {
  const box = await served();
  expect((await fetch(`${box.url}/main.js`)).headers.get('content-type')).toContain('text/javascript');
  const strange = ['/tsconfig.json', '/../page-server.ts', '/%2e%2e/page-server.ts', '/styles'];
  const statuses = await Promise.all(strange.map((path) => statusOf(box, 'GET', path, {})));
  expect(statuses).toEqual(strange.map(() => 404));
});

test('a request for another host is refused', async () => {
  const box = await served();
  expect(await statusOf(box, 'GET', '/', { host: 'evil.example' })).toBe(403);
  const origin = 'http://evil.example';
  expect(await statusOf(box, 'GET', '/page', { ...upgrade, host: 'evil.example', origin })).toBe(403);
});

test('a WebSocket or a POST from another page is refused', async () => {
  const box = await served();
  expect(await statusOf(box, 'GET', '/page', { ...upgrade, origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf(box, 'GET', '/page', upgrade)).toBe(403);
  expect(await statusOf(box, 'GET', '/elsewhere', { ...upgrade, origin: box.url })).toBe(404);
  expect(await statusOf(box, 'GET', '/page', { ...upgrade, origin: box.url })).toBe(101);
  expect(await statusOf(box, 'POST', '/', { origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf(box, 'POST', '/', { origin: box.url })).toBe(405);
});

test.each([
  'not JSON',
  '{}',
  '{"number":1,"ask":{"type":"fly"}}',
  '{"number":0,"ask":{"type":"say","text":"x"}}',
])('a page that sends %s is hung up on', async (text) => {
  const page = await openPage(await served());
  page.send(text);
  expect(await page.closed).toBe(1007);
});

test('what Discord’s client would refuse is refused with its reason', async () => {
  const box = await served();
  const page = await openPage(box);
  const refusal = await page.ask({ type: 'say', text: ' ' });
  expect(refusal).toMatchObject({ type: 'refusal', why: 'A message cannot be empty.' });
  expect(await page.ask({ type: 'slash', command: 'none', options: {} })).toMatchObject({ type: 'refusal' });
});

/** The texts of the messages this page was told of. */
function contents({ events }: Page): readonly string[] {
  return events.flatMap((event) => (event.type === 'message' ? [event.message.message.content] : []));
}

test('a private answer is seen by nobody else, in no other page', async () => {
  const box = await served();
  const bot = await startFixtureBot(box);
  onTestFinished(() => bot.stop());
  const [mira, theo] = [await openPage(box), await openPage(box)];
  await theo.ask({ type: 'sit', actor: 'manager' });
  expect(await mira.ask({ type: 'slash', command: 'secret', options: {} })).toMatchObject({ type: 'answer' });
  await mira.ask({ type: 'slash', command: 'counter', options: {} });
  await theo.until((events) => events.find((event) => event.type === 'message'));
  expect(contents(mira)).toEqual(['Nobody else reads this.', 'Pressed 0 times']);
  expect(contents(theo)).toEqual(['Pressed 0 times']);
  await theo.ask({ type: 'sit', actor: 'manager' });
  expect(theo.room?.messages.map(({ message }) => message.content)).toEqual(['Pressed 0 times']);
});

test('each person is offered the commands of their role and sees their own direct messages', async () => {
  const box = await served();
  const bot = await startFixtureBot(box);
  onTestFinished(() => bot.stop());
  const page = await openPage(box);
  expect(page.room?.commands.map(({ name }) => name)).not.toContain('manage');
  const directOf = () => page.room?.channels.find(({ kind }) => kind === 'direct')?.id ?? '';
  const mine = directOf();
  await page.ask({ type: 'sit', actor: 'manager', channelId: mine });
  expect(page.room?.commands.map(({ name }) => name)).toContain('manage');
  expect(directOf()).not.toBe(mine);
  expect(page.room?.channelId).not.toBe(mine);
});

test('the clock is moved for everybody', async () => {
  const box = await served();
  const [one, two] = [await openPage(box), await openPage(box)];
  const beforeMs = box.clock.nowMs();
  await one.ask({ type: 'move-clock', byMs: 86_400_000 });
  const moved = await two.until((events) => events.find((event) => event.type === 'clock'));
  expect(moved).toEqual({ type: 'clock', nowMs: beforeMs + 86_400_000 });
});
