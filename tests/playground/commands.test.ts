import { Events, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { connect, openBox } from './box.ts';
import { call, idOf } from './raw-api.ts';

test('a slash command is answered through the real discord.js', async () => {
  const box = await openBox();
  const client = await connect(box);
  const ask = new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask the memo')
    .addStringOption((option) =>
      option.setName('question').setDescription('What to ask').setRequired(true).setAutocomplete(true),
    );
  await client.application.commands.set([ask]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Who?', value: 'who' }]);
    if (interaction.isChatInputCommand()) {
      const content = `You asked: ${interaction.options.getString('question', true)}`;
      await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    }
  });

  const outcome = await box.driver.slash('ask', { question: 'who' });
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'You asked: who' } });
  expect(await box.driver.complete('ask', 'question', 'w')).toEqual({
    kind: 'choices',
    choices: [{ name: 'Who?', value: 'who' }],
  });
});

function globalRoute(box: Playground): string {
  return `/applications/${box.state.applicationId}/commands`;
}

const ask = {
  name: 'ask',
  description: 'Ask',
  options: [{ type: 3, name: 'question', description: 'What' }],
};

test('registering the same commands again keeps their ids', async () => {
  const box = await openBox();
  const first = (await call(box, `PUT ${globalRoute(box)}`, [ask])).body as { id: string }[];
  const second = (await call(box, `PUT ${globalRoute(box)}`, [ask, { name: 'help', description: 'Help' }]))
    .body as { id: string }[];
  expect(second[0]?.id).toBe(first[0]?.id);
  expect(await call(box, `GET ${globalRoute(box)}`)).toMatchObject({
    body: [{ name: 'ask' }, { name: 'help' }],
  });
});

test('a command comes back with every default filled in, and with its localizations where asked for', async () => {
  const box = await openBox();
  const options = [
    { type: 3, name: 'question', description: 'What', required: false, autocomplete: false, choices: [] },
  ];
  await call(box, `PUT ${globalRoute(box)}`, [{ ...ask, options, name_localizations: { de: 'frage' } }]);
  const [plain] = (await call(box, `GET ${globalRoute(box)}`)).body as object[];
  expect(plain).toMatchObject({
    type: 1,
    application_id: box.state.applicationId,
    default_member_permissions: null,
    contexts: null,
    nsfw: false,
    options: [{ type: 3, name: 'question', description: 'What' }],
  });
  expect(plain).not.toHaveProperty('name_localizations');
  const [full] = (await call(box, `GET ${globalRoute(box)}?with_localizations=true`)).body as object[];
  expect(full).toMatchObject({ name_localizations: { de: 'frage' } });
});

test('one command is created, replaced, read, changed and deleted', async () => {
  const box = await openBox();
  const created = await call(box, `POST ${globalRoute(box)}`, ask);
  expect(created.status).toBe(201);
  expect(await call(box, `POST ${globalRoute(box)}`, ask)).toMatchObject({
    status: 200,
    body: { id: idOf(created) },
  });
  const route = `${globalRoute(box)}/${idOf(created)}`;
  expect(await call(box, `PATCH ${route}`, { description: 'Ask away' })).toMatchObject({
    body: { name: 'ask', description: 'Ask away' },
  });
  expect(await call(box, `GET ${route}`)).toMatchObject({ body: { description: 'Ask away' } });
  expect(await call(box, `DELETE ${route}`)).toMatchObject({ status: 204 });
  expect(await call(box, `GET ${route}`)).toMatchObject({ status: 404, body: { code: 10063 } });
});

test('a guild’s commands are its own, and come before the global ones', async () => {
  const box = await openBox();
  const guildId = box.state.firstGuild.id;
  await call(box, `PUT ${globalRoute(box)}`, [{ ...ask, description: 'Global' }]);
  const guildRoute = `/applications/${box.state.applicationId}/guilds/${guildId}/commands`;
  await call(box, `PUT ${guildRoute}`, [{ ...ask, description: 'Local' }]);
  expect(await call(box, `GET ${guildRoute}`)).toMatchObject({
    body: [{ description: 'Local', guild_id: guildId }],
  });
  expect(box.driver.commands().map(({ description }) => description)).toEqual(['Local', 'Global']);
  expect(
    box.driver
      .inDirectMessages()
      .commands()
      .map(({ description }) => description),
  ).toEqual(['Global']);
  expect(await call(box, `GET /applications/1/commands`)).toMatchObject({ body: { code: 10002 } });
  expect(await call(box, `GET /applications/${box.state.applicationId}/guilds/1/commands`)).toMatchObject({
    body: { code: 50001 },
  });
});

