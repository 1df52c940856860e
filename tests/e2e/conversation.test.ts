import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { buttonCalled, buttonsOf, isPrivate, messageOf, startFootnote, textOf } from './footnote.ts';

const QUESTION = 'How many border police does Afghanistan have?';
/** Its quotations have notes. */
const NOTED = 'How many civilian casualties were attributed to ISKP?';
const certain = { alwaysAnswers: true } as const;

test('every button of an answer works after a restart', async () => {
  const footnote = await startFootnote(certain);
  const { driver } = footnote.box;
  const card = messageOf(await driver.slash('ask', { question: NOTED, private: true }));
  await footnote.restart();
  const became: Record<string, string> = {};
  for (const { label, customId } of buttonsOf(card)) {
    const outcome = await driver.click(card, customId);
    became[label] = outcome.kind === 'message' ? textOf(outcome.message) : outcome.kind;
  }
  expect(became).toMatchObject({ 'Follow up': 'modal', Share: textOf(card) });
  expect(Object.keys(became)).toEqual(
    expect.arrayContaining(['In context', 'Sources', 'More passages', 'Cite', '👍', '👎']),
  );
  expect(Object.values(became).join('\n')).not.toContain('went wrong');
  expect(footnote.logged).toEqual([]);
});

test('an answer from before an edit of the memo says so, and is not shared', async () => {
  const footnote = await startFootnote(certain);
  const { driver } = footnote.box;
  const card = messageOf(await driver.slash('ask', { question: 'Who led ISKP?', private: true }));
  const edited = mkdtempSync(join(tmpdir(), 'footnote-edited-'));
  onTestFinished(() => rmSync(edited, { recursive: true }));
  const [before, head, ...body] = readFileSync('corpus/iskp-afghanistan.md', 'utf8').split('---\n');
  const changed = body.map((text) => text.replaceAll('e', 'ë'));
  writeFileSync(join(edited, 'memo.md'), [before, head, ...changed].join('---\n'));
  await footnote.restart(edited);
  const context = textOf(messageOf(await driver.click(card, buttonCalled(card, 'In context'))));
  expect(context).toContain('The memo has been edited since');
  expect(context).toContain('ë');
  const shared = messageOf(await driver.click(card, buttonCalled(card, 'Share')));
  expect(isPrivate(shared)).toBe(true);
  expect(textOf(shared)).toContain('The memo has been edited since');
});

test('Sources shows the memo’s notes in full, typos and all', async () => {
  const { box, app } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: NOTED }));
  const numbers = [...textOf(card).matchAll(/note (\d+)/g)].map(([, number]) => Number(number));
  expect(numbers.length).toBeGreaterThan(0);
  const sources = messageOf(await box.driver.click(card, buttonCalled(card, 'Sources')));
  expect(isPrivate(sources)).toBe(true);
  for (const number of numbers) {
    expect(textOf(sources)).toContain(app.services.library.note('iskp-afghanistan', number)?.text);
  }
});

test('Follow up asks on in a dialog, and the card shows both questions', async () => {
  const { box } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: QUESTION }));
  const modal = await box.driver.click(card, buttonCalled(card, 'Follow up'));
  expect(modal.kind).toBe('modal');
  const answer = messageOf(await box.driver.submit(modal, { question: 'And on the border with Pakistan?' }));
  expect(isPrivate(answer)).toBe(false);
  expect(textOf(answer)).toContain(`Q ${QUESTION}\nQ And on the border with Pakistan?`);
});

test('“new topic” leaves the earlier questions behind', async () => {
  const { box } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: QUESTION }));
  const modal = await box.driver.click(card, buttonCalled(card, 'Follow up'));
  const answer = messageOf(await box.driver.submit(modal, { question: 'New topic: who led ISKP?' }));
  expect(textOf(answer)).toContain('Q who led ISKP?');
  expect(textOf(answer)).not.toContain(QUESTION);
});

test('Share makes a private answer public, word for word, without its own button', async () => {
  const { box } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: QUESTION, private: true }));
  const shared = messageOf(await box.driver.click(card, buttonCalled(card, 'Share')));
  expect(isPrivate(shared)).toBe(false);
  expect(textOf(shared)).toBe(textOf(card));
  expect(buttonsOf(shared).map(({ label }) => label)).not.toContain('Share');
});

test('a thumb counts once a reader, and “delete my data” takes it back', async () => {
  const { box } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: QUESTION }));
  expect(textOf(messageOf(await box.driver.click(card, buttonCalled(card, '👍'))))).toContain('👍 1 👎 0');
  expect(textOf(messageOf(await box.driver.click(card, buttonCalled(card, '👎'))))).toContain('👍 0 👎 1');
  const other = box.driver.as('manager');
  expect(textOf(messageOf(await other.click(card, buttonCalled(card, '👎'))))).toContain('👍 0 👎 2');
  const privacy = messageOf(await box.driver.slash('privacy'));
  const deleted = await box.driver.click(privacy, buttonCalled(privacy, 'Delete my data'));
  expect(textOf(messageOf(deleted))).toBe('Deleted: 1 vote.');
});

