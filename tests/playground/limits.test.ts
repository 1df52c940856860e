import { expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from './box.ts';
import { call } from './raw-api.ts';
import type { RawAnswer } from './raw-api.ts';

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id,
  ...rest,
});
const option = (value: string) => ({ label: value, value });
const select = (custom_id: string, rest: object = {}) => ({
  type: 3,
  custom_id,
  options: [option('a'), option('b')],
  ...rest,
});
const embed = (length: number) => ({ description: 'x'.repeat(length) });

async function post(box: Playground, body: object): Promise<RawAnswer> {
  return call(box, `POST /channels/${box.driver.channelId}/messages`, body);
}

/** The path of the first `_errors` in a 50035 body. */
function errorPath(answer: RawAnswer): string {
  const walk = (node: object, path: string): string | undefined => {
    for (const [key, value] of Object.entries(node)) {
      if (key === '_errors') return path;
      const found = walk(value as object, path ? `${path}.${key}` : key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk((answer.body as { errors?: object }).errors ?? {}, '') ?? 'none';
}

test.each<[string, object, string]>([
  ['content over 2,000', { content: 'x'.repeat(2001) }, 'content'],
  ['embeds over 6,000 together', { embeds: [embed(4000), embed(2001)] }, 'embeds'],
  ['an embed title over 256', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description'],
  ['a blank field value', { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] }, 'embeds.0.fields.0.value'],
  ['a Components V2 type without the flag', { components: [text('x')] }, 'components.0.type'],
  [
    'six action rows',
    { components: Array.from({ length: 6 }, (_none, at) => row(button(`b${at}`))) },
    'components',
  ],
  ['content beside Components V2', { flags: v2, content: 'x', components: [text('x')] }, 'content'],
  [
    '41 components in all',
    {
      flags: v2,
      components: Array.from({ length: 3 }, () => ({
        type: 17,
        components: Array.from({ length: 14 }, () => text('x')),
      })),
    },
    'components',
  ],
  [
    'V2 text over 4,000 together',
    { flags: v2, components: [text('x'.repeat(4000)), text('x')] },
    'components',
  ],
  [
    'a custom id twice',
    { content: 'x', components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
  ],
  [
    'a component id twice',
    {
      flags: v2,
      components: [
        { ...text('a'), id: 7 },
        { ...text('b'), id: 7 },
      ],
    },
    'components.1.id',
  ],
  [
    'a select beside a button',
    { content: 'x', components: [row(select('s'), button('b'))] },
    'components.0.components',
  ],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`b${n}`)))] },
    'components.0.components',
  ],
  [
    'a link with a custom id',
    { content: 'x', components: [row(button('a', { style: 5, url: 'https://example.org' }))] },
    'components.0.components.0.custom_id',
  ],
  [
    'a link without a url',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'L' })] },
    'components.0.components.0.url',
  ],
  [
    'a button without a face',
    { content: 'x', components: [row(button('a', { label: '' }))] },
    'components.0.components.0.label',
  ],
  [
    'more values than options',
    { content: 'x', components: [row(select('s', { max_values: 3 }))] },
    'components.0.components.0.max_values',
  ],
  [
    'the same option value twice',
    { content: 'x', components: [row(select('s', { options: [option('a'), option('a')] }))] },
    'components.0.components.0.options',
  ],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
    'allowed_mentions.users',
  ],
  [
    'a poll answer over 55',
    { poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'x'.repeat(56) } }] } },
    'poll.answers.0.poll_media.text',
  ],
  ['a file that was not sent', { embeds: [{ image: { url: 'attachment://a.png' } }] }, 'embeds.0.image.url'],
  ['a link that is no link', { embeds: [{ title: 'x', url: 'ftp://example.org' }] }, 'embeds.0.url'],
  ['a note on a file that was not sent', { content: 'x', attachments: [{ id: '0' }] }, 'attachments.0.id'],
  [
    'a button label over 80',
    { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
    'components.0.components.0.label',
  ],
  ['a nonce over 25', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
])('a message with %s is refused where it is wrong, and recorded', async (_what, body, path) => {
  const box = await openBox();
  const answer = await post(box, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  expect(errorPath(answer)).toBe(path);
  expect(box.violations.take()[0]).toMatchObject({ place: 'POST /channels/{id}/messages', path });
  expect(box.driver.messages()).toEqual([]);
});

test.each<[string, object]>([
  ['2,000 characters outside the basic plane', { content: '😀'.repeat(2000) }],
  ['embeds of 6,000 together', { embeds: [embed(4000), embed(2000)] }],
  [
    'five rows of five buttons',
    {
      content: 'x',
      components: [1, 2, 3, 4, 5].map((r) => row(...[1, 2, 3, 4, 5].map((n) => button(`${r}${n}`)))),
    },
  ],
  [
    '40 components in all',
    { flags: v2, components: [{ type: 17, components: Array.from({ length: 39 }, () => text('x')) }] },
  ],
  [
    'a section with a button',
    { flags: v2, components: [{ type: 9, components: [text('x')], accessory: button('a') }] },
  ],
  [
    'a select of as many as it has',
    { content: 'x', components: [row(select('s', { min_values: 0, max_values: 2 }))] },
  ],
  [
    'a link',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'L', url: 'https://example.org' })] },
  ],
  ['a timestamp with an offset', { embeds: [{ title: 'x', timestamp: '2026-01-05T12:00:00+00:00' }] }],
  ['an embed that is a picture alone', { embeds: [{ image: { url: 'https://example.org/a.png' } }] }],
])('a message with %s is taken', async (_what, body) => {
  const box = await openBox();
  expect((await post(box, body)).status).toBe(200);
});

