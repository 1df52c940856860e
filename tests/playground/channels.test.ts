import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from './box.ts';
import { call, idOf } from './raw-api.ts';
import { RawGateway } from './raw-gateway.ts';

/** The smallest PNG there is: one grey pixel. */
const pixel = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010800000000' +
    '3a7e9b550000000a4944415478da63600000000200015e0b2cb40000000049454e44ae426082',
  'hex',
);

function messagesOf(box: Playground): string {
  return `/channels/${box.driver.channelId}/messages`;
}

/** A multipart body with one file. */
function withFile(
  payload: object,
  name = 'chart.png',
  data: Uint8Array<ArrayBuffer> = new Uint8Array(pixel),
): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  form.set('files[0]', new Blob([data], { type: 'image/png' }), name);
  return form;
}

test('a message is posted, read, changed and deleted', async () => {
  const box = await openBox();
  const posted = await call(box, `POST ${messagesOf(box)}`, { content: ' Hello ' });
  expect(posted).toMatchObject({
    status: 200,
    body: { content: 'Hello', author: { id: box.state.bot.id }, edited_timestamp: null },
  });
  const route = `${messagesOf(box)}/${idOf(posted)}`;
  expect(await call(box, `GET ${route}`)).toMatchObject({ body: { content: 'Hello' } });
  box.clock.moveBy(1000);
  expect(await call(box, `PATCH ${route}`, { content: 'Bye' })).toMatchObject({
    body: { content: 'Bye', edited_timestamp: '2026-01-05T12:00:01.000Z' },
  });
  expect(await call(box, `DELETE ${route}`)).toMatchObject({ status: 204, body: undefined });
  expect(await call(box, `GET ${route}`)).toMatchObject({ status: 404, body: { code: 10008 } });
});

test('204 carries no content type', async () => {
  const box = await openBox();
  const answer = await call(box, `POST /channels/${box.driver.channelId}/typing`);
  expect(answer.status).toBe(204);
  expect(answer.headers.get('content-type')).toBeNull();
  expect(box.log.events).toContainEqual(
    expect.objectContaining({ type: 'typing', userId: box.state.bot.id }),
  );
});

test('messages are listed newest first, before, after and around one', async () => {
  const box = await openBox();
  const ids = ['a', 'b', 'c', 'd', 'e'].map((text) => box.driver.say(text).id);
  const list = async (query: string) => {
    const { body } = await call(box, `GET ${messagesOf(box)}${query}`);
    return (body as APIMessage[]).map(({ content }) => content).join('');
  };
  expect(await list('')).toBe('edcba');
  expect(await list('?limit=2')).toBe('ed');
  expect(await list(`?before=${ids[2]}`)).toBe('ba');
  expect(await list(`?after=${ids[1]}&limit=2`)).toBe('dc');
  expect(await list(`?around=${ids[2]}&limit=3`)).toBe('dcb');
});

test('a nonce that is enforced posts once within 3 min of the clock, and again later', async () => {
  const box = await openBox();
  const post = async (nonce: string, enforce = true) =>
    idOf(await call(box, `POST ${messagesOf(box)}`, { content: 'Daily', nonce, enforce_nonce: enforce }));
  const first = await post('slot-1');
  box.clock.moveBy(3 * 60_000 - 1);
  expect(await post('slot-1')).toBe(first);
  expect(await post('slot-2')).not.toBe(first);
  expect(await post('slot-1', false)).not.toBe(first);
  box.clock.moveBy(1);
  expect(await post('slot-1')).not.toBe(first);
  expect(box.driver.messages().map(({ nonce }) => nonce)).toEqual(['slot-1', 'slot-2', 'slot-1', 'slot-1']);
});

test.each([
  ['seeing', P.ViewChannel, {}, 50001],
  ['writing', P.SendMessages, {}, 50013],
  ['embeds', P.EmbedLinks, { embeds: [{ title: 'T' }] }, 50013],
])('without the permission for %s a post is refused', async (_what, permission, body, code) => {
  const box = await openBox();
  box.world.denyBot('general', permission);
  expect(await call(box, `POST ${messagesOf(box)}`, { content: 'Hi', ...body })).toMatchObject({
    status: 403,
    body: { code },
  });
  box.world.denyBot('general', 0n);
  expect(await call(box, `POST ${messagesOf(box)}`, { content: 'Hi', ...body })).toMatchObject({
    status: 200,
  });
});

test('without the permission for files an upload is refused', async () => {
  const box = await openBox();
  box.world.denyBot('general', P.AttachFiles);
  expect(await call(box, `POST ${messagesOf(box)}`, withFile({ content: 'Hi' }))).toMatchObject({
    body: { code: 50013 },
  });
});

test('without Read Message History the list is empty', async () => {
  const box = await openBox();
  box.driver.say('Hello');
  box.world.denyBot('general', P.ReadMessageHistory);
  expect((await call(box, `GET ${messagesOf(box)}`)).body).toEqual([]);
});

test('only the author changes a message; Manage Messages deletes it', async () => {
  const box = await openBox();
  const { id } = box.driver.say('Mine');
  expect(await call(box, `PATCH ${messagesOf(box)}/${id}`, { content: 'Yours' })).toMatchObject({
    status: 403,
    body: { code: 50005 },
  });
  box.world.denyBot('general', P.ManageMessages);
  expect(await call(box, `DELETE ${messagesOf(box)}/${id}`)).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
  box.world.denyBot('general', 0n);
  expect(await call(box, `DELETE ${messagesOf(box)}/${id}`)).toMatchObject({ status: 204 });
});

