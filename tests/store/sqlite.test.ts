import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeContract } from './contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'footnote-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

storeContract('SQLite', async () => ({ file: join(folder, 'made', 'on', 'demand.db') }));

describe('a SQLite file', () => {
  it('that is damaged is refused by name with a remedy, and is left as it was', async () => {
    const file = join(folder, 'damaged.db');
    const junk = Buffer.alloc(8192, 'not a database ');
    await writeFile(file, junk);
    await expect(openStore({ file })).rejects.toThrow(/damaged\.db: .*cannot be used .*Restore a backup/);
    expect((await readFile(file)).equals(junk)).toBe(true);
  });

  it('that is damaged in the middle is refused, not read as far as it goes', async () => {
    const file = join(folder, 'torn.db');
    const store = await openStore({ file });
    for (let guild = 0; guild < 300; guild += 1) {
      await store.settings.change(String(guild), { allowedChannels: ['1'.repeat(60)] });
    }
    await store.close();
    const bytes = await readFile(file);
    bytes.fill(0xff, 4096, bytes.length - 4096);
    await writeFile(file, bytes);
    await expect(openStore({ file })).rejects.toThrow(/torn\.db: .*Restore a backup/);
  });

  it('in a folder that cannot be made is refused by name with a remedy', async () => {
    const file = join(folder, 'no-folder', 'footnote.db');
    await writeFile(join(folder, 'no-folder'), '');
    await expect(openStore({ file })).rejects.toThrow(/no-folder.footnote\.db: .*Set DATABASE_FILE/);
  });

  it('of a newer Footnote is refused and keeps its version', async () => {
    const file = join(folder, 'newer.db');
    await (await openStore({ file })).close();
    const direct = new DatabaseSync(file);
    direct.exec('update footnote_schema set version = 99');
    await expect(openStore({ file })).rejects.toThrow(/newer\.db: its schema is version 99.*newer Footnote/);
    expect(direct.prepare('select version from footnote_schema').get()).toEqual({ version: 99 });
    direct.close();
  });

  it('is backed up whole while it is in use, and a backup overwrites nothing', async () => {
    const store = await openStore({ file: join(folder, 'used.db') });
    await store.unanswered.add('g', 'kept', 1);
    const copy = join(folder, 'backups', 'copy.db');
    expect(await store.backup(copy)).toEqual({ kind: 'written', file: copy });
    await store.unanswered.add('g', 'after', 2);
    expect(await store.backup(copy)).toEqual({ kind: 'exists', file: copy });
    await store.close();
    const restored = await openStore({ file: copy });
    expect((await restored.unanswered.list('g', 3, 10)).map(({ text }) => text)).toEqual(['kept']);
    await restored.close();
  });

  it('reports itself unhealthy once it cannot be read', async () => {
    const file = join(folder, 'lost.db');
    const store = await openStore({ file });
    const direct = new DatabaseSync(file);
    direct.exec('drop table slots');
    direct.close();
    expect(await store.health()).toMatchObject({
      ok: false,
      engine: 'SQLite',
      problem: expect.stringContaining('slots'),
    });
    await store.close();
  });
});
