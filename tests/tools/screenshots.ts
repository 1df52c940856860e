/**
 * The pictures of the README, taken from the running page: `npm run screenshots -- [FOLDER] [URL]`.
 * The folder is `.readme` unless given. Without a URL it starts Footnote's own playground on a free port, as `npm start` does.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../playground-page/browser.ts';
import { composer, lastMessage } from '../playground-page/page-hands.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'dark' | 'light';
  prepare(page: Page): Promise<void>;
}

const question = 'Who led ISKP in June 2017?';

/** Types a command, sends it, and waits for what it brings. */
async function send(page: Page, typed: string): Promise<void> {
  const before = await page.locator('[data-message-id]').count();
  await composer(page).fill(typed);
  await page.keyboard.press('Enter');
  await page.locator('[data-message-id]').nth(before).waitFor();
  await lastMessage(page).locator('.message-body').waitFor();
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  await page.evaluate('document.querySelector(".scroller").scrollTo(0, 1e9)');
}

const wide = { width: 1280, height: 800 };

const shots: readonly Shot[] = [
  { name: 'ask', ...wide, colorScheme: 'dark', prepare: (page) => send(page, `/ask ${question}`) },
  { name: 'leaders', ...wide, colorScheme: 'light', prepare: (page) => send(page, '/leaders ') },
];

async function take(browser: Browser, url: string, folder: string): Promise<void> {
  for (const { name, width, height, colorScheme, prepare } of shots) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(url);
    await composer(page).waitFor();
    await prepare(page);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
}

/** A playground of its own, with an empty store; `close` ends it. */
async function startFootnote(): Promise<{ url: string; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const footnote = spawn(process.execPath, [new URL('../../src/main.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      DISCORD_TOKEN: '',
      DATABASE_URL: '',
      DATABASE_FILE: join(folder, 'footnote.db'),
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = () => {
    footnote.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const chunk of footnote.stdout) {
    const url = /ready: (http:\S+)/.exec(String(chunk))?.[1];
    if (url) return { url, close };
  }
  close();
  throw new Error('Footnote ended before it was ready.');
}

const [folder = '.readme', url] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const footnote = url ? { url, close() {} } : await startFootnote();
const browser = await launchBrowser();
try {
  await take(browser, footnote.url, folder);
} finally {
  await browser.close();
  footnote.close();
}
