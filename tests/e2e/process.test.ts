import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock } from '../../src/playground/clock.ts';
import { expect, onTestFinished, test } from 'vitest';
import { openBox } from '../playground/box.ts';
import { messageOf, textOf } from './footnote.ts';

interface Run {
  readonly process: ChildProcess;
  readonly printed: () => string;
  /** Resolves with the exit code, or with the signal's name where that ended it. */
  readonly ended: Promise<number | string>;
}

/** The real program in a process of its own, told nothing but what the test says. */
const run = (environment: NodeJS.ProcessEnv, program: readonly string[] = ['src/main.ts']): Run => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, program, {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_FILE: join(folder, 'x.db'),
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return { process: child, printed: () => text, ended };
};

const ready = ({ printed }: Run): Promise<void> =>
  expect.poll(printed, { timeout: 15_000 }).toContain('Footnote is ready');

/** The box as a process of its own sees it: its clock runs. */
const liveBox = () => openBox({ clock: new MovableClock() });

test.each(['SIGINT', 'SIGTERM'] as const)(
  'without a token it opens the playground, and %s ends it cleanly',
  async (signal) => {
    const footnote = run({});
    await ready(footnote);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(footnote.printed()) ?? [];
    expect((await fetch(url!)).headers.get('content-type')).toContain('text/html');
    footnote.process.kill(signal);
    expect(await footnote.ended).toBe(0);
  },
);

test('with a token it connects, registers its commands once, answers, and prints the invite link', async () => {
  const box = await liveBox();
  const environment = { DISCORD_TOKEN: box.token, DISCORD_API: box.api };
  const footnote = run(environment);
  await ready(footnote);
  expect(footnote.printed()).toContain('Commands registered: ');
  expect(footnote.printed()).toContain('/oauth2/authorize?client_id=');
  expect(textOf(messageOf(await box.driver.slash('memo')))).toContain('Footnote answers from');
  footnote.process.kill('SIGTERM');
  expect(await footnote.ended).toBe(0);
  const again = run(environment);
  await ready(again);
  expect(again.printed()).toContain('Commands are up to date.');
  again.process.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

test('it ends on SIGTERM also while it is reconnecting', async () => {
  const box = await liveBox();
  const footnote = run({ DISCORD_TOKEN: box.token, DISCORD_API: box.api });
  await ready(footnote);
  box.faults.gateway({ kind: 'drop' });
  footnote.process.kill('SIGTERM');
  expect([0, 1]).toContain(await footnote.ended);
});

test('a port in use is left to its owner, and the next free one is named', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  onTestFinished(() => void owner.close());
  const { port } = owner.address() as AddressInfo;
  const footnote = run({ PORT: String(port) });
  await ready(footnote);
  expect(footnote.printed()).toContain(`Port ${port} is taken; the playground is on `);
});

test.each([
  ['production without a token', { NODE_ENV: 'production' }, 'DISCORD_TOKEN is missing'],
  ['a bad variable', { PORT: 'x', LOG_LEVEL: 'loud' }, 'LOG_LEVEL is none of'],
  ['a folder that is not there', { CORPUS_DIR: 'no-such-folder' }, 'no-such-folder'],
])('%s is one clear message and exit code 2', async (_, environment, told) => {
  const footnote = run(environment);
  expect(await footnote.ended).toBe(2);
  expect(footnote.printed()).toContain(told);
  expect(footnote.printed()).not.toContain('    at ');
});

test('a token Discord refuses is told without a trace or the token', async () => {
  const box = await liveBox();
  const wrong = { DISCORD_TOKEN: 'not-the-token', DISCORD_API: box.api };
  for (const footnote of [run(wrong), run(wrong, ['src/cli.ts', 'deploy'])]) {
    expect(await footnote.ended).toBe(2);
    expect(footnote.printed()).toContain('Discord refuses DISCORD_TOKEN');
    expect(footnote.printed()).not.toMatch(/ {4}at |not-the-token/);
  }
  box.violations.take();
});

test('a server that refuses the commands does not keep the bot from being invited', async () => {
  const box = await liveBox();
  box.faults.rest({ method: 'GET', path: /\/commands$/ }, { kind: 'status', status: 403 });
  const footnote = run({ DISCORD_TOKEN: box.token, DISCORD_API: box.api });
  await ready(footnote);
  expect(footnote.printed()).toContain('The commands could not be registered.');
  expect(footnote.printed()).toContain('Invite it: ');
  box.violations.take();
});

test('npm run deploy registers what differs, and says what', async () => {
  const box = await liveBox();
  const environment = { DISCORD_TOKEN: box.token, DISCORD_API: box.api };
  const first = run(environment, ['src/cli.ts', 'deploy']);
  expect(await first.ended).toBe(0);
  expect(first.printed()).toContain('new: /ask');
  const second = run(environment, ['src/cli.ts', 'deploy']);
  expect(await second.ended).toBe(0);
  expect(second.printed()).toContain('Commands are up to date.');
});