test.each<[string, object]>([
  ['nothing', {}],
  ['white space', { content: ' \n ' }],
  ['empty lists', { embeds: [], components: [] }],
])('a message of %s is empty: 50006', async (_what, body) => {
  const box = await openBox();
  expect(await post(box, body)).toMatchObject({ status: 400, body: { code: 50006 } });
  expect(box.violations.take()).toHaveLength(1);
});

test('an edit that leaves nothing is refused', async () => {
  const box = await openBox();
  const { id } = (await post(box, { content: 'x' })).body as { id: string };
  const route = `PATCH /channels/${box.driver.channelId}/messages/${id}`;
  expect(await call(box, route, { content: '' })).toMatchObject({ body: { code: 50006 } });
  expect(await call(box, route, { content: '', embeds: [{ title: 'T' }] })).toMatchObject({ status: 200 });
  expect(box.violations.take()).toHaveLength(1);
});

test('Components V2 cannot join content that stays, nor be switched off', async () => {
  const box = await openBox();
  const { id } = (await post(box, { content: 'x' })).body as { id: string };
  const route = `PATCH /channels/${box.driver.channelId}/messages/${id}`;
  expect(await call(box, route, { flags: v2, components: [text('y')] })).toMatchObject({
    body: { code: 50035 },
  });
  expect(box.violations.take()).toHaveLength(1);
  expect(await call(box, route, { flags: v2, content: null, components: [text('y')] })).toMatchObject({
    status: 200,
  });
  expect(await call(box, route, { flags: 0, components: [text('z')] })).toMatchObject({
    status: 200,
    body: { flags: v2 },
  });
});

test('a key Discord does not know is taken, and recorded', async () => {
  const box = await openBox();
  expect((await post(box, { content: 'x', embeds: [{ title: 'T', colour: 1 }] })).status).toBe(200);
  expect(box.violations.take()).toMatchObject([{ kind: 'unknown-key', path: 'embeds.0.colour' }]);
});

function upload(files: readonly [field: string, bytes: number][]): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'x' }));
  for (const [field, bytes] of files) form.append(field, new Blob([new Uint8Array(bytes)]), `${field}.bin`);
  return form;
}

test.each<[string, readonly [string, number][], number]>([
  ['a file over 10 MiB', [['files[0]', 10 * 1024 * 1024 + 1]], 50035],
  ['eleven files', Array.from({ length: 11 }, (_none, at): [string, number] => [`files[${at}]`, 1]), 50035],
  ['a file of another field name', [['attachment', 1]], 50035],
  [
    'two files of one field name',
    [
      ['files[0]', 1],
      ['files[0]', 1],
    ],
    50035,
  ],
  [
    'more than 25 MiB in all',
    [
      ['files[0]', 9e6],
      ['files[1]', 9e6],
      ['files[2]', 9e6],
    ],
    40005,
  ],
])('an upload of %s is refused', async (_what, files, code) => {
  const box = await openBox();
  const answer = await call(box, `POST /channels/${box.driver.channelId}/messages`, upload(files));
  expect(answer.body).toMatchObject({ code });
  expect(box.violations.take().length).toBeGreaterThan(0);
});

const leaf = (name: string, rest: object = {}) => ({ type: 3, name, description: 'd', ...rest });
const command = (rest: object = {}) => ({ name: 'ask', description: 'd', ...rest });

