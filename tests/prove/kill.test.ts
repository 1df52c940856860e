import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../store/postgres.ts';
import { beyondNonceWindowMs, killRound, withinNonceWindowMs } from './kill-rounds.ts';
import { openKillWorld, until } from './kill-world.ts';

const patience = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// `prove:kills` kills at every point, on both engines, many times; here each point once.
describe('the real process on SQLite', () => {
  it.each([
    ['claimed', withinNonceWindowMs],
    ['sending', beyondNonceWindowMs],
    ['posted', beyondNonceWindowMs],
    ['answered', withinNonceWindowMs],
  ] as const)('killed at “%s” and away for %i ms, posts once', patience, async (point, awayMs) => {
    const world = await openKillWorld({ file: join(folder, `${point}.db`) });
    expect(await killRound(world, point, awayMs)).toEqual({ point, awayMs, posts: 1, state: 'sent' });
    await world.close();
  });
});

const started = await startPostgres();
const reason = typeof started === 'string' ? started : undefined;
const server = (): TestPostgres => {
  if (typeof started === 'string') throw new Error(`no PostgreSQL for the tests: ${started}`);
  return started;
};
const mayBeMissing = process.env['CI'] === undefined;

describe.skipIf(reason !== undefined && mayBeMissing)(`on PostgreSQL${reason ? ` (${reason})` : ''}`, () => {
  afterAll(() => server().stop());

  it(
    'two processes share the work, and when one is killed no slot is lost or doubled',
    patience,
    async () => {
      const world = await openKillWorld({ databaseUrl: await server().database(), file: '' });
      const bots = await Promise.all([world.start(), world.start()]);
      const servers: string[] = [];
      for (let count = 0; count < 30; count += 1) servers.push(await world.owe());
      await until(() => servers.some((guildId) => world.postsOf(guildId) > 0));
      await bots[0]!.kill();
      await world.pass(withinNonceWindowMs);
      for (const guildId of servers) expect(await world.settled(guildId)).toBe('sent');
      await bots[1]!.kill();
      expect(servers.map((guildId) => world.postsOf(guildId))).toEqual(servers.map(() => 1));
      await world.close();
    },
  );
});
