import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeContract } from './contract.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

const started = await startPostgres();
const reason = typeof started === 'string' ? started : undefined;
const mayBeMissing = process.env['CI'] === undefined;

function server(): TestPostgres {
  if (typeof started === 'string') throw new Error(`no PostgreSQL for the tests: ${started}`);
  return started;
}

describe.skipIf(reason !== undefined && mayBeMissing)(
  `a PostgreSQL database${reason ? ` (${reason})` : ''}`,
  () => {
    afterAll(() => server().stop());

    storeContract('PostgreSQL', async () => ({ databaseUrl: await server().database(), file: '' }));

    it('is migrated once by processes that start together', async () => {
      const databaseUrl = await server().database();
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ databaseUrl, file: '' })));
      for (const store of stores) {
        expect(await store.health()).toMatchObject({ ok: true, schemaVersion: 1 });
        await store.close();
      }
    });

    it('is used again after every connection was cut', async () => {
      const store = await openStore({ databaseUrl: await server().database(), file: '' });
      await store.settings.change('1', { anniversaries: true });
      await server().dropConnections();
      await expect.poll(() => store.health()).toMatchObject({ ok: true });
      expect((await store.settings.of('1')).anniversaries).toBe(true);
      await store.close();
    });

    it('of a newer Footnote is refused', async () => {
      const databaseUrl = await server().database();
      await (await openStore({ databaseUrl, file: '' })).close();
      await server().query(databaseUrl, 'update footnote_schema set version = 99');
      await expect(openStore({ databaseUrl, file: '' })).rejects.toThrow(
        /its schema is version 99.*newer Footnote/,
      );
    });

    it('that cannot be reached is refused by its name, never by its password', async () => {
      const refusal = openStore({ databaseUrl: 'postgres://me:s3cret@127.0.0.1:1/memos', file: '' });
      await expect(refusal).rejects.toThrow(/database memos on 127\.0\.0\.1:1.*Check DATABASE_URL/);
      await expect(refusal).rejects.not.toThrow(/s3cret/);
      await expect(openStore({ databaseUrl: 's3cret', file: '' })).rejects.not.toThrow(/s3cret/);
    });

    it('is backed up by the engine’s own tool, whose command does not show the password', async () => {
      const store = await openStore({ databaseUrl: await server().database(), file: '' });
      const result = await store.backup('copy.dump');
      expect(result).toEqual({
        kind: 'use-tool',
        command: 'pg_dump --format=custom --file="copy.dump" "$DATABASE_URL"',
      });
      await store.close();
    });
  },
);
