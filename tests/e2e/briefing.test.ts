import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { BriefingLoop } from '../../src/briefing/briefing-loop.ts';
import { createBriefingPoster } from '../../src/discord/briefing-poster.ts';
import { createBriefings } from '../../src/run-briefings.ts';
import {
  buttonCalled,
  buttonsOf,
  type Footnote,
  isPrivate,
  messageOf,
  startFootnote,
  textOf,
} from './footnote.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The box begins on Monday 5 January 2026 at 12:00 UTC. */
const daily = { time: '12:30', zone: 'UTC' };

interface Briefed extends Footnote {
  readonly loop: BriefingLoop;
  readonly channelId: string;
  /** Moves the clock and lets the loop look at it. */
  pass(ms: number): Promise<void>;
  posts(): APIMessage[];
  manager(subcommand: string, options?: Record<string, string | boolean>): Promise<APIMessage>;
}

async function startBriefed(options: Parameters<typeof startFootnote>[0] = {}): Promise<Briefed> {
  const footnote = await startFootnote(options);
  const { box, app, bot } = footnote;
  const loop = createBriefings(app, bot, { token: box.token, api: box.api });
  const channelId = box.state.channel('briefings')!.id;
  return Object.assign(footnote, {
    loop,
    channelId,
    async pass(ms: number) {
      box.clock.moveBy(ms);
      await loop.tick();
    },
    posts: () => [...box.driver.in('briefings').messages()],
    manager: async (subcommand: string, typed = {}) =>
      messageOf(await box.driver.as('manager').slash(`briefing ${subcommand}`, typed)),
  });
}

