import { expect, test } from 'vitest';
import { words } from '../../src/present/words.ts';
import { buttonCalled, isPrivate, messageOf, startFootnote, textOf } from './footnote.ts';

const LEADER = 'When did Hafeez Saeed Khan lead ISKP?';

test('/ask quotes the passage word for word, with paragraph and note', async () => {
  const { box, app } = await startFootnote();
  const message = messageOf(await box.driver.slash('ask', { question: LEADER }));
  const sentence = 'Hafeez Saeed Khan (January 2015 – July 2016)';
  expect(app.services.library.note('iskp-afghanistan', 20)?.text).toContain(sentence);
  expect(textOf(message)).toContain(sentence);
  expect(textOf(message)).toMatch(/note 20 \(¶ \d+\) · as of 9 August 2021/);
  expect(isPrivate(message)).toBe(false);
});

test('/ask answers privately when asked to', async () => {
  const { box } = await startFootnote();
  expect(isPrivate(messageOf(await box.driver.slash('ask', { question: LEADER, private: true })))).toBe(true);
});

test('/ask plain answers in text alone', async () => {
  const { box } = await startFootnote();
  const message = messageOf(await box.driver.slash('ask', { question: LEADER, plain: true }));
  expect(message.content).toContain('Hafeez Saeed Khan');
});

test('/ask is silent about what the memo does not say, and says that the closest passages do not answer', async () => {
  const { box } = await startFootnote();
  const text = textOf(messageOf(await box.driver.slash('ask', { question: 'What is the capital of Peru?' })));
  expect(Object.values(words.silence.title).some((title) => text.includes(title))).toBe(true);
});

test('/ask proposes questions as one types', async () => {
  const { box, app } = await startFootnote();
  const completion = await box.driver.complete('ask', 'question', 'when did haf');
  expect(completion.kind).toBe('choices');
  const choices = completion.kind === 'choices' ? completion.choices : [];
  expect(choices.length).toBeGreaterThan(0);
  for (const { value } of choices)
    expect(app.services.answerer.answer(String(value)).status).toBe('answered');
});

test('/memo names the memo, and its autocompleted section is read page by page', async () => {
  const { box } = await startFootnote();
  expect(textOf(messageOf(await box.driver.slash('memo')))).toContain(
    'ISKP and Afghanistan’s Future Security',
  );
  const completion = await box.driver.complete('memo', 'section', '');
  const choices = completion.kind === 'choices' ? completion.choices : [];
  const long = choices.find(({ name }) => name.startsWith('Internal developments'))!;
  const page = messageOf(await box.driver.slash('memo', { section: String(long.value) }));
  expect(textOf(page)).toContain('Page 1 of 2');
  const turned = await box.driver.click(page, buttonCalled(page, 'Later'));
  expect(turned).toMatchObject({ kind: 'message', updated: true });
  expect(textOf(messageOf(turned))).toContain('Page 2 of 2');
});

test('/help lists every slash command and offers questions to press', async () => {
  const { box, app } = await startFootnote();
  const text = textOf(messageOf(await box.driver.slash('help')));
  for (const { name } of app.services.commandList) expect(text).toContain(`/${name}`);
});

test('In context shows the paragraph with the quotation marked, also after a restart', async () => {
  const footnote = await startFootnote();
  const card = messageOf(await footnote.box.driver.slash('ask', { question: LEADER }));
  await footnote.restart();
  const context = messageOf(await footnote.box.driver.click(card, buttonCalled(card, 'In context')));
  expect(isPrivate(context)).toBe(true);
  expect(textOf(context)).toContain(footnote.app.services.library.note('iskp-afghanistan', 20)!.text);
});