test('an unknown and a removed channel answer 10003, and the bot is told of the removal', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1);
  const { channelId } = box.driver.in('briefings');
  box.world.removeChannel('briefings');
  expect(await call(box, `POST /channels/${channelId}/messages`, { content: 'Hi' })).toMatchObject({
    status: 404,
    body: { code: 10003 },
  });
  expect((await gateway.event('CHANNEL_DELETE')).d['id']).toBe(channelId);
});

test('an uploaded file is served, measured, and hidden from the attachments when an embed shows it', async () => {
  const box = await openBox();
  const note = [{ id: 0, description: 'A chart' }];
  const plain = await call(box, `POST ${messagesOf(box)}`, withFile({ content: 'See', attachments: note }));
  const [attachment] = (plain.body as APIMessage).attachments;
  expect(attachment).toMatchObject({
    filename: 'chart.png',
    description: 'A chart',
    size: pixel.length,
    width: 1,
    height: 1,
  });
  const served = await fetch(attachment?.url ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await served.arrayBuffer())).toEqual(pixel);

  const shown = await call(
    box,
    `POST ${messagesOf(box)}`,
    withFile({ embeds: [{ image: { url: 'attachment://chart.png' } }] }),
  );
  expect(shown.body).toMatchObject({
    attachments: [],
    embeds: [{ type: 'rich', image: { url: expect.stringContaining(box.url) } }],
  });
});

test('an edit keeps the files it names and drops the others', async () => {
  const box = await openBox();
  const posted = await call(box, `POST ${messagesOf(box)}`, withFile({ content: 'See' }));
  const route = `PATCH ${messagesOf(box)}/${idOf(posted)}`;
  expect((await call(box, route, { content: 'Still' })).body).toMatchObject({
    attachments: [{ filename: 'chart.png' }],
  });
  expect((await call(box, route, { attachments: [] })).body).toMatchObject({ attachments: [] });
});

test('who is pinged follows allowed_mentions', async () => {
  const box = await openBox();
  const content = `<@${box.driver.userId}> <@&1234567890123456789> @everyone`;
  const post = async (allowed?: object) =>
    (await call(box, `POST ${messagesOf(box)}`, { content, allowed_mentions: allowed })).body;
  expect(await post()).toMatchObject({
    mentions: [{ id: box.driver.userId }],
    mention_roles: ['1234567890123456789'],
    mention_everyone: true,
  });
  expect(await post({ parse: [] })).toMatchObject({
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
  });
  expect(await post({ parse: [], users: [box.driver.userId] })).toMatchObject({
    mentions: [{ id: box.driver.userId }],
  });
});

test('a reply names what it answers, and pings its author unless told not to', async () => {
  const box = await openBox();
  const asked = box.driver.say('Who?');
  const post = async (body: object) => call(box, `POST ${messagesOf(box)}`, { content: 'He', ...body });
  const reference = { message_reference: { message_id: asked.id } };
  expect((await post(reference)).body).toMatchObject({
    type: 19,
    referenced_message: { id: asked.id },
    mentions: [{ id: asked.author.id }],
  });
  expect((await post({ ...reference, allowed_mentions: { parse: [] } })).body).toMatchObject({
    mentions: [],
  });
  expect((await post({ message_reference: { message_id: '1' } })).body).toMatchObject({ code: 10008 });
  expect(
    (await post({ message_reference: { message_id: '1', fail_if_not_exists: false } })).body,
  ).toMatchObject({ type: 0 });
});

test('a thread begun from a message takes its id, once', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1);
  const { id } = box.driver.say('Talk about this');
  const route = `POST ${messagesOf(box)}/${id}/threads`;
  expect(await call(box, route, { name: 'Talk' })).toMatchObject({
    status: 201,
    body: { id, type: 11, parent_id: box.driver.channelId },
  });
  expect((await gateway.event('THREAD_CREATE')).d).toMatchObject({ id, newly_created: true });
  expect(await call(box, route, { name: 'Talk' })).toMatchObject({ status: 400, body: { code: 160_004 } });
  expect(await call(box, `POST /channels/${id}/messages`, { content: 'Inside' })).toMatchObject({
    status: 200,
  });
  expect(box.driver.in(id).messages()).toMatchObject([{ content: 'Inside' }]);
});

test('a thread without a message needs the permission for its kind', async () => {
  const box = await openBox();
  const route = `POST /channels/${box.driver.channelId}/threads`;
  expect(await call(box, route, { name: 'Open', type: 11 })).toMatchObject({
    status: 201,
    body: { type: 11, name: 'Open' },
  });
  expect(await call(box, route, { name: 'Closed' })).toMatchObject({ status: 403, body: { code: 50013 } });
  box.world.denyBot('general', P.CreatePublicThreads);
  expect(await call(box, route, { name: 'Open', type: 11 })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
});

test('a reset forgets messages, interactions, files and threads, and keeps the rest', async () => {
  const box = await openBox();
  box.driver.say('Hello');
  await call(box, `POST /channels/${box.driver.channelId}/threads`, { name: 'Open', type: 11 });
  box.state.reset();
  expect(box.driver.messages()).toEqual([]);
  expect(box.state.channelsOf(box.state.firstGuild.id).map(({ name }) => name)).toEqual([
    'general',
    'briefings',
  ]);
});