test('/search turns its pages in place', async () => {
  const { box } = await startFootnote();
  const found = messageOf(await box.driver.slash('search', { words: 'Taliban' }));
  expect(textOf(found)).toContain('Page 1 of');
  const turned = await box.driver.click(found, buttonCalled(found, 'Later'));
  expect(turned).toMatchObject({ kind: 'message', updated: true });
  expect(textOf(messageOf(turned))).toContain('Page 2 of');
});

test('a mention in a channel is answered there, once, and pings nobody', async () => {
  const { box, bot } = await startFootnote(certain);
  const mention = `<@${bot.client.user.id}>`;
  const asked = box.driver.say(`${mention} ${QUESTION} ${mention}`);
  const answer = await box.driver.waitForMessage((message) => message.author.id === bot.client.user.id);
  expect(textOf(answer)).toContain(`Q ${QUESTION}`);
  expect(answer.message_reference?.message_id).toBe(asked.id);
  expect(answer.mentions).toEqual([]);
  const own = box.driver.messages().filter(({ author }) => author.id === bot.client.user.id);
  expect(own).toHaveLength(1);
});

test('what is not addressed to the bot is not answered', async () => {
  const { box, bot } = await startFootnote(certain);
  box.driver.say('who led ISKP?');
  box.driver.say('@everyone who led ISKP?');
  box.driver.say(`<@${bot.client.user.id}> who led ISKP?`);
  await box.driver.waitForMessage((message) => message.author.id === bot.client.user.id);
  const own = box.driver.messages().filter(({ author }) => author.id === bot.client.user.id);
  expect(own).toHaveLength(1);
});

test('a direct message is answered, and the next one goes on from it', async () => {
  const { box, bot } = await startFootnote(certain);
  const direct = box.driver.inDirectMessages();
  direct.say(QUESTION);
  await direct.waitForMessage((message) => textOf(message).includes(QUESTION));
  direct.say('And with Pakistan?');
  const second = await direct.waitForMessage((message) => textOf(message).includes('Q And with Pakistan?'));
  expect(second.author.id).toBe(bot.client.user.id);
  expect(textOf(second)).toContain(`Q ${QUESTION}\nQ And with Pakistan?`);
});

test('a reply to an answer has that answer’s question as its context', async () => {
  const { box } = await startFootnote(certain);
  const card = messageOf(await box.driver.slash('ask', { question: QUESTION }));
  box.driver.reply(card, 'And with Pakistan?');
  const answer = await box.driver.waitForMessage((message) =>
    textOf(message).includes('Q And with Pakistan?'),
  );
  expect(textOf(answer)).toContain(`Q ${QUESTION}\nQ And with Pakistan?`);
});

test('a blank mention gets a short hint, a blank direct message at most one', async () => {
  const { box, bot } = await startFootnote(certain);
  box.driver.say(`<@${bot.client.user.id}>`);
  expect(textOf(await box.driver.waitForMessage())).toContain('Ask me a question');
  const direct = box.driver.inDirectMessages();
  direct.say('\u200B');
  await direct.waitForMessage((message) => textOf(message).includes('Ask me a question'));
  direct.say('\u200B');
  direct.say(QUESTION);
  await direct.waitForMessage((message) => textOf(message).includes(QUESTION));
  expect(direct.messages().filter((message) => textOf(message).includes('Ask me a question'))).toHaveLength(
    1,
  );
});

test('“Ask the memo” takes the text of a message, and answers privately', async () => {
  const { box } = await startFootnote(certain);
  const message = box.driver.say(QUESTION);
  const answer = messageOf(await box.driver.contextMenu('Ask the memo', message.id));
  expect(isPrivate(answer)).toBe(true);
  expect(textOf(answer)).toContain(`Q ${QUESTION}`);
});

test('where managers want it, each question opens a thread that says how to go on', async () => {
  const { box } = await startFootnote(certain);
  const manager = box.driver.as('manager');
  await manager.slash('settings threads', { channel: box.driver.channelId, on: true });
  messageOf(await box.driver.slash('ask', { question: QUESTION }));
  const threads = () =>
    [...box.state.channels.values()].filter(({ type }) => type === ChannelType.PublicThread);
  await expect.poll(() => threads().length).toBe(1);
  const [thread] = threads();
  expect(thread).toMatchObject({ name: QUESTION, parentId: box.driver.channelId });
  const opening = await box.driver.in(thread!.id).waitForMessage();
  expect(textOf(opening)).toContain('mention me with each question');
});

