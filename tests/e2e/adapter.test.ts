import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type Action, type Command, privately, publicly, type Reply } from '../../src/bot/contract.ts';
import { button, cardMessage } from '../../src/present/card.ts';
import { customId } from '../../src/present/custom-id.ts';
import { notice } from '../../src/present/notice.ts';
import { buttonCalled, isPrivate, messageOf, startFootnote, textOf } from './footnote.ts';

const simple = (name: string, run: Command['run'], more: Partial<Command> = {}): Command => ({
  data: { name, description: 'A command of this test' },
  run,
  ...more,
});

/** Work that is done when the test says so. */
const pending = (reply: Reply) => {
  const work = Promise.withResolvers<Reply>();
  const begun = Promise.withResolvers<void>();
  const promise = () => {
    begun.resolve();
    return work.promise;
  };
  return { promise, begun: begun.promise, finish: () => work.resolve(reply) };
};

/** A command whose answer comes when the test says so. */
const late = (reply: Reply) => {
  const { promise, begun, finish } = pending(reply);
  return { command: simple('late', promise), begun, finish };
};

test('a late answer is acknowledged in time and follows, as public as it should be', async () => {
  const { command, begun, finish } = late(publicly(notice('at last')));
  const { box } = await startFootnote({ extraCommands: [command] });
  const outcome = box.driver.slash('late');
  await begun;
  box.clock.moveBy(2500);
  await expect.poll(() => box.driver.messages().length).toBe(1);
  box.clock.moveBy(60_000);
  finish();
  const message = messageOf(await outcome);
  expect(textOf(message)).toBe('at last');
  expect(isPrivate(message)).toBe(false);
});

test('a late answer that turns out private is shown to the asker alone', async () => {
  const { command, begun, finish } = late(privately(notice('for you')));
  const { box } = await startFootnote({ extraCommands: [command] });
  void box.driver.slash('late');
  await begun;
  box.clock.moveBy(2500);
  await expect.poll(() => box.driver.messages().length).toBe(1);
  finish();
  const message = await box.driver.waitForMessage((seen) => textOf(seen) === 'for you');
  expect(isPrivate(message)).toBe(true);
  expect(box.driver.as('manager').messages()).toEqual([]);
});

/** A command whose card has one button, and the action behind it, whose answer comes when the test says so. */
const latePress = (reply: Reply) => {
  const { begun, finish, promise } = pending(reply);
  const card = cardMessage({
    blocks: [{ text: 'a card' }],
    buttons: [button('Press', customId('late-press'))],
  });
  const action: Action = { name: 'late-press', act: () => promise() };
  return {
    begun,
    finish,
    options: { extraCommands: [simple('card', () => publicly(card))], extraActions: [action] },
  };
};

test('a late answer to a button follows as a new message, seen by whom it is for', async () => {
  const { begun, finish, options } = latePress(privately(notice('for you')));
  const { box } = await startFootnote(options);
  const card = messageOf(await box.driver.slash('card'));
  void box.driver.click(card, buttonCalled(card, 'Press'));
  await begun;
  box.clock.moveBy(2500);
  finish();
  const message = await box.driver.waitForMessage((seen) => textOf(seen) === 'for you');
  expect(isPrivate(message)).toBe(true);
  expect(box.driver.as('manager').messages().map(textOf)).toEqual(['a card']);
});

test('a late update changes the message its button hangs on', async () => {
  const { begun, finish, options } = latePress({ kind: 'update', message: notice('another page') });
  const { box } = await startFootnote(options);
  const card = messageOf(await box.driver.slash('card'));
  void box.driver.click(card, buttonCalled(card, 'Press'));
  await begun;
  box.clock.moveBy(2500);
  finish();
  await box.driver.waitForEdit(card, (seen) => textOf(seen) === 'another page');
  expect(box.driver.messages()).toHaveLength(1);
});

