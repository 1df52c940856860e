import { expect, test } from 'vitest';
import { openBox } from './box.ts';
import { call } from './raw-api.ts';
import { RawGateway } from './raw-gateway.ts';

test('an unknown route answers 404 and is recorded, without any token', async () => {
  const box = await openBox();
  expect(await call(box, 'GET /sticker-packs')).toMatchObject({ status: 404, body: { code: 0 } });
  expect(await call(box, 'PUT /users/@me', {})).toMatchObject({ status: 405 });
  expect(await call(box, 'GET /webhooks/1/interaction-123-secret/x/y/z')).toMatchObject({ status: 404 });
  const taken = box.violations.take();
  expect(taken.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    'route GET /sticker-packs',
    'route PUT /users/@me',
    'route GET /webhooks/1/{token}/x/y/z',
  ]);
});

test('a call without the bot’s token is unauthorized', async () => {
  const box = await openBox();
  expect(await call(box, 'GET /users/@me', undefined, { authorization: 'Bot wrong' })).toMatchObject({
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
  });
});

test('broken JSON answers 50109', async () => {
  const box = await openBox();
  const response = await fetch(`${box.api}/v10/channels/${box.driver.channelId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${box.token}`, 'content-type': 'application/json' },
    body: '{"content":',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50109 });
  expect(box.violations.take()).toHaveLength(1);
});

test('the bot, its application and its guild can be read', async () => {
  const box = await openBox();
  const guildId = box.state.firstGuild.id;
  const { id: botId } = box.state.bot;
  const gateway = await call(box, 'GET /gateway/bot');
  expect(gateway.body).toMatchObject({ url: `${box.url.replace('http', 'ws')}/gateway`, shards: 1 });
  expect(await call(box, 'GET /users/@me')).toMatchObject({ body: { id: botId, bot: true } });
  expect(await call(box, 'GET /users/1')).toMatchObject({ body: { code: 10013 } });
  expect(await call(box, `GET /users/${box.driver.userId}`)).toMatchObject({ body: { username: 'mira' } });
  for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
    expect(await call(box, `GET ${path}`)).toMatchObject({ body: { id: box.state.applicationId } });
  }
  expect(await call(box, `GET /guilds/${guildId}?with_counts=true`)).toMatchObject({
    body: { approximate_member_count: 3 },
  });
  expect(await call(box, 'GET /guilds/1')).toMatchObject({ body: { code: 10004 } });
  expect(await call(box, `GET /guilds/${guildId}/channels`)).toMatchObject({
    body: [{ name: 'general' }, { name: 'briefings' }],
  });
  expect(await call(box, `GET /guilds/${guildId}/roles`)).toMatchObject({
    body: [{ id: guildId }, { name: 'Manager' }, {}],
  });
  expect(await call(box, `GET /guilds/${guildId}/members/@me`)).toMatchObject({
    body: { user: { id: botId } },
  });
  expect(await call(box, `GET /guilds/${guildId}/members/1`)).toMatchObject({ body: { code: 10007 } });
  expect(await call(box, `GET /channels/${box.driver.channelId}`)).toMatchObject({
    body: { name: 'general', guild_id: guildId },
  });
  expect(await call(box, 'GET /users/@me/guilds')).toMatchObject({ body: [{ id: guildId }] });
});

test('direct messages are opened by user', async () => {
  const box = await openBox();
  const opened = await call(box, 'POST /users/@me/channels', { recipient_id: box.driver.userId });
  expect(opened).toMatchObject({ body: { type: 1, recipients: [{ id: box.driver.userId }] } });
  expect(await call(box, 'POST /users/@me/channels', { recipient_id: '1' })).toMatchObject({
    body: { code: 10013 },
  });
});

test('guilds and channels that come and go are told to the bot', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1);
  const guild = box.world.addGuild('Second', ['lobby']);
  expect(await gateway.frame(({ d }) => d?.['name'] === 'Second')).toMatchObject({
    d: { channels: [{ name: 'lobby' }] },
  });
  const channel = box.world.addChannel('news', guild.id);
  expect((await gateway.event('CHANNEL_CREATE')).d['id']).toBe(channel.id);
  box.world.denyBot(channel.id, 2048n);
  expect((await gateway.event('CHANNEL_UPDATE')).d).toMatchObject({
    permission_overwrites: [{ id: box.state.bot.id, deny: '2048' }],
  });
  box.world.removeGuild(guild.id);
  expect((await gateway.event('GUILD_DELETE')).d['id']).toBe(guild.id);
});
