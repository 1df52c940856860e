import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import type { Action, Caller, Command, Reply } from '../../src/bot/contract.ts';
import { privately, publicly } from '../../src/bot/contract.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { createRateLimit, DEFAULT_RATE } from '../../src/bot/rate-limit.ts';
import type { Services } from '../../src/bot/services.ts';
import { displayedText } from '../../src/present/displayed-text.ts';
import type { Message } from '../../src/present/message.ts';
import { notice } from '../../src/present/notice.ts';
import { defaultSettings, type GuildSettings } from '../../src/store/settings.ts';

const caller: Caller = {
  userId: '1',
  guildId: '2',
  channelId: '3',
  locale: 'en-GB',
  permissions: 0n,
  botPermissions: 0n,
};

const library = loadLibrary('corpus');

const servicesWith = (settings: GuildSettings): Services =>
  ({ library, store: { settings: { of: () => Promise.resolve(settings) } } }) as unknown as Services;

const dispatchOf = (
  { commands = [], actions = [] }: { commands?: readonly Command[]; actions?: readonly Action[] },
  { settings = defaultSettings, rate = DEFAULT_RATE } = {},
) => {
  const logged: object[] = [];
  const record = (fields: object) => void logged.push(fields);
  const dispatch = createDispatch({
    commands,
    actions,
    services: servicesWith(settings),
    rateLimit: createRateLimit(rate),
    log: { info: record, warn: record, error: record },
    reference: () => 'F-007',
  });
  return { dispatch, logged };
};

const command = (run: Command['run'], complete?: Command['complete']): Command => ({
  data: { name: 'x', description: 'x' },
  run,
  ...(complete && { complete }),
});

const completing = (complete: NonNullable<Command['complete']>) =>
  dispatchOf({ commands: [command(() => publicly(notice('x')), complete)] });

const invocation = { command: 'x', options: {}, caller };
const shown = (reply: Reply | undefined): string => displayedText((reply as { message: Message }).message);

describe('a command', () => {
  test('is answered with what it returns', async () => {
    const { dispatch } = dispatchOf({ commands: [command(() => publicly(notice('hello')))] });
    expect(await dispatch.run(invocation)).toEqual(publicly(notice('hello')));
  });

  test('that throws is answered privately with the number the log has', async () => {
    const { dispatch, logged } = dispatchOf({
      commands: [command(() => Promise.reject(new Error('broken')))],
    });
    const reply = await dispatch.run(invocation);
    expect(reply).toMatchObject({ kind: 'message', private: true });
    expect(shown(reply)).toContain('F-007');
    expect(logged).toMatchObject([{ command: 'x', reference: 'F-007', error: { message: 'broken' } }]);
  });

  test('that quotes what the memo does not say is not answered with it', async () => {
    const misquoting = {
      content: 'no such words',
      quotations: [{ memo: 'iskp-afghanistan', start: 0, end: 30 }],
    };
    const { dispatch, logged } = dispatchOf({ commands: [command(() => publicly(misquoting))] });
    expect(shown(await dispatch.run(invocation))).toContain('Something went wrong');
    expect(logged).toHaveLength(1);
  });

  test('nobody knows is answered with where to look', async () => {
    const { dispatch } = dispatchOf({});
    expect(shown(await dispatch.run(invocation))).toContain('/help');
  });

  test('answers privately in a channel where managers do not want it, also in its threads', async () => {
    const settings = { ...defaultSettings, allowedChannels: ['9'] };
    const { dispatch } = dispatchOf({ commands: [command(() => publicly(notice('hello')))] }, { settings });
    expect(await dispatch.run(invocation)).toMatchObject({ private: true });
    const inThread = { ...invocation, caller: { ...caller, parentId: '9' } };
    expect(await dispatch.run(inThread)).toMatchObject({ private: false });
  });

  test('is not run over the limit, and others still are', async () => {
    const rate = { perUser: 1, perGuild: 10, windowSeconds: 60 };
    const { dispatch } = dispatchOf({ commands: [command(() => publicly(notice('hello')))] }, { rate });
    expect(shown(await dispatch.run(invocation))).toBe('hello');
    expect(shown(await dispatch.run(invocation))).toContain('try again in 60 seconds');
    const other = { ...invocation, caller: { ...caller, userId: '8' } };
    expect(shown(await dispatch.run(other))).toBe('hello');
  });
});

describe('an action', () => {
  const event = { action: 'press', args: [], caller, values: [], fields: {} };

  test('is found by its name', async () => {
    const press: Action = { name: 'press', act: () => privately(notice('pressed')) };
    const { dispatch } = dispatchOf({ actions: [press] });
    expect(shown(await dispatch.act(event))).toBe('pressed');
  });

  test('of an earlier version says so', async () => {
    const { dispatch } = dispatchOf({});
    expect(shown(await dispatch.act(event))).toContain('an earlier version of me');
  });
});

describe('completion', () => {
  const partial = { ...invocation, focused: 'what', value: '' };

  test('offers at most 25 choices, with names cut to 100 characters', async () => {
    const choices = Array.from({ length: 40 }, (_, at) => ({
      name: `${at} ${'x'.repeat(200)}`,
      value: `${at}`,
    }));
    const offered = await completing(() => choices).dispatch.complete(partial);
    expect(offered).toHaveLength(25);
    expect(offered.every(({ name }) => name.length === 100 && name.endsWith('…'))).toBe(true);
  });

  test('leaves out what Discord would refuse', async () => {
    const choices = [
      { name: ' ', value: 'a' },
      { name: 'b', value: 'b'.repeat(101) },
      { name: 'c', value: 'c' },
    ];
    expect(await completing(() => choices).dispatch.complete(partial)).toEqual([{ name: 'c', value: 'c' }]);
  });

  test('that throws offers nothing', async () => {
    const { dispatch, logged } = completing(() => {
      throw new Error('broken');
    });
    expect(await dispatch.complete(partial)).toEqual([]);
    expect(logged).toHaveLength(1);
  });
});

describe('a message in a channel', () => {
  test('over the limit gets one notice and then silence', async () => {
    const rate = { perUser: 1, perGuild: 10, windowSeconds: 60 };
    const { dispatch } = dispatchOf({}, { rate });
    const event = { text: '', caller, earlier: [] };
    expect(shown(await dispatch.chat(event))).toContain('Ask me a question');
    expect(await dispatch.chat(event)).toMatchObject({ private: true });
    expect(await dispatch.chat(event)).toBeUndefined();
  });
});
