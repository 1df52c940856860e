import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import type { Client, Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { connect, openBox } from './box.ts';
import { call } from './raw-api.ts';

const noResponse = { kind: 'no-response', text: 'The application did not respond' };

/** A connected bot with a slash command `go`; `answer` gets every interaction, its refusals come back as codes. */
async function bot(
  answer: (interaction: Interaction, box: Playground) => Promise<unknown>,
): Promise<{ box: Playground; client: Client<true>; codes: unknown[] }> {
  const box = await openBox();
  const client = await connect(box);
  const codes: unknown[] = [];
  await client.application.commands.set([
    { name: 'go', description: 'Go' },
    { name: 'Explain', type: 3 },
    { name: 'Greet', type: 2 },
    { name: 'manage', description: 'For managers', defaultMemberPermissions: '32' },
  ]);
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction, box).catch((error: { code?: unknown }) => codes.push(error.code ?? error));
  });
  return { box, client, codes };
}

test('a deferred reply shows that the bot thinks, and resolves when it is filled in', async () => {
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply('Here it is.');
  });
  const outcome = await box.driver.slash('go');
  expect(outcome).toMatchObject({
    kind: 'message',
    ephemeral: false,
    message: { content: 'Here it is.', flags: 0, edited_timestamp: null },
  });
  const thinking = box.log.events.find((event) => event.type === 'message-create');
  expect(thinking).toMatchObject({ message: { flags: MessageFlags.Loading, content: '' } });
});

test('a follow-up to a reply that still thinks fills that reply in', async () => {
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('First');
    await interaction.followUp('Second');
  });
  expect(await box.driver.slash('go')).toMatchObject({
    kind: 'message',
    ephemeral: true,
    message: { content: 'First' },
  });
  await box.driver.waitForMessage(({ content }) => content === 'Second');
});

test('the callback answers with the message when asked to', async () => {
  let id = '';
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { resource } = await interaction.reply({ content: 'Hello', withResponse: true });
    id = resource?.message?.id ?? '';
  });
  const outcome = await box.driver.slash('go');
  await expect.poll(() => id).toBe(outcome.kind === 'message' && outcome.message.id);
});

test('no answer within 3 s of the clock shows that the application did not respond; a later one gets 10062', async () => {
  const late = Promise.withResolvers<void>();
  const { box, codes } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await late.promise;
    await interaction.reply('Too late').finally(() => done.resolve());
  });
  const done = Promise.withResolvers<void>();
  const outcome = box.driver.slash('go');
  box.clock.moveBy(3000);
  expect(await outcome).toMatchObject(noResponse);
  late.resolve();
  await done.promise.catch(() => {});
  await expect.poll(() => codes).toEqual([10062]);
});

test('an answer just before 3 s is in time', async () => {
  const soon = Promise.withResolvers<void>();
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await soon.promise;
    await interaction.reply('In time');
  });
  const outcome = box.driver.slash('go');
  box.clock.moveBy(2999);
  soon.resolve();
  expect(await outcome).toMatchObject({ kind: 'message' });
});

test('a reply that still thinks after 15 min has failed, and its token is worth nothing any more', async () => {
  const late = Promise.withResolvers<void>();
  const acknowledged = Promise.withResolvers<void>();
  const { box, codes } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    acknowledged.resolve();
    await late.promise;
    await interaction.editReply('Too late');
  });
  const outcome = box.driver.slash('go');
  await acknowledged.promise;
  box.clock.moveBy(15 * 60_000);
  expect(await outcome).toMatchObject(noResponse);
  late.resolve();
  await expect.poll(() => codes).toEqual([50027]);
});

test('a second acknowledgement gets 40060 and is a violation', async () => {
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Once');
  });
  const outcome = await box.driver.slash('go');
  const { token } = box.state.interactions.get(outcome.interactionId) ?? { token: '' };
  const again = await call(box, `POST /interactions/${outcome.interactionId}/${token}/callback`, { type: 5 });
  expect(again).toMatchObject({ status: 400, body: { code: 40060 } });
  expect(box.violations.take()).toMatchObject([
    { kind: 'misuse', place: 'POST /interactions/{id}/{token}/callback' },
  ]);
});

