import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const executablePath =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? '/usr/bin/chromium';

/** Why no browser test can run here; undefined where one can, and in CI, where a missing browser is a failure. */
export const whyNoBrowser =
  existsSync(executablePath) || process.env['CI'] ? undefined : `there is no ${executablePath}`;

/** Said behind the name of what is skipped. */
export const whySkipped = whyNoBrowser ? ` (skipped: ${whyNoBrowser})` : '';

/** Debian's Chromium, without a window and without calls of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-default-apps',
    ],
  });
}