test('a command is offered only in its contexts', async () => {
  const box = await openBox();
  await call(box, `PUT ${globalRoute(box)}`, [
    { name: 'here', description: 'Guild', contexts: [0] },
    { name: 'there', description: 'Direct', contexts: [1] },
  ]);
  expect(box.driver.commands().map(({ name }) => name)).toEqual(['here']);
  expect(
    box.driver
      .inDirectMessages()
      .commands()
      .map(({ name }) => name),
  ).toEqual(['there']);
});

test.each([
  ['text where a number belongs', { count: 'three' }, 'does not take'],
  ['a number out of its range', { count: 11 }, '1 to 10'],
  ['text that is too long', { count: 1, word: 'abcdef' }, '0 to 5 characters'],
  ['no such choice', { count: 1, pick: 'c' }, 'offers no choice'],
  ['no such option', { count: 1, other: 1 }, 'no option other'],
  ['nothing where something is required', {}, 'required'],
  ['no such user', { count: 1, user: '1' }, 'does not take'],
])('the client refuses %s', async (_what, values, refusal) => {
  const box = await openBox();
  await call(box, `PUT ${globalRoute(box)}`, [
    {
      name: 'set',
      description: 'Set',
      options: [
        { type: Type.Integer, name: 'count', description: 'n', required: true, min_value: 1, max_value: 10 },
        { type: Type.String, name: 'word', description: 'w', max_length: 5 },
        {
          type: Type.String,
          name: 'pick',
          description: 'p',
          choices: [
            { name: 'A', value: 'a' },
            { name: 'B', value: 'b' },
          ],
        },
        { type: Type.User, name: 'user', description: 'u' },
      ],
    },
  ]);
  await expect(box.driver.slash('set', values)).rejects.toThrow(refusal);
});

test('subcommands are named by their path, and channels and users come resolved', async () => {
  const box = await openBox();
  const client = await connect(box);
  await client.application.commands.set([
    {
      name: 'briefing',
      description: 'Briefing',
      options: [
        {
          type: Type.Subcommand,
          name: 'schedule',
          description: 'Schedule',
          options: [
            { type: Type.Channel, name: 'channel', description: 'Where', required: true },
            { type: Type.User, name: 'user', description: 'Who' },
          ],
        },
      ],
    },
  ]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const channel = interaction.options.getChannel('channel', true);
    await interaction.reply(
      `${interaction.options.getSubcommand()} in ${channel.name} for ${interaction.options.getUser('user')?.username}`,
    );
  });
  const { channelId } = box.driver.in('briefings');
  const options = { channel: channelId, user: box.driver.userId };
  expect(await box.driver.slash('briefing schedule', options)).toMatchObject({
    message: { content: 'schedule in briefings for mira' },
  });
  await expect(box.driver.slash('briefing')).rejects.toThrow('needs a subcommand');
  await expect(box.driver.slash('briefing never')).rejects.toThrow('not offered');
});

test('an option without autocomplete offers no completion, and a bot that is silent offers none either', async () => {
  const box = await openBox();
  const completed = { ...ask, name: 'find', options: [{ ...ask.options[0], autocomplete: true }] };
  await call(box, `PUT ${globalRoute(box)}`, [ask, completed]);
  await expect(box.driver.complete('ask', 'question', 'x')).rejects.toThrow('no completion');
  const completion = box.driver.complete('find', 'question', 'x');
  box.clock.moveBy(3000);
  expect(await completion).toEqual({ kind: 'no-response' });
});

test('the client refuses an empty and an overlong message', async () => {
  const box = await openBox();
  expect(() => box.driver.say('  ')).toThrow('empty');
  expect(() => box.driver.say('x'.repeat(2001))).toThrow('at most 2000');
});

test('after 200 new commands in a day of the clock no more are taken: 30034', async () => {
  const box = await openBox();
  const put = async (prefix: string) =>
    call(
      box,
      `PUT ${globalRoute(box)}`,
      Array.from({ length: 100 }, (_none, at) => ({ name: `${prefix}${at}`, description: 'd' })),
    );
  for (const prefix of ['a', 'b', 'b']) expect((await put(prefix)).status).toBe(200);
  expect(await put('c')).toMatchObject({ status: 400, body: { code: 30034 } });
  expect(box.violations.take()).toHaveLength(1);
  box.driver.passTime(24 * 60 * 60_000);
  expect((await put('c')).status).toBe(200);
  expect(box.log.events).toContainEqual(expect.objectContaining({ type: 'clock', nowMs: box.clock.nowMs() }));
});
