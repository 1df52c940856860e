import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { RefusedByClient } from '../../src/playground/driver.ts';
import { connect, openBox } from './box.ts';
import { call } from './raw-api.ts';

test('each person has direct messages of their own, and keeps to them when the role is switched', async () => {
  const box = await openBox();
  const mine = box.driver.dm('Only us');
  const inMine = box.driver.inDirectMessages();
  expect(inMine.messages()).toMatchObject([{ id: mine.id }]);
  expect(inMine.as('manager').messages()).toEqual([]);
  expect(() => box.driver.as('manager').in(inMine.channelId)).toThrow(RefusedByClient);
});

test('a channel is found by name and by id; an unknown or removed one is refused', async () => {
  const box = await openBox();
  const briefings = box.driver.in('briefings');
  expect(box.driver.in(briefings.channelId).channelId).toBe(briefings.channelId);
  expect(() => box.driver.in('nowhere')).toThrow(RefusedByClient);
  box.world.removeChannel('briefings');
  expect(() => briefings.say('Hello?')).toThrow('gone');
});

test('a bot that answers a mention is waited for, and so is its edit', async () => {
  const box = await openBox();
  const client = await connect(box);
  client.on(Events.MessageCreate, async (message) => {
    if (!message.mentions.has(client.user)) return;
    const answer = await message.reply(`Re: ${message.cleanContent}`);
    await answer.edit('Done');
  });
  const asked = box.driver.say(`<@${box.state.bot.id}> who?`);
  const answer = await box.driver.waitForMessage(
    ({ message_reference: reply }) => reply?.message_id === asked.id,
  );
  const edited = await box.driver.waitForEdit(answer, ({ content }) => content === 'Done');
  expect(edited).toMatchObject({ id: answer.id, referenced_message: { id: asked.id } });
});

test('a reply of a person names what it answers', async () => {
  const box = await openBox();
  const said = box.driver.say('One');
  expect(box.driver.as('manager').reply(said, 'Two')).toMatchObject({
    type: 19,
    author: { username: 'theo' },
    message_reference: { message_id: said.id },
  });
});

test('nothing is pressed that is not there', async () => {
  const box = await openBox();
  const said = box.driver.say('No buttons');
  await expect(box.driver.click(said, 'x')).rejects.toThrow('no component');
  await expect(box.driver.click('1', 'x')).rejects.toThrow('no message');
  await expect(box.driver.submit({ interactionId: '1' }, {})).rejects.toThrow('No such modal');
});

test('the log keeps what the bot sent and got, in order, without tokens', async () => {
  const box = await openBox();
  const seen: number[] = [];
  const stop = box.log.subscribe(({ seq }) => seen.push(seq));
  await call(box, `POST /channels/${box.driver.channelId}/messages`, { content: 'Hi' });
  stop();
  box.driver.say('Unheard');
  expect(box.log.events.slice(0, 3)).toMatchObject([
    { seq: 1, type: 'message-create' },
    { seq: 2, type: 'dispatch', name: 'MESSAGE_CREATE' },
    { seq: 3, type: 'request', method: 'POST', body: { content: 'Hi' }, status: 200 },
  ]);
  expect(seen).toEqual([1, 2, 3]);
});

test('neither the bot’s token nor an interaction’s is in the log', async () => {
  const box = await openBox();
  const client = await connect(box);
  await client.application.commands.set([{ name: 'go', description: 'Go' }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Gone');
  });
  await box.driver.slash('go');
  const log = JSON.stringify(box.log.events);
  const [interaction] = box.state.interactions.values();
  expect(log).toContain('INTERACTION_CREATE');
  expect(log).not.toContain(interaction?.token);
  expect(log).not.toContain(box.token);
});
