import { DiscordAPIError, Events, GatewayIntentBits, Status } from 'discord.js';
import type { Client } from 'discord.js';
import { expect, test } from 'vitest';
import type { GatewayFault } from '../../src/playground/faults.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { connect, openBox } from './box.ts';

/** A bot that answers `/go` with "Gone". */
async function answering(box: Playground): Promise<Client<true>> {
  const client = await connect(box);
  await client.application.commands.set([{ name: 'go', description: 'Go' }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Gone');
  });
  return client;
}

test('logging in with a wrong token is refused', async () => {
  const box = await openBox();
  await expect(connect({ ...box, token: 'wrong' })).rejects.toThrow('invalid token');
});

test('logging in with an intent that is not enabled is refused', async () => {
  const box = await openBox();
  const closed = box.log.until(() => box.violations.list.find(({ place }) => place === 'gateway close 4014'));
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  await expect(connect(box, { intents })).rejects.toThrow('disallowed intents');
  await closed;
  expect(box.violations.take()).toHaveLength(1);
});

test.each<[string, GatewayFault]>([
  ['its socket is dropped', { kind: 'drop' }],
  ['it is asked to reconnect', { kind: 'reconnect' }],
  ['its connection is closed with 4000', { kind: 'close', code: 4000 }],
])('when %s just before an interaction, the client resumes and answers it', async (_when, fault) => {
  const box = await openBox();
  const client = await answering(box);
  const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
  box.faults.beforeEvent('INTERACTION_CREATE', fault);
  expect(await box.driver.slash('go')).toMatchObject({ kind: 'message', message: { content: 'Gone' } });
  await resumed;
});

test('an interaction replayed after its 3 s is answered too late, and the box says so', async () => {
  const box = await openBox();
  const client = await connect(box);
  await client.application.commands.set([{ name: 'go', description: 'Go' }]);
  const refused = new Promise<DiscordAPIError>((resolve) => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) interaction.reply('Gone').catch(resolve);
    });
  });
  box.faults.beforeEvent('INTERACTION_CREATE', { kind: 'drop' });
  const outcome = box.driver.slash('go');
  box.clock.moveBy(3000);
  expect(await outcome).toMatchObject({ kind: 'no-response' });
  expect((await refused).code).toBe(10062);
});

test('op 9 that allows it resumes on the same socket', async () => {
  const box = await openBox();
  const client = await answering(box);
  const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
  box.faults.gateway({ kind: 'invalid-session', resumable: true });
  await resumed;
  expect(await box.driver.slash('go')).toMatchObject({ message: { content: 'Gone' } });
});

test('op 9 that does not makes the client identify afresh', async () => {
  const box = await openBox();
  const client = await answering(box);
  const ready = new Promise((resolve) => void client.once(Events.ShardReady, resolve));
  box.faults.gateway({ kind: 'invalid-session', resumable: false });
  await ready;
  expect(await box.driver.slash('go')).toMatchObject({ message: { content: 'Gone' } });
});

test('heartbeats that are not acknowledged make the client reconnect and resume', async () => {
  const box = await openBox({ heartbeatIntervalMs: 40 });
  const client = await connect(box);
  const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
  box.faults.muteHeartbeats(1000);
  await box.log.until(() =>
    box.log.events.find((event) => event.type === 'bot' && event.state === 'offline'),
  );
  box.faults.clear();
  await resumed;
  expect(client.ws.shards.first()?.status).toBe(Status.Ready);
});

test('a bot whose socket is gone is offline, and online again after its resume', async () => {
  const box = await openBox();
  await connect(box);
  await box.driver.waitForBot();
  box.faults.gateway({ kind: 'drop' });
  const states = () => box.log.events.flatMap((event) => (event.type === 'bot' ? [event.state] : []));
  await box.log.until(() => states().filter((state) => state === 'online')[1]);
  expect(states()).toEqual(['connecting', 'online', 'offline', 'connecting', 'online']);
});