test('a command that breaks tells its caller alone, with the number under which the log has the cause', async () => {
  const broken = simple('broken', () => {
    throw new Error('a cause with /a/path and a secret');
  });
  const { box, logged } = await startFootnote({ extraCommands: [broken] });
  const message = messageOf(await box.driver.slash('broken'));
  expect(isPrivate(message)).toBe(true);
  const [reference] = /F-\d+/.exec(textOf(message)) ?? [];
  expect(logged.find((line) => line.includes(`"${reference}"`))).toContain('a cause with');
  expect(textOf(message)).not.toContain('secret');
});

test('a message Discord refuses becomes a private apology with a number', async () => {
  const refused = simple('refused', () => publicly({ content: 'x'.repeat(2001) }));
  const { box, logged } = await startFootnote({ extraCommands: [refused] });
  const message = messageOf(await box.driver.slash('refused'));
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toContain('Something went wrong here');
  expect(logged.join('\n')).toContain('failed to send an answer');
  expect(box.violations.take().length).toBeGreaterThan(0);
});

test('a late message Discord refuses leaves no “thinking …” behind', async () => {
  const { command, begun, finish } = late(publicly({ content: 'x'.repeat(2001) }));
  const { box } = await startFootnote({ extraCommands: [command] });
  void box.driver.slash('late');
  await begun;
  box.clock.moveBy(2500);
  await expect.poll(() => box.driver.messages().length).toBe(1);
  finish();
  const message = await box.driver.waitForMessage((seen) =>
    textOf(seen).includes('Something went wrong here'),
  );
  expect(isPrivate(message)).toBe(true);
  expect(box.driver.messages()).toHaveLength(1);
  box.violations.take();
});

test('completion never fails: a broken one offers nothing', async () => {
  const completing: Command = {
    data: {
      name: 'completing',
      description: 'A command of this test',
      options: [
        { type: ApplicationCommandOptionType.String, name: 'what', description: 'x', autocomplete: true },
      ],
    },
    run: () => publicly(notice('x')),
    complete: () => {
      throw new Error('no choices today');
    },
  };
  const { box, logged } = await startFootnote({ extraCommands: [completing] });
  expect(await box.driver.complete('completing', 'what', 'a')).toEqual({ kind: 'choices', choices: [] });
  expect(logged.join('\n')).toContain('no choices today');
});

test('a 429 on the answer is waited out, and the answer arrives', async () => {
  const { box } = await startFootnote();
  box.faults.rest({ path: /\/callback$/ }, { kind: 'rate-limit', retryAfterMs: 50 });
  expect(textOf(messageOf(await box.driver.slash('memo')))).toContain('Footnote answers from');
});

test('a question asked while the socket was down is answered after the resume', async () => {
  const { box } = await startFootnote();
  box.faults.beforeEvent('INTERACTION_CREATE', { kind: 'drop' });
  expect(textOf(messageOf(await box.driver.slash('memo')))).toContain('Footnote answers from');
});

test('health is what the shard says, also while it is away', async () => {
  const { box, bot } = await startFootnote();
  expect(bot.health()).toMatchObject({ ready: true, status: 'Ready' });
  box.faults.gateway({ kind: 'drop' });
  await expect.poll(() => bot.health().ready).toBe(false);
  await expect.poll(() => bot.health().ready, { timeout: 3000 }).toBe(true);
});

test('an interaction that comes too late is logged, and the process lives on', async () => {
  const { command, finish } = late(publicly(notice('too late')));
  const { box, logged } = await startFootnote({ extraCommands: [command] });
  box.faults.rest({ path: /\/callback$/ }, { kind: 'status', status: 404 });
  const outcome = box.driver.slash('late');
  finish();
  box.clock.moveBy(3500);
  await outcome;
  await expect.poll(() => logged.length).toBeGreaterThan(0);
  expect(textOf(messageOf(await box.driver.slash('memo')))).toContain('Footnote answers from');
  box.violations.take();
});

test('the invite link asks for the permissions the bot needs and no more', async () => {
  const { bot } = await startFootnote();
  const link = new URL(bot.inviteLink);
  expect(link.searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
  expect(BigInt(link.searchParams.get('permissions') ?? 0) & (1n << 3n)).toBe(0n);
});
