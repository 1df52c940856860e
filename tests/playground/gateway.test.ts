import { expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from './box.ts';
import { RawGateway } from './raw-gateway.ts';

async function refusedWith(box: Playground, send: (gateway: RawGateway) => void): Promise<number> {
  const gateway = new RawGateway(box);
  await gateway.frame(({ op }) => op === 10);
  send(gateway);
  return gateway.closed;
}

test('HELLO gives the heartbeat interval, READY the bot and its guilds, GUILD_CREATE everything in them', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  const ready = await gateway.identify(box.token);
  expect(gateway.frames[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  const guildId = box.state.firstGuild.id;
  expect(ready.d).toMatchObject({
    user: { id: box.state.bot.id, bot: true },
    guilds: [{ id: guildId, unavailable: true }],
    application: { id: box.state.applicationId },
  });
  const guild = await gateway.event('GUILD_CREATE');
  expect(guild.d).toMatchObject({ id: guildId, channels: [{ name: 'general' }, { name: 'briefings' }] });
});

test('every heartbeat is acknowledged, unless muted', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.frame(({ op }) => op === 10);
  box.faults.muteHeartbeats(1);
  gateway.send(1, null);
  gateway.send(1, null);
  await gateway.frame(({ op }) => op === 11);
  expect(gateway.frames.filter(({ op }) => op === 11)).toHaveLength(1);
});

test('a wrong token is closed with 4004 and is no violation', async () => {
  const box = await openBox();
  expect(await refusedWith(box, (gateway) => gateway.send(2, { token: 'wrong', intents: 1 }))).toBe(4004);
});

test.each([
  ['4001', 'an unknown opcode', (gateway: RawGateway) => gateway.send(99, {})],
  ['4002', 'a frame that is no JSON', (gateway: RawGateway) => gateway.sendText('{')],
  [
    '4002',
    'a frame over 4,096 bytes',
    (gateway: RawGateway) => gateway.send(3, { status: 'x'.repeat(4096) }),
  ],
  ['4003', 'a presence before IDENTIFY', (gateway: RawGateway) => gateway.send(3, {})],
])('%s closes on %s, and it is recorded', async (code, _what, send) => {
  const box = await openBox();
  expect(await refusedWith(box, send)).toBe(Number(code));
  expect(box.violations.take()).toMatchObject([{ kind: 'protocol', place: `gateway close ${code}` }]);
});

test.each([
  [4013, 'unknown bits', 1 << 30],
  [4014, 'a privileged intent that is not enabled', 1 << 15],
])('%i closes on intents with %s', async (code, _what, intents) => {
  const box = await openBox();
  const { token } = box;
  expect(await refusedWith(box, (gateway) => gateway.send(2, { token, intents }))).toBe(code);
  expect(box.violations.take()).toHaveLength(1);
});

test('4005 closes on a second IDENTIFY', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token);
  gateway.send(2, { token: box.token, intents: 1 });
  expect(await gateway.closed).toBe(4005);
  expect(box.violations.take()).toHaveLength(1);
});

test('4008 closes after 120 frames within a minute of the clock', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.frame(({ op }) => op === 10);
  for (let sent = 0; sent < 121; sent += 1) gateway.send(1, null);
  expect(await gateway.closed).toBe(4008);
  expect(box.violations.take()).toHaveLength(1);
});

test('compressed transport is refused loudly', async () => {
  const box = await openBox();
  expect(await new RawGateway(box, 'v=10&encoding=json&compress=zlib-stream').closed).not.toBe(1000);
  expect(box.violations.take()).toMatchObject([{ place: 'gateway connect' }]);
});

test('another version is closed with 4012', async () => {
  const box = await openBox();
  expect(await new RawGateway(box, 'v=6&encoding=json').closed).toBe(4012);
});