test('a type that does not answer this kind of interaction is refused', async () => {
  const { box } = await bot(async () => {});
  const outcome = box.driver.slash('go');
  const [interaction] = box.state.interactions.values();
  const route = `POST /interactions/${interaction?.id}/${interaction?.token}/callback`;
  for (const type of [6, 7, 8, 1])
    expect(await call(box, route, { type, data: {} })).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(box.violations.take()).toHaveLength(4);
  expect(await call(box, route, { type: 4, data: { content: 'Yes' } })).toMatchObject({ status: 204 });
  expect(await outcome).toMatchObject({ kind: 'message' });
});

test('the original reply is read, changed and deleted by its token', async () => {
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'One', flags: MessageFlags.Ephemeral });
    const seen = await interaction.fetchReply();
    await interaction.editReply(`${seen.content}, two`);
    await interaction.deleteReply();
  });
  await box.driver.slash('go');
  await box.log.until(() => box.log.events.find(({ type }) => type === 'message-delete'));
  const edits = box.log.events.filter((event) => event.type === 'message-update');
  expect(edits).toMatchObject([{ message: { content: 'One, two' } }]);
  expect(box.driver.messages()).toEqual([]);
});

test('another interaction’s message, a message before the callback and a wrong token are refused', async () => {
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'go') await interaction.reply('Hi');
  });
  const [first, second] = [await box.driver.slash('go'), await box.driver.slash('go')];
  const tokens = [...box.state.interactions.values()].map(({ token }) => token);
  const foreign = first.kind === 'message' ? first.message.id : '';
  const app = box.state.applicationId;
  expect(second.kind).toBe('message');
  expect(await call(box, `GET /webhooks/${app}/${tokens[1]}/messages/${foreign}`)).toMatchObject({
    body: { code: 10008 },
  });
  expect(await call(box, `GET /webhooks/${app}/nonsense/messages/@original`)).toMatchObject({
    body: { code: 10015 },
  });
  void box.driver.as('manager').slash('manage');
  const unanswered = [...box.state.interactions.values()].at(-1)?.token;
  expect(await call(box, `POST /webhooks/${app}/${unanswered}`, { content: 'Hi' })).toMatchObject({
    body: { code: 10015 },
  });
});

test('a button changes its message in place', async () => {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(true),
  );
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Start', components: [row] });
    if (interaction.isButton())
      await interaction.update({ content: `${interaction.message.content}, more`, components: [] });
  });
  const outcome = await box.driver.slash('go');
  if (outcome.kind !== 'message') throw new Error('no message');
  await expect(box.driver.click(outcome.message, 'off')).rejects.toThrow('disabled');
  expect(await box.driver.click(outcome.message, 'more')).toMatchObject({
    kind: 'message',
    updated: true,
    message: { id: outcome.message.id, content: 'Start, more', components: [] },
  });
  await expect(box.driver.click(outcome.message, 'more')).rejects.toThrow('no component');
});

test('a deferred update resolves with the edit that follows', async () => {
  const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({
        content: 'Start',
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
      });
    }
    if (interaction.isButton()) {
      await interaction.deferUpdate();
      await interaction.editReply('Changed');
    }
  });
  const outcome = await box.driver.slash('go');
  if (outcome.kind !== 'message') throw new Error('no message');
  expect(await box.driver.click(outcome.message, 'more')).toMatchObject({
    updated: true,
    message: { content: 'Changed' },
  });
});

test('a select gives its values, a user select the users too, and both keep to their bounds', async () => {
  const string = new StringSelectMenuBuilder()
    .setCustomId('leader')
    .addOptions({ label: 'Khan', value: 'khan' }, { label: 'Haseeb', value: 'haseeb' });
  const user = new UserSelectMenuBuilder().setCustomId('who');
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({
        content: 'Choose',
        components: [
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(string),
          new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(user),
        ],
      });
    }
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
    if (interaction.isUserSelectMenu()) await interaction.reply(String(interaction.users.first()?.username));
  });
  const outcome = await box.driver.slash('go');
  if (outcome.kind !== 'message') throw new Error('no message');
  const { driver } = box;
  expect(await driver.select(outcome.message, 'leader', ['khan'])).toMatchObject({
    message: { content: 'khan' },
  });
  expect(await driver.select(outcome.message, 'who', [driver.userId])).toMatchObject({
    message: { content: 'mira' },
  });
  await expect(driver.select(outcome.message, 'leader', ['nobody'])).rejects.toThrow('offers no');
  await expect(driver.select(outcome.message, 'leader', ['khan', 'haseeb'])).rejects.toThrow('1 to 1');
});

