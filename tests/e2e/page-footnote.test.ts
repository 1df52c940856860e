import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage as servePage } from '../../src/start-playground.ts';
import { launchBrowser, whyNoBrowser, whySkipped } from '../playground-page/browser.ts';
import { openPage } from '../playground-page/open-page.ts';
import { composer, lastMessage, run } from '../playground-page/page-hands.ts';
import { type Footnote, startFootnote } from './footnote.ts';

const examplesShown = 5;

interface Path {
  readonly path: string;
  readonly options: readonly { readonly required?: boolean }[];
}
const paths = '../../src/playground/page/composer/command-paths.js';
const { commandPaths } = (await import(paths)) as { commandPaths(commands: unknown): readonly Path[] };

/** Footnote with its page, as `npm start` opens it. */
async function served(): Promise<Footnote> {
  const footnote = await startFootnote();
  servePage(footnote.box, footnote.app.services.askable.some(examplesShown));
  return footnote;
}

/** Waits until one more message is there, and gives it. */
async function nextMessage(page: Page, act: () => Promise<void>): Promise<Locator> {
  const before = await page.locator('[data-message-id]').count();
  await act();
  const next = page.locator('[data-message-id]').nth(before);
  await next.waitFor();
  return next;
}

describe.skipIf(whyNoBrowser)(`Footnote in a browser${whySkipped}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('a newcomer asks an example with one click and presses every button of the answer', async () => {
    const page = await openPage(browser, (await served()).box);
    const examples = page.getByRole('list', { name: 'Examples to try' }).getByRole('button');
    expect(await examples.count()).toBe(examplesShown);
    const answer = await nextMessage(page, () => examples.first().click());
    await answer
      .getByText(/as of \d/)
      .first()
      .waitFor();
    const customIds = await answer
      .locator('button[data-custom-id]:enabled')
      .evaluateAll((buttons: { dataset: { customId: string } }[]) =>
        buttons.map(({ dataset }) => dataset.customId),
      );
    expect(customIds.length).toBeGreaterThan(0);
    for (const customId of customIds) {
      const button = answer.locator(`[data-custom-id="${customId}"]`);
      await button.click();
      await answer.and(page.locator(':not([aria-busy])')).waitFor();
      // Some buttons ask for more in a modal; a newcomer looks, and closes it.
      if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    }
    expect(await page.getByText('The application did not respond').count()).toBe(0);
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0);
  });

  test('every command that needs nothing typed answers', async () => {
    const { box } = await served();
    const page = await openPage(browser, box);
    await page.getByText('Manager', { exact: true }).first().click();
    await page.getByText('Theo', { exact: true }).first().waitFor();
    const bare = commandPaths(box.driver.as('manager').commands()).filter(({ options }) =>
      options.every(({ required }) => !required),
    );
    expect(bare.length).toBeGreaterThan(0);
    for (const { path } of bare) {
      const answer = await nextMessage(page, () => run(page, path));
      await answer.getByText(`used /${path.split(' ')[0]}`).waitFor();
      await answer.locator('.message-body').getByText(/\w{3}/).first().waitFor();
    }
  });

  test('what is typed behind a command without required options goes into its first option', async () => {
    const page = await openPage(browser, (await served()).box);
    await composer(page).fill('/memo ');
    await page.keyboard.type('border');
    await expect
      .poll(() => page.getByRole('option').allInnerTexts())
      .toEqual([expect.stringMatching(/Border security$/)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const section = await nextMessage(page, () => page.keyboard.press('Enter'));
    await section
      .getByText(/Border Police/)
      .first()
      .waitFor();
  });

  test('a question in a mention and one in direct messages are answered', async () => {
    const { app, box } = await served();
    const page = await openPage(browser, box);
    const [question = ''] = app.services.askable.some(1);
    const inChannel = await nextMessage(page, async () => {
      await composer(page).fill(`@Footnote ${question}`);
      await page.keyboard.press('Enter');
    });
    await inChannel.waitFor();
    await lastMessage(page)
      .getByText(/as of \d/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Footnote', exact: true }).click();
    await page.getByRole('heading', { name: '@footnote' }).waitFor();
    await composer(page).fill(question);
    await page.keyboard.press('Enter');
    await lastMessage(page)
      .getByText(/as of \d/)
      .first()
      .waitFor();
  });

  test('a button of an answer works after Footnote has been restarted', async () => {
    const footnote = await served();
    const page = await openPage(browser, footnote.box);
    const examples = page.getByRole('list', { name: 'Examples to try' }).getByRole('button');
    const answer = await nextMessage(page, () => examples.first().click());
    await footnote.restart();
    const context = await nextMessage(page, () =>
      answer.getByRole('button', { name: 'In context' }).first().click(),
    );
    await context.getByText('Only you can see this').waitFor();
  });
});