test('in a thread, a question goes on from the answer before it, the first from the one that opened it', async () => {
  const { box, bot } = await startFootnote(certain);
  await box.driver.as('manager').slash('settings threads', { channel: box.driver.channelId, on: true });
  const mention = `<@${bot.client.user.id}>`;
  box.driver.say(`${mention} ${QUESTION}`);
  const threads = () =>
    [...box.state.channels.values()].filter(({ type }) => type === ChannelType.PublicThread);
  await expect.poll(() => threads().length).toBe(1);
  const thread = box.driver.in(threads()[0]!.id);
  await thread.waitForMessage();
  thread.say(`${mention} who led ISKP?`);
  const first = await thread.waitForMessage((message) => textOf(message).includes('Q who led ISKP?'));
  expect(textOf(first)).toContain(`Q ${QUESTION}\nQ who led ISKP?`);
  thread.say(`${mention} and before him?`);
  const second = await thread.waitForMessage((message) => textOf(message).includes('Q and before him?'));
  expect(textOf(second)).toContain(`Q ${QUESTION}\nQ who led ISKP?\nQ and before him?`);
});

test('in a channel that managers did not choose, answers are private and mentions are told so', async () => {
  const { box, bot } = await startFootnote(certain);
  const briefings = box.driver.in('briefings');
  await box.driver.as('manager').slash('settings channel', { channel: briefings.channelId, on: true });
  expect(isPrivate(messageOf(await box.driver.slash('ask', { question: QUESTION })))).toBe(true);
  expect(isPrivate(messageOf(await briefings.slash('ask', { question: QUESTION })))).toBe(false);
  box.driver.say(`<@${bot.client.user.id}> ${QUESTION}`);
  const told = await box.driver.inDirectMessages().waitForMessage();
  expect(textOf(told)).toContain('managers do not let me speak');
});

test('a missing permission is told privately, by its name', async () => {
  const { box, bot } = await startFootnote(certain);
  box.world.denyBot(box.driver.channelId, PermissionFlagsBits.SendMessages);
  box.driver.say(`<@${bot.client.user.id}> ${QUESTION}`);
  const told = await box.driver.inDirectMessages().waitForMessage();
  expect(textOf(told)).toContain('I am missing: Send Messages.');
});

test('over the limit one is told privately how long to wait', async () => {
  const { box } = await startFootnote({ rate: { perUser: 2, perGuild: 100, windowSeconds: 60 } });
  await box.driver.slash('memo');
  await box.driver.slash('memo');
  const message = messageOf(await box.driver.slash('ask', { question: QUESTION }));
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toMatch(/try again in \d+ seconds?\./);
  expect(textOf(messageOf(await box.driver.as('manager').slash('memo')))).toContain('Footnote answers from');
});

test('server settings decide whether /ask is private, and the option overrules them', async () => {
  const { box } = await startFootnote(certain);
  const shown = await box.driver.as('manager').slash('settings private', { on: true });
  expect(textOf(messageOf(shown))).toContain('Answers to `/ask` are private');
  expect(isPrivate(messageOf(await box.driver.slash('ask', { question: QUESTION })))).toBe(true);
  const open = await box.driver.slash('ask', { question: QUESTION, private: false });
  expect(isPrivate(messageOf(open))).toBe(false);
});

test('unanswered questions are kept only where a manager wants them, and gone when turned off', async () => {
  const { box } = await startFootnote();
  const manager = box.driver.as('manager');
  const list = async () => textOf(messageOf(await manager.slash('settings questions')));
  await box.driver.slash('ask', { question: 'What is the capital of Peru?' });
  expect(await list()).toContain('is off');
  await manager.slash('settings unanswered', { on: true });
  expect(await list()).toContain('No unanswered question');
  await box.driver.slash('ask', { question: 'What is the capital of Peru?' });
  expect(await list()).toContain('What is the capital of Peru? (1×)');
  await manager.slash('settings unanswered', { on: false });
  await manager.slash('settings unanswered', { on: true });
  expect(await list()).toContain('No unanswered question');
});

test('settings and doctor are for managers', async () => {
  const { box } = await startFootnote();
  const offered = box.driver.commands().map(({ name }) => name);
  expect(offered).not.toContain('settings');
  expect(offered).not.toContain('doctor');
  expect(
    box.driver
      .as('manager')
      .commands()
      .map(({ name }) => name),
  ).toContain('doctor');
});

test('/doctor names the part that is not well, with its remedy', async () => {
  const { box } = await startFootnote();
  const manager = box.driver.as('manager');
  const well = textOf(messageOf(await manager.slash('doctor')));
  for (const part of ['Connection', 'Permissions here', 'Intents', 'Commands', 'Store']) {
    expect(well).toContain(`✅ ${part}`);
  }
  box.world.denyBot(box.driver.channelId, PermissionFlagsBits.AttachFiles);
  const ill = textOf(messageOf(await manager.slash('doctor')));
  expect(ill).toContain('❌ Permissions here: missing: Attach Files');
  expect(ill).toContain('Give my role these permissions');
});

test('no question, user name or interaction token reaches the log, whatever fails', async () => {
  const { box, logged } = await startFootnote(certain);
  box.faults.rest({ path: /\/callback$/ }, { kind: 'status', status: 500 }, 10);
  void box.driver.slash('ask', { question: QUESTION });
  await expect.poll(() => logged.length).toBeGreaterThan(1);
  box.faults.clear();
  const log = logged.join('\n');
  expect(log).toContain('failed to send an answer');
  expect(log).not.toMatch(/border police|Mira|\/callback/);
  box.violations.take();
});