test('a modal is opened, checked and submitted', async () => {
  const input = new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Short).setMaxLength(10);
  const choice = new StringSelectMenuBuilder()
    .setCustomId('kind')
    .addOptions({ label: 'Idea', value: 'idea' });
  const modal = new ModalBuilder()
    .setCustomId('feedback')
    .setTitle('Feedback')
    .addLabelComponents(
      new LabelBuilder().setLabel('Note').setTextInputComponent(input),
      new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(choice),
    );
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal);
    if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      await interaction.reply(
        `${fields.getTextInputValue('note')} ${fields.getStringSelectValues('kind').join()}`,
      );
    }
  });
  const opened = await box.driver.slash('go');
  expect(opened).toMatchObject({ kind: 'modal', modal: { title: 'Feedback' } });
  expect(await box.driver.submit(opened, { note: 'fine', kind: 'idea' })).toMatchObject({
    message: { content: 'fine idea' },
  });
  await expect(box.driver.submit(opened, { note: 'far too long a note', kind: 'idea' })).rejects.toThrow(
    '1 to 10',
  );
  await expect(box.driver.submit(opened, { other: 'x' })).rejects.toThrow('no field');
});

test('context-menu commands get the message or the user they were used on', async () => {
  const { box } = await bot(async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`On: ${interaction.targetMessage.content}`);
    if (interaction.isUserContextMenuCommand())
      await interaction.reply(`Hi ${interaction.targetUser.username}`);
  });
  const { id } = box.driver.say('The memo says so');
  expect(await box.driver.contextMenu('Explain', id)).toMatchObject({
    message: { content: 'On: The memo says so' },
  });
  expect(await box.driver.contextMenu('Greet', box.driver.userId)).toMatchObject({
    message: { content: 'Hi mira' },
  });
  await expect(box.driver.contextMenu('Explain', box.driver.userId)).rejects.toThrow('not offered');
});

test('an interaction says who asks, where, in which language and with which permissions', async () => {
  const { box } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(
      [
        interaction.locale,
        interaction.guildLocale,
        interaction.memberPermissions?.has('ManageGuild'),
        interaction.appPermissions.has('EmbedLinks'),
        interaction.inGuild(),
      ].join(' '),
    );
  });
  expect(await box.driver.speaking('de').slash('go')).toMatchObject({
    message: { content: 'de en-US false true true' },
  });
  box.world.denyBot('general', 1n << 14n);
  expect(await box.driver.as('manager').slash('go')).toMatchObject({
    message: { content: 'en-US en-US true false true' },
  });
  expect(await box.driver.inDirectMessages().slash('go')).toMatchObject({
    message: { content: 'en-US   true false' },
  });
});

test('a member is not offered a manager’s command', async () => {
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Managed');
  });
  await expect(box.driver.slash('manage')).rejects.toThrow('not offered');
  expect(await box.driver.as('manager').slash('manage')).toMatchObject({ message: { content: 'Managed' } });
});

test('an ephemeral reply is seen by nobody else and sends no event', async () => {
  const { box } = await bot(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'Psst', flags: MessageFlags.Ephemeral });
  });
  const outcome = await box.driver.slash('go');
  if (outcome.kind !== 'message') throw new Error('no message');
  expect(box.driver.messages()).toHaveLength(1);
  expect(box.driver.as('manager').messages()).toHaveLength(0);
  expect(
    box.log.events.filter((event) => event.type === 'dispatch' && event.name === 'MESSAGE_CREATE'),
  ).toEqual([]);
  await expect(box.driver.as('manager').click(outcome.message, 'x')).rejects.toThrow('no message');
});
