import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { servePage } from '../../src/playground/page-server.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from '../playground/box.ts';
import { launchBrowser, whyNoBrowser, whySkipped } from '../playground-page/browser.ts';
import { startFixtureBot } from '../playground-page/fixture-bot.ts';
import type { FixtureBot } from '../playground-page/fixture-bot.ts';
import { openPage } from '../playground-page/open-page.ts';
import { composer, lastMessage, run } from '../playground-page/page-hands.ts';

const welcome = {
  title: 'Welcome',
  text: 'A place to try things.',
  examples: [
    { label: 'A fox', command: 'pick', options: { animal: 'fox' } },
    { label: 'A card', command: 'layout', options: {} },
  ],
};

async function boxWithBot(): Promise<{ box: Playground; bot: FixtureBot }> {
  const box = await openBox();
  servePage(box, welcome);
  const bot = await startFixtureBot(box);
  onTestFinished(() => bot.stop());
  return { box, bot };
}

/** Autocompletions nobody has answered yet. */
function openCompletions({ state }: Playground): number {
  return [...state.interactions.values()].filter(({ payload, expired }) => payload.type === 4 && !expired)
    .length;
}

/** What axe finds, by how bad it is, where and what. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe.skipIf(whyNoBrowser)(`the chat page${whySkipped}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('a newcomer reads what this is and runs an example with one click', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await page.getByRole('button', { name: 'A fox' }).click();
    await page.getByText('animal = fox').waitFor();
    await page.getByText('Mira used /pick').waitFor();
  });

  test('a command is found, completed and sent by keyboard alone', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.keyboard.type('/pi');
    await page.getByRole('option', { name: '/pick' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('r');
    await page.getByRole('option', { name: 'Crane' }).waitFor();
    // The list for nothing typed holds a crane as well; the one for "r" holds no fox, and begins anew at its first line.
    await page.getByRole('option', { name: 'Fox' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await page.locator(':focus').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toBe('Badger');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('animal = badger').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Message #general');
  });

  test('a long command leaves an empty composer of one line behind', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    const height = async () => (await composer(page).boundingBox())?.height;
    const empty = await height();
    await composer(page).fill(`/pick fox ${'and more '.repeat(40)}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await composer(page).waitFor();
    expect(await height()).toBe(empty);
  });

  test('typing fast asks for completions once', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.keyboard.type('/pick badger');
    await page.getByRole('option', { name: 'Badger' }).waitFor();
    const asked = box.log.events.filter(
      (event) => event.type === 'dispatch' && JSON.stringify(event.data).includes('"focused":true'),
    );
    expect(asked.length).toBeLessThan('badger'.length);
  });

  test('options of every kind are filled in, and a limit is explained before anything is sent', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.keyboard.type('/pick fox');
    await page.getByRole('button', { name: '+ count' }).click();
    await page.keyboard.type('12');
    await page.getByText('How many · 1 to 9').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('The option count takes 1 to 9.').waitFor();
    await page.keyboard.press('Backspace');
    for (const [name, choice] of [
      ['friend', 'Theo'],
      ['loud', 'True'],
      ['place', 'Marsh'],
    ] as const) {
      await page.getByRole('button', { name: `+ ${name}` }).click();
      await page.keyboard.type(choice);
      await page.getByRole('option', { name: choice }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    const { id } = box.state.people.manager;
    await lastMessage(page)
      .getByText(`animal = fox; count = 1; friend = ${id}; loud = true; place = marsh`)
      .waitFor();
  });

  test('a button works after the bot has been restarted', async () => {
    const { box, bot } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'counter');
    await page.getByRole('button', { name: 'Press' }).click();
    await page.getByText('Pressed 1 times').waitFor();
    await bot.stop();
    await page.getByText('Offline').waitFor();
    const again = await startFixtureBot(box);
    onTestFinished(() => again.stop());
    await page.getByRole('button', { name: 'Press' }).click();
    await page.getByText('Pressed 2 times').waitFor();
  });

  test('an edit shows in place, is marked as one, and leaves the focus where it was', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'counter');
    await page.getByRole('button', { name: 'Press' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Pressed 1 times(edited)').waitFor();
    expect(await page.locator('[data-message-id]').count()).toBe(1);
    expect(await page.locator(':focus').innerText()).toBe('Press');
  });

  test('a modal is filled in and submitted, its select included', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'form');
    const dialog = page.getByRole('dialog', { name: 'Your favourite season' });
    await dialog.getByLabel('Name').fill('Ada');
    await dialog.getByLabel('Season').click();
    await dialog.getByRole('option', { name: 'Winter' }).click();
    await dialog.getByLabel('Why').fill('Snow');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Ada likes winter: Snow').waitFor();
  });

  test('a modal that misses something required stays open and says so', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'form');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ada');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('season takes 1 to 1 values').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('selects of every kind are chosen from by keyboard and by pointer', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'selects');
    await page.getByRole('button', { name: 'Seasons' }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByText('Chosen: spring, autumn').waitFor();
    const { state } = box;
    const roleId = state.managerRoleIds.get(state.firstGuild.id);
    for (const [select, choice, id] of [
      ['A person', 'Theo', state.people.manager.id],
      ['A role', '@Manager', roleId],
      ['Anyone', 'Mira', state.people.member.id],
      ['A channel', 'briefings', state.channel('briefings')?.id],
    ] as const) {
      await page.getByRole('button', { name: select }).click();
      await page.getByRole('option', { name: choice }).click();
      await lastMessage(page).getByText(`Chosen: ${id}`).waitFor();
    }
  });

  test('a private answer says who sees it, and can be dismissed', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'secret');
    const message = lastMessage(page);
    await message.getByText('Only you can see this').waitFor();
    await message.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('Nobody else reads this.').waitFor({ state: 'detached' });
  });

  test('a bot that thinks is seen thinking until it answers', async () => {
    const { box, bot } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'slow');
    await page.getByText('Footnote is thinking…').waitFor();
    box.clock.moveBy(60_000);
    await bot.finish();
    await page.getByText('Finished at last.').waitFor();
    expect(await page.getByText('thinking…').count()).toBe(0);
    expect(await page.getByText('(edited)').count()).toBe(0);
  });

  test('a command without an answer says so after three seconds of the clock', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'silent');
    await page.getByText('Sending command…').waitFor();
    box.clock.moveBy(2999);
    expect(await page.getByText('The application did not respond').count()).toBe(0);
    box.clock.moveBy(1);
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  test('a button without an answer says so below its message', async () => {
    const { box, bot } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'counter');
    await bot.stop();
    await page.getByRole('button', { name: 'Press' }).click();
    await lastMessage(page).and(page.locator('[aria-busy]')).waitFor();
    box.clock.moveBy(3000);
    await lastMessage(page).getByText('The application did not respond').waitFor();
  });

  test('a mention is picked from a list and reaches the bot, which answers in reply', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.keyboard.type('@foo');
    await page.getByRole('option', { name: '@Footnote' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await lastMessage(page)
      .getByText(/You wrote \d+ signs/)
      .waitFor();
    expect(await page.locator('.markup .mention', { hasText: '@Footnote' }).count()).toBe(1);
  });

  test('who is typing is shown until the message comes', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await composer(page).fill('@Footnote only type');
    await page.keyboard.press('Enter');
    await page.getByText('Footnote is typing…').waitFor();
  });

  test('the menu of a message runs its apps, begins a reply and looks inside', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await composer(page).fill('one two three');
    await page.keyboard.press('Enter');
    await page.getByText('one two three').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Count words' }).click();
    await page.getByText('That message has 3 words.').waitFor();
    await page.getByText('one two three', { exact: true }).first().hover();
    await page.getByRole('button', { name: 'Reply' }).first().click();
    await page.keyboard.type('four');
    await page.keyboard.press('Enter');
    const reply = lastMessage(page);
    await reply.getByText('four').waitFor();
    await reply.locator('.origin', { hasText: 'one two three' }).waitFor();
    await page.getByText('That message has 3 words.').click({ button: 'right' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('"content": "That message has 3 words."').first().waitFor();
    await inspector.getByText('POST /interactions').first().waitFor();
  });

  test('the text of a message is copied, that of a card too', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [command, text] of [
      ['secret', 'Nobody else reads this.'],
      ['layout', 'A card'],
    ] as const) {
      await run(page, command);
      await lastMessage(page).getByText(text).first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Copy text' }).click();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain(text);
    }
  });

  test('a rule the bot breaks is counted and named', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'broken');
    await page.getByText('The first try was refused.').waitFor();
    await page.getByRole('button', { name: 'What the bot sent' }).click();
    await page.getByText('Rules broken: 1').waitFor();
    await page.getByText('Component custom id cannot be duplicated').first().waitFor();
    expect(box.violations.take()).toHaveLength(1);
  });

  test('an attachment that an embed shows is shown once; others stand by themselves', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'embed');
    await lastMessage(page).getByText('The field book').waitFor();
    const heron = lastMessage(page).locator('img');
    expect(await heron.count()).toBe(1);
    await heron.evaluate((image: { decode(): Promise<void> }) => image.decode());
    expect(await heron.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(360);
    await run(page, 'files');
    await page.getByRole('img', { name: 'A blue sky' }).waitFor();
    await page.getByRole('link', { name: 'note.txt' }).waitFor();
  });

  test('a card of Components V2 is drawn whole: section, gallery, thumbnail, file, buttons', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'layout');
    const card = page.getByRole('group', { name: 'Card' });
    await card.getByText('A card').waitFor();
    expect(await card.getByRole('img', { name: 'The first picture' }).count()).toBe(2);
    await card.getByRole('button', { name: 'Spoiler: show' }).click();
    await card.getByRole('img', { name: 'The second picture' }).waitFor();
    await card.getByRole('link', { name: 'table.csv' }).waitFor();
    expect(await card.getByRole('button', { name: 'Switched off' }).isDisabled()).toBe(true);
    await card.getByRole('button', { name: 'In context' }).click();
    await page.getByText('You pressed inside.').waitFor();
  });

  test('playing the manager offers more commands, and a reload keeps the role', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    await page.keyboard.type('/man');
    expect(await page.getByRole('option', { name: '/manage' }).count()).toBe(0);
    await composer(page).fill('');
    await page.getByText('Manager', { exact: true }).first().click();
    await page.getByText('Theo', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByRole('radio', { name: 'Manager', checked: true }).waitFor({ state: 'attached' });
    await run(page, 'manage');
    await page.getByText('You may manage.').waitFor();
  });

  test('a message elsewhere marks its channel as unread until it is opened', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    box.driver.as('manager').in('briefings').say('Something new');
    const channel = page.getByRole('button', { name: 'briefings new' });
    await channel.click();
    await page.getByText('Something new').waitFor();
    await channel.waitFor({ state: 'detached' });
  });

  test('a thread the bot begins is listed under its channel and opened from its message', async () => {
    const { box, bot } = await boxWithBot();
    const page = await openPage(browser, box);
    await run(page, 'counter');
    await lastMessage(page).getByText('Pressed 0 times').waitFor();
    await bot.beginThread('Aside');
    await page.getByRole('list', { name: 'Threads of general' }).getByText('Aside').waitFor();
    await page.locator('.thread-link', { hasText: 'Aside' }).click();
    await page.getByRole('heading', { name: '#Aside' }).first().waitFor();
    await composer(page).fill('In here');
    await page.keyboard.press('Enter');
    await page.getByText('In here').waitFor();
  });

  test('completions that do not come are said to have failed', async () => {
    const { box, bot } = await boxWithBot();
    const page = await openPage(browser, box);
    await bot.stop();
    await page.keyboard.type('/pick a');
    await expect.poll(() => openCompletions(box)).toBeGreaterThan(0);
    box.clock.moveBy(3000);
    await page.getByText('Loading options failed').waitFor();
  });

  test('the clock is moved from the page', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    const beforeMs = box.clock.nowMs();
    await page.getByRole('button', { name: 'Clock' }).click();
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByText('January 6, 2026').waitFor();
    expect(box.clock.nowMs() - beforeMs).toBe(86_400_000);
  });

  test('a page that lost its server says so and comes back by itself', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box);
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket('**/page', (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await sockets[0]?.close();
    await page.getByText('The playground is not running').waitFor();
    box.driver.as('manager').say('Said meanwhile');
    await page.getByText('Said meanwhile').waitFor();
    await page.getByText('The playground is not running').waitFor({ state: 'hidden' });
    expect(sockets).toHaveLength(2);
  });

  test.each([
    ['dark', 1280],
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
  ] as const)('axe finds nothing serious in the %s page at a width of %i', async (colorScheme, width) => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box, { colorScheme, width });
    for (const command of ['markdown', 'layout', 'embed', 'selects', 'secret', 'slow', 'counter']) {
      await run(page, command);
      await page.getByText(`used /${command}`).waitFor();
    }
    await page.getByRole('button', { name: 'Press' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Seasons' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'What the bot sent' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    await composer(page).fill('/');
    expect(await seriousFindings(page)).toEqual([]);
    await composer(page).fill('/pick ');
    await page.getByRole('option', { name: 'Albatross' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await run(page, 'form');
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('at phone width everything is reached and nothing sticks out', async () => {
    const { box } = await boxWithBot();
    const page = await openPage(browser, box, { width: 360, height: 720 });
    for (const command of ['markdown', 'layout', 'embed', 'selects']) {
      await run(page, command);
      await page.getByText(`used /${command}`).waitFor();
    }
    const sticksOut = await page.evaluate(
      `[document.documentElement, document.querySelector('.scroller')].some((part) => part.scrollWidth > part.clientWidth)`,
    );
    expect(sticksOut).toBe(false);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'briefings' }).click();
    await page.getByRole('heading', { name: '#briefings', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'briefings' }).waitFor({ state: 'hidden' });
  });
});