test('a second IDENTIFY within 5 s of the clock gets op 9, later ones succeed', async () => {
  const box = await openBox({ maxConcurrency: 1 });
  await new RawGateway(box).identify(box.token);
  const second = new RawGateway(box);
  await second.frame(({ op }) => op === 10);
  second.send(2, { token: box.token, intents: 1 });
  expect(await second.frame(({ op }) => op === 9)).toMatchObject({ d: false });
  box.clock.moveBy(5000);
  await new RawGateway(box).identify(box.token);
});

test('a resumed session gets what it missed, in order, and then RESUMED', async () => {
  const box = await openBox();
  const first = new RawGateway(box);
  const ready = await first.identify(box.token, 1 | (1 << 9));
  await first.event('GUILD_CREATE');
  first.cut();
  await first.closed;
  box.driver.say('one');
  box.driver.say('two');

  const second = new RawGateway(box);
  await second.frame(({ op }) => op === 10);
  second.send(6, { token: box.token, session_id: ready.d['session_id'], seq: 2 });
  await second.event('RESUMED');
  expect(second.frames.filter(({ s }) => s).map(({ t, s }) => [t, s])).toEqual([
    ['MESSAGE_CREATE', 3],
    ['MESSAGE_CREATE', 4],
    ['RESUMED', 5],
  ]);
});

test('a session closed with 1000, an unknown one and a wrong number cannot be resumed', async () => {
  const box = await openBox();
  const first = new RawGateway(box);
  const ready = await first.identify(box.token);
  const other = new RawGateway(box);
  await other.frame(({ op }) => op === 10);
  other.send(6, { token: box.token, session_id: 'none', seq: 1 });
  expect(await other.frame(({ op }) => op === 9)).toMatchObject({ d: false });

  const ahead = new RawGateway(box);
  await ahead.frame(({ op }) => op === 10);
  ahead.send(6, { token: box.token, session_id: ready.d['session_id'], seq: 99 });
  expect(await ahead.closed).toBe(4007);
  expect(box.violations.take()).toHaveLength(1);

  first.close(1000);
  await first.closed;
  const late = new RawGateway(box);
  await late.frame(({ op }) => op === 10);
  late.send(6, { token: box.token, session_id: ready.d['session_id'], seq: 1 });
  expect(await late.frame(({ op }) => op === 9)).toMatchObject({ d: false });
});

test('two sessions of the same bot both get every event', async () => {
  const box = await openBox();
  const sessions = [new RawGateway(box), new RawGateway(box)];
  for (const session of sessions) await session.identify(box.token, 1 | (1 << 9));
  const { id } = box.driver.say('hello');
  for (const session of sessions) expect((await session.event('MESSAGE_CREATE')).d['id']).toBe(id);
});

test('events come only to those whose intents ask for them', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1 << 12);
  box.driver.say('in the guild');
  const direct = box.driver.dm('in direct messages');
  const event = await gateway.event('MESSAGE_CREATE');
  expect(event.d).toMatchObject({ id: direct.id, content: 'in direct messages', channel_type: 1 });
  expect(gateway.frames.filter(({ t }) => t === 'MESSAGE_CREATE')).toHaveLength(1);
  expect(gateway.frames.some(({ t }) => t === 'GUILD_CREATE')).toBe(false);
});

test('without MESSAGE_CONTENT a message is blank unless the bot is mentioned', async () => {
  const box = await openBox();
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1 | (1 << 9));
  box.driver.say('nothing for you');
  const mention = box.driver.say(`<@${box.state.bot.id}> who led ISKP?`);
  const seen = await gateway.frame(({ d }) => d?.['id'] === mention.id);
  expect(seen.d).toMatchObject({ content: mention.content, mentions: [{ id: box.state.bot.id }] });
  expect((await gateway.event('MESSAGE_CREATE')).d).toMatchObject({ content: '', embeds: [] });
});

test('with MESSAGE_CONTENT switched on, every message is readable', async () => {
  const box = await openBox({ enabledPrivilegedIntents: 1 << 15 });
  const gateway = new RawGateway(box);
  await gateway.identify(box.token, 1 | (1 << 9) | (1 << 15));
  box.driver.say('for all');
  expect((await gateway.event('MESSAGE_CREATE')).d['content']).toBe('for all');
});