test.each<[string, object, string]>([
  ['an upper-case name', command({ name: 'Ask' }), '0.name'],
  ['a name with a space', command({ name: 'ask me' }), '0.name'],
  ['no description', command({ description: '' }), '0.description'],
  ['a description on a context-menu command', command({ type: 3, name: 'Explain' }), '0.description'],
  ['an upper-case option', command({ options: [leaf('Question')] }), '0.options.0.name'],
  ['the same option twice', command({ options: [leaf('a'), leaf('a')] }), '0.options.1'],
  [
    'a required option after an optional one',
    command({ options: [leaf('a'), leaf('b', { required: true })] }),
    '0.options.1',
  ],
  [
    'choices and autocomplete',
    command({ options: [leaf('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
    '0.options.0.choices',
  ],
  [
    'a subcommand beside an option',
    command({ options: [leaf('a'), { type: 1, name: 's', description: 'd' }] }),
    '0.options',
  ],
  [
    'a choice value over 100',
    command({ options: [leaf('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
    '0.options.0.choices.0.value',
  ],
  [
    'a fault deep in a subcommand',
    command({ options: [{ type: 1, name: 's', description: 'd', options: [leaf('A')] }] }),
    '0.options.0.options.0.name',
  ],
  [
    'more than 8,000 characters',
    command({
      options: Array.from({ length: 20 }, (_none, at) =>
        leaf(`o${at}`, {
          choices: Array.from({ length: 5 }, (_also, n) => ({ name: 'n', value: `${n}${'x'.repeat(90)}` })),
        }),
      ),
    }),
    '0',
  ],
])('a command with %s is refused', async (_what, body, path) => {
  const box = await openBox();
  const answer = await call(box, `PUT /applications/${box.state.applicationId}/commands`, [body]);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(errorPath(answer)).toBe(path);
  expect(box.violations.take().length).toBeGreaterThan(0);
});

test('two commands of one name, and more than 15 for messages, are refused', async () => {
  const box = await openBox();
  const route = `PUT /applications/${box.state.applicationId}/commands`;
  expect(errorPath(await call(box, route, [command(), command()]))).toBe('1.name');
  const many = Array.from({ length: 16 }, (_none, at) => ({ type: 3, name: `Command ${at}` }));
  expect(await call(box, route, many)).toMatchObject({ body: { code: 30032 } });
  expect(await call(box, route, many.slice(1))).toMatchObject({ status: 200 });
  expect(await call(box, route, { not: 'a list' })).toMatchObject({ body: { code: 50035 } });
  expect(box.violations.take()).toHaveLength(3);
});

/** Sends a callback to an unanswered slash command, button or completion. */
async function respond(box: Playground, body: object): Promise<RawAnswer> {
  const interaction = [...box.state.interactions.values()].at(-1);
  return call(box, `POST /interactions/${interaction?.id}/${interaction?.token}/callback`, body);
}

const input = (custom_id: string, rest: object = {}) => ({
  type: 18,
  label: 'L',
  component: { type: 4, style: 1, custom_id, ...rest },
});
const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 'T', components } });

test.each<[string, object, string]>([
  ['no type', {}, 'type'],
  ['content over 2,000', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data.content'],
  ['a V2 type without the flag', { type: 4, data: { components: [text('x')] } }, 'data.components.0.type'],
  ['a flag beside EPHEMERAL when deferring', { type: 5, data: { flags: v2 } }, 'data.flags'],
  ['six fields in a modal', modal(...[1, 2, 3, 4, 5, 6].map((n) => input(`f${n}`))), 'data.components'],
  ['a custom id twice in a modal', modal(input('a'), input('a')), 'data.components.1.component.custom_id'],
  [
    'a minimum over the maximum',
    modal(input('a', { min_length: 5, max_length: 4 })),
    'data.components.0.component.min_length',
  ],
  [
    'a modal title over 45',
    { type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [input('a')] } },
    'data.title',
  ],
])('a callback with %s is refused', async (_what, body, path) => {
  const box = await openBox();
  await call(box, `PUT /applications/${box.state.applicationId}/commands`, [command()]);
  void box.driver.slash('ask');
  const refused = await respond(box, body);
  expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(errorPath(refused)).toBe(path);
  expect(box.violations.take().length).toBeGreaterThan(0);
});

test.each<[number, unknown, number]>([
  [3, 'x'.repeat(100), 204],
  [3, 'x'.repeat(101), 400],
  [3, 1, 400],
  [4, 1, 204],
  [4, 'one', 400],
  [10, 1.5, 204],
])('a choice for an option of type %i with value %j answers %i', async (type, value, status) => {
  const box = await openBox();
  const options = [{ type, name: 'o', description: 'd', autocomplete: true }];
  await call(box, `PUT /applications/${box.state.applicationId}/commands`, [command({ options })]);
  void box.driver.complete('ask', 'o', '1');
  expect((await respond(box, { type: 8, data: { choices: [{ name: 'n', value }] } })).status).toBe(status);
  expect(box.violations.take()).toHaveLength(status === 204 ? 0 : 1);
});

test('no more than 25 choices are taken', async () => {
  const box = await openBox();
  const options = [{ type: 3, name: 'o', description: 'd', autocomplete: true }];
  await call(box, `PUT /applications/${box.state.applicationId}/commands`, [command({ options })]);
  void box.driver.complete('ask', 'o', '1');
  const choices = Array.from({ length: 26 }, (_none, at) => ({ name: 'n', value: String(at) }));
  const refused = await respond(box, { type: 8, data: { choices } });
  expect(refused.body).toMatchObject({ code: 50035 });
  expect(box.violations.take()).toHaveLength(1);
});

test('a choice that is null, and no choices at all, are taken for none', async () => {
  const box = await openBox();
  const options = [{ type: 3, name: 'o', description: 'd', autocomplete: true }];
  await call(box, `PUT /applications/${box.state.applicationId}/commands`, [command({ options })]);
  for (const body of [{ type: 8, data: { choices: [null] } }, { type: 8 }]) {
    const completion = box.driver.complete('ask', 'o', '1');
    expect((await respond(box, body)).status).toBe(204);
    expect(await completion).toEqual({ kind: 'choices', choices: [] });
  }
});
