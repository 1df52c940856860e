import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createAskable } from '../../src/bot/askable.ts';
import { composeBriefing } from '../../src/bot/briefing/compose-briefing.ts';
import { themesOf } from '../../src/briefing/themes-of.ts';
import { readConfig } from '../../src/config.ts';
import { COMPONENTS_MAX, TEXT_TOTAL_MAX } from '../../src/present/limits.ts';
import { displayedText, markdownTexts } from '../../src/present/displayed-text.ts';

const guildId = '123456789012345678';
const day = (number: number) => new Date(Date.UTC(2026, 0, 5 + number)).toISOString().slice(0, 10);

async function appOn(corpusDir = 'corpus') {
  const app = await createApp(
    readConfig({ DATABASE_FILE: ':memory:', LOG_LEVEL: 'silent', CORPUS_DIR: corpusDir }),
  );
  onTestFinished(() => app.close());
  return app.services;
}

type Services = Awaited<ReturnType<typeof appOn>>;

/** Composes so many days, each recorded as sent. */
async function composeDays(services: Services, count: number) {
  const { ledger } = services.store;
  const posts = [];
  for (let number = 0; number < count; number += 1) {
    const localDate = day(number);
    posts.push(await composeBriefing({ guildId, localDate, slotKey: localDate }, services));
    const claim = await ledger.claim({ guildId, localDate, dueAt: number, channelId: '1' }, 0, 1);
    await ledger.finish(claim!, { state: 'sent', late: false }, 0);
  }
  return posts;
}

const countComponents = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countComponents(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'type' in value ? 1 : 0;
  return Object.values(value).reduce((sum: number, one) => sum + countComponents(one), own);
};

test('a whole round holds every theme once, each with three to five quotations, within Discord’s limits', async () => {
  const services = await appOn();
  const count = themesOf(services.library, services.facts).length;
  const posts = await composeDays(services, count);
  expect(new Set(posts.map((post) => displayedText(post))).size).toBe(count);
  for (const post of posts) {
    const text = displayedText(post);
    expect(text).toMatch(/^From a memo as of 9 August 2021, not current news\.\nBriefing: /u);
    expect(post.quotations!.length).toBeGreaterThanOrEqual(3);
    expect(post.quotations!.length).toBeLessThanOrEqual(5);
    expect(markdownTexts(post).join('').length).toBeLessThanOrEqual(TEXT_TOTAL_MAX);
    expect(countComponents(post.components)).toBeLessThanOrEqual(COMPONENTS_MAX);
  }
  const complete = posts.flatMap((post, i) =>
    displayedText(post).includes('have had their turn') ? [i] : [],
  );
  expect(complete).toEqual([count - 1]);
});

test('the question to press is on the briefing’s own theme or section where the memos answer one', async () => {
  const services = await appOn();
  const texts = [
    'What does the memo say about Border security?',
    'When did Aslam Farooqi lead ISKP?',
    'Any?',
  ];
  const askable = createAskable(
    texts.map((text) => ({ text })),
    () => true,
  );
  const posts = await composeDays(
    { ...services, askable },
    themesOf(services.library, services.facts).length,
  );
  const pressed = (words: string) =>
    posts
      .filter((post) => displayedText(post).includes(words))
      .map(({ components }) => /briefing-ask:([^"]*)/u.exec(JSON.stringify(components))?.[1]);
  expect(pressed('Aslam Farooqi · April 2019')).toEqual(['When did Aslam Farooqi lead ISKP?']);
  expect(new Set(pressed('Briefing: what the memo recommends\nBorder security'))).toEqual(
    new Set([texts[0]]),
  );
});

test('the same server and date give the same post, down to its buttons', async () => {
  const services = await appOn();
  const compose = () => composeBriefing({ guildId, localDate: day(0), slotKey: 'k' }, services);
  expect(await compose()).toEqual(await compose());
});

test('a memo without facts is briefed paragraph by paragraph', async () => {
  const corpusDir = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rmSync(corpusDir, { recursive: true, force: true }));
  const mills = Array.from({ length: 3 }, (_, i) => `Mill ${i} burnt down. It was rebuilt. Nobody was hurt.`);
  writeFileSync(join(corpusDir, 'bare.md'), `---\nid: bare\ntitle: Bare\n---\n\n${mills.join('\n\n')}\n`);
  const services = await appOn(corpusDir);
  const posts = (await composeDays(services, 3)).map((post) => displayedText(post));
  for (const text of posts)
    expect(text).toMatch(/^From a policy memo, not current news\.\nBriefing: from the memo/u);
  for (const mill of ['Mill 0', 'Mill 1', 'Mill 2']) {
    expect(posts.filter((text) => text.includes(`${mill} burnt down.`))).toHaveLength(1);
  }
});
