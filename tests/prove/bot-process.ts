import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Playground } from '../../src/playground/playground.ts';
import type { StoreLocation } from '../../src/store/open-store.ts';

/** Footnote as `npm start` runs it, a process of its own. */
export interface BotProcess {
  /** Ends it at once, with no chance to tidy up. */
  kill(): Promise<void>;
}

const root = new URL('../../', import.meta.url).pathname;

/** Starts the real program against a loopback Discord; resolves when it is ready and its loop runs. PostgreSQL knows it by `name`. */
export async function startBotProcess(
  box: Playground,
  { databaseUrl, file }: StoreLocation,
  name: string,
): Promise<BotProcess> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: box.token,
      DISCORD_API: box.api,
      DATABASE_FILE: file,
      DATABASE_URL: databaseUrl ?? '',
      PGAPPNAME: name,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Footnote is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code} at its start: ${said}`)));
  });
  return {
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
