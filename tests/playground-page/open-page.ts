import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { composer } from './page-hands.ts';

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
}

/**
 * The chat page in a tab of its own. The test fails if the page wrote an error or a warning to its console, broke its
 * own policy, or asked for anything outside the playground.
 */
export async function openPage(browser: Browser, box: Playground, view: View = {}): Promise<Page> {
  const { width = 1280, height = 800, colorScheme = 'dark' } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const faults: string[] = [];
  context.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) faults.push(`console: ${line.text()}`);
  });
  context.on('weberror', (error) => void faults.push(`page: ${error.error().message}`));
  context.on('request', (asked) => {
    if (new URL(asked.url()).origin !== box.url) faults.push(`asked for ${asked.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(box.url);
  await composer(page).waitFor();
  return page;
}
