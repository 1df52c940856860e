import { expect, test } from 'vitest';
import { Faults } from '../../src/playground/faults.ts';
import { connect, openBox } from './box.ts';
import { call } from './raw-api.ts';

const posting = { method: 'POST', path: /\/messages$/ };

test('a fault happens to matching calls only, as often as scripted, in order', () => {
  const faults = new Faults(() => {});
  faults.rest(posting, { kind: 'status', status: 500 }, 2);
  faults.rest({}, { kind: 'drop' });
  expect(faults.takeForRequest('GET', '/gateway/bot')).toEqual({ kind: 'drop' });
  expect(faults.takeForRequest('POST', '/channels/1/messages')).toMatchObject({ status: 500 });
  expect(faults.takeForRequest('POST', '/channels/1/messages')).toMatchObject({ status: 500 });
  expect(faults.takeForRequest('POST', '/channels/1/messages')).toBeUndefined();
});

test('a cleared fault does not happen', () => {
  const faults = new Faults(() => {});
  faults.rest({}, { kind: 'drop' });
  faults.beforeEvent('READY', { kind: 'drop' });
  faults.muteHeartbeats();
  faults.clear();
  expect(faults.takeForRequest('GET', '/')).toBeUndefined();
  expect(faults.takeForEvent('READY')).toBeUndefined();
  expect(faults.takeMutedHeartbeat()).toBe(false);
});

test('discord.js waits out a 429 with headers and then posts once', async () => {
  const box = await openBox();
  const client = await connect(box);
  const channel = await client.channels.fetch(box.driver.channelId);
  box.faults.rest(posting, { kind: 'rate-limit', retryAfterMs: 30 });
  if (!channel?.isSendable()) throw new Error('no channel');
  await channel.send('After the wait');
  expect(box.driver.messages().map(({ content }) => content)).toEqual(['After the wait']);
  const statuses = box.log.events.flatMap((event) =>
    event.type === 'request' && event.method === 'POST' ? [event.status] : [],
  );
  expect(statuses).toEqual([429, 200]);
});

test.each([
  [
    'user',
    'full',
    {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '1.5',
      'x-ratelimit-scope': 'user',
      'retry-after': '1.5',
    },
  ],
  ['global', 'full', { 'x-ratelimit-global': 'true', 'x-ratelimit-remaining': null, 'retry-after': '1.5' }],
  ['shared', 'retry-after', { 'retry-after': '1.5', 'x-ratelimit-scope': null }],
  ['user', 'none', { 'retry-after': null, 'x-ratelimit-scope': null }],
] as const)('a 429 of scope %s with headers %s carries just those', async (scope, headers, expected) => {
  const box = await openBox();
  box.faults.rest({}, { kind: 'rate-limit', retryAfterMs: 1500, scope, headers });
  const answer = await call(box, 'GET /users/@me');
  expect(answer).toMatchObject({ status: 429, body: { retry_after: 1.5, global: scope === 'global' } });
  for (const [name, value] of Object.entries(expected)) expect(answer.headers.get(name)).toBe(value);
});

test.each([
  [false, 0],
  [true, 1],
] as const)('a 500 that has carriedOut %s leaves %i message', async (carriedOut, count) => {
  const box = await openBox();
  box.faults.rest(posting, { kind: 'status', status: 500, carriedOut });
  const answer = await call(box, `POST /channels/${box.driver.channelId}/messages`, { content: 'Hello' });
  expect(answer.status).toBe(500);
  expect(box.driver.messages()).toHaveLength(count);
});

test('a connection cut after the post leaves the message posted', async () => {
  const box = await openBox();
  box.faults.rest(posting, { kind: 'drop', carriedOut: true });
  const route = `POST /channels/${box.driver.channelId}/messages`;
  await expect(call(box, route, { content: 'Hello' })).rejects.toThrow('fetch failed');
  expect(box.driver.messages()).toHaveLength(1);
});

test('a call that is never answered runs into the caller’s own time-out', async () => {
  const box = await openBox();
  // Long enough for the calls that connect, on a busy machine as well.
  const client = await connect(box, { rest: { timeout: 1_000, retries: 0 } });
  box.faults.rest({ path: /roles$/ }, { kind: 'time-out' });
  await expect(client.guilds.cache.first()?.roles.fetch()).rejects.toThrow('aborted');
});