describe('/briefing', () => {
  test('is offered to managers alone', async () => {
    const { box } = await startFootnote();
    const offered = (actor: 'member' | 'manager') =>
      box.driver
        .as(actor)
        .commands()
        .some(({ name }) => name === 'briefing');
    expect([offered('member'), offered('manager')]).toEqual([false, true]);
  });

  test('one command sets a briefing that comes at its minute, once, and says what it is', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    const set = await manager('schedule', { channel: channelId, ...daily });
    expect(isPrivate(set)).toBe(true);
    expect(textOf(set)).toContain('Next: Monday 5 January at 12:30 (UTC), in your own time <t:1767616200:f>');
    await pass(29 * minuteMs);
    expect(posts()).toEqual([]);
    await pass(minuteMs);
    await pass(minuteMs);
    expect(posts()).toHaveLength(1);
    expect(textOf(posts()[0]!)).toMatch(/^From a memo as of 9 August 2021, not current news\.\nBriefing: /u);
    expect(textOf(await manager('status'))).toContain(
      'Last: 5 January 2026 · sent · https://discord.com/channels/',
    );
    await pass(dayMs);
    expect(posts()).toHaveLength(2);
    expect(textOf(posts()[1]!)).not.toBe(textOf(posts()[0]!));
  });

  test('the question of a briefing is answered for everybody in the channel', async () => {
    const { manager, channelId, pass, posts, box } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    await pass(30 * minuteMs);
    const [post] = posts();
    const question = buttonsOf(post!).find(({ customId }) => customId.startsWith('v1:briefing-ask:'));
    const answer = messageOf(await box.driver.in('briefings').click(post!, question!.customId));
    expect(isPrivate(answer)).toBe(false);
    const about = await box.driver.in('briefings').click(post!, buttonCalled(post!, 'What is this?'));
    expect(textOf(messageOf(about))).toContain('is not news');
  });

  test('preview shows the caller alone what the next briefing will be', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    const preview = await manager('preview');
    expect(isPrivate(preview)).toBe(true);
    await pass(30 * minuteMs);
    expect(textOf(preview)).toBe(textOf(posts()[0]!));
  });

  test('now shows today’s briefing here, and the scheduled one still comes', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    expect(isPrivate(await manager('now'))).toBe(false);
    await pass(30 * minuteMs);
    expect(posts()).toHaveLength(1);
  });

  test('pause, resume and stop do what they say', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    for (const subcommand of ['status', 'pause', 'resume', 'stop']) {
      expect(textOf(await manager(subcommand))).toContain('No briefing is set in this server.');
    }
    await manager('schedule', { channel: channelId, ...daily });
    expect(textOf(await manager('pause'))).toContain('paused');
    await pass(30 * minuteMs);
    expect(posts()).toEqual([]);
    expect(textOf(await manager('resume'))).toContain('Next: Tuesday 6 January at 12:30');
    await pass(dayMs);
    expect(posts()).toHaveLength(1);
    expect(textOf(await manager('stop'))).toContain('stopped');
    await pass(dayMs);
    expect(posts()).toHaveLength(1);
    expect(textOf(await manager('history'))).toContain('6 January 2026 · sent');
  });

  test.each([
    [{ time: '25:00' }, '“25:00” is no time of day I can read'],
    [{ zone: 'Mars/Base' }, '“Mars/Base” is no time zone I know'],
    [{ days: 'someday' }, '“someday” are no weekdays I can read'],
  ])('%j is refused in plain words, and nothing is set', async (wrong, expected) => {
    const { manager, channelId } = await startBriefed();
    const refusal = await manager('schedule', { channel: channelId, ...daily, ...wrong });
    expect(textOf(refusal)).toContain(expected);
    expect(textOf(await manager('status'))).toContain('No briefing is set');
  });

  test('a channel where it may not post is refused with the permissions it lacks', async () => {
    const { manager, channelId, box } = await startBriefed();
    box.world.denyBot('briefings', PermissionFlagsBits.SendMessages | PermissionFlagsBits.AttachFiles);
    const refusal = await manager('schedule', { channel: channelId, ...daily });
    expect(textOf(refusal)).toContain('I need Send Messages, Attach Files there.');
  });

  test('a time that the clocks skip or repeat within a year is named, with what happens then', async () => {
    const { manager, channelId } = await startBriefed();
    const set = await manager('schedule', { channel: channelId, time: '2:30', zone: 'Europe/Berlin' });
    expect(textOf(set)).toContain(
      'On 29 March 2026 the clocks skip 02:30; the briefing then comes at Sunday 29 March at 03:00.',
    );
    expect(textOf(set)).toContain(
      'On 25 October 2026 the clocks show 02:30 twice; the briefing comes once, the first time.',
    );
  });

  test('a second plan on the same day does not bring a second briefing, and says so', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    await pass(30 * minuteMs);
    const again = await manager('schedule', { channel: channelId, time: '13:30', zone: 'UTC' });
    expect(textOf(again)).toContain('There has been one for 5 January 2026 already');
    await pass(60 * minuteMs);
    expect(posts()).toHaveLength(1);
    await pass(dayMs);
    expect(posts()).toHaveLength(2);
  });

  test('/doctor tells a loop that looks from one that does not', async () => {
    const { box, pass } = await startBriefed();
    const doctor = async () => textOf(messageOf(await box.driver.as('manager').slash('doctor')));
    expect(await doctor()).toContain('not begun yet');
    await pass(0);
    expect(await doctor()).toContain('looked for due briefings <t:');
    expect(await doctor()).not.toContain('if it says nothing');
    box.clock.moveBy(2 * minuteMs);
    expect(await doctor()).toContain('Look at my log; if it says nothing, start me again.');
  });

  test('zones complete as one types a city, with their time now', async () => {
    const { box } = await startFootnote();
    const typed = await box.driver.as('manager').complete('briefing schedule', 'zone', 'kab');
    expect(typed).toMatchObject({ choices: [{ name: 'Asia/Kabul · now 16:30', value: 'Asia/Kabul' }] });
  });

  test('anniversaries are recalled on their day only where they were asked for', async () => {
    const { manager, channelId, pass, posts, box } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    await pass(30 * minuteMs);
    const recalled = async (day: number) => {
      await pass(day + 12.5 * 60 * minuteMs - box.clock.nowMs());
      return textOf(posts().at(-1)!).includes('On this day, 8 June 2021');
    };
    expect(await recalled(Date.UTC(2026, 5, 8))).toBe(false);
    await box.driver.as('manager').slash('settings anniversaries', { on: true });
    expect(await recalled(Date.UTC(2027, 5, 7))).toBe(false);
    expect(await recalled(Date.UTC(2027, 5, 8))).toBe(true);
  });
});

