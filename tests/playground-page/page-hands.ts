import type { Page } from 'playwright-core';

/** The composer's text field. */
export const composer = (page: Page) => page.getByRole('combobox', { name: /^Message/ });

/** Runs a command without options, by keyboard. */
export async function run(page: Page, command: string): Promise<void> {
  await composer(page).fill(`/${command}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

/** The newest message. */
export const lastMessage = (page: Page) => page.locator('[data-message-id]').last();
