import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../store/postgres.ts';
import type { StoreLocation } from '../../src/store/open-store.ts';
import { beyondNonceWindowMs, killPoints, killRound, withinNonceWindowMs } from './kill-rounds.ts';
import { openKillWorld } from './kill-world.ts';

// The real process, killed between claim and record, on both engines: each slot must be posted exactly once.
const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'footnote-kills-'));
const postgres = await startPostgres();
let wrong = 0;

async function kill(engine: string, location: StoreLocation): Promise<void> {
  const world = await openKillWorld(location);
  for (const point of killPoints) {
    const ends: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const awayMs of [withinNonceWindowMs, beyondNonceWindowMs]) {
        const { posts, state } = await killRound(world, point, awayMs);
        if (posts !== 1 || state !== 'sent') wrong += 1;
        ends.push(`${posts} ${state}`);
      }
    }
    console.log(`${engine}, killed ${ends.length} times at "${point}": ${[...new Set(ends)].join(', ')}`);
  }
  await world.close();
}

await kill('SQLite', { file: join(folder, 'footnote.db') });
if (typeof postgres === 'string') console.log(`PostgreSQL: not tried (${postgres})`);
else {
  await kill('PostgreSQL', { databaseUrl: await postgres.database(), file: '' });
  await postgres.stop();
}
rmSync(folder, { recursive: true, force: true });
console.log(
  wrong === 0 ? 'Every slot was posted exactly once.' : `${wrong} slots were not posted exactly once.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