describe('a briefing on its way to Discord', () => {
  const posting = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

  test.each([
    ['a rate limit', { kind: 'rate-limit', retryAfterMs: 2_000 }],
    ['a server error before the post', { kind: 'status', status: 500 }],
    ['a server error after the post', { kind: 'status', status: 502, carriedOut: true }],
    ['a connection cut before the post', { kind: 'drop' }],
    ['a connection cut after the post', { kind: 'drop', carriedOut: true }],
  ] as const)('%s leaves one post', async (_, fault) => {
    for (const waitMs of [minuteMs, 30 * minuteMs]) {
      const { manager, channelId, pass, posts, box } = await startBriefed();
      await manager('schedule', { channel: channelId, ...daily });
      box.faults.rest(posting, fault);
      await pass(30 * minuteMs);
      for (let round = 0; round < 3; round += 1) await pass(waitMs);
      expect(posts()).toHaveLength(1);
      expect(textOf(await manager('status'))).toContain('5 January 2026 · sent');
    }
  });

  test('more requests at once than discord.js sends in a second wait their turn', async () => {
    const { box, app, bot, channelId } = await startBriefed();
    const connection = { token: box.token, api: box.api };
    const poster = createBriefingPoster({ connection, client: bot.client, log: app.log });
    const keys = Array.from({ length: 60 }, (_, n) => `${n}-2026-01-05`);
    const looks = await Promise.all(keys.map((key) => poster.findOwn(channelId, key, box.clock.nowMs())));
    expect(looks).toEqual(keys.map(() => ({ kind: 'none' })));
  });

  test('a lost permission pauses the briefing, tells the manager, and resume goes on', async () => {
    const { manager, channelId, pass, posts, box } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    box.world.denyBot('briefings', PermissionFlagsBits.SendMessages);
    await pass(30 * minuteMs);
    expect(textOf(await manager('status'))).toContain(
      'paused, because I may not post in the channel (Send Messages, Attach Files)',
    );
    box.world.denyBot('briefings', 0n);
    await manager('resume');
    await pass(dayMs);
    expect(posts()).toHaveLength(1);
  });

  test('a post whose fate cannot be known is not repeated, and status says so', async () => {
    const { manager, channelId, pass, posts, box } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    box.faults.rest(posting, { kind: 'drop', carriedOut: true });
    await pass(30 * minuteMs);
    box.world.denyBot('briefings', PermissionFlagsBits.ReadMessageHistory);
    await pass(10 * minuteMs);
    await pass(10 * minuteMs);
    const [briefing, told, ...others] = posts();
    expect(textOf(briefing!)).toContain('Briefing: ');
    expect(textOf(told!)).toContain('I do not know whether the briefing of 5 January 2026 was posted');
    expect(others).toEqual([]);
    expect(textOf(await manager('status'))).toContain('5 January 2026 · unknown');
  });

  test('a late briefing says so, and one too late is recorded as missed', async () => {
    const { manager, channelId, pass, posts } = await startBriefed();
    await manager('schedule', { channel: channelId, ...daily });
    await pass(2 * 60 * minuteMs);
    expect(textOf(posts()[0]!)).toContain('Late: this was due <t:1767616200:f>.');
    await pass(dayMs + 6 * 60 * minuteMs);
    expect(posts()).toHaveLength(1);
    expect(textOf(await manager('history'))).toContain(
      '6 January 2026 · missed · Footnote was not running at that time',
    );
  });
});
