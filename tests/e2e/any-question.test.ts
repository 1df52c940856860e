import * as fc from 'fast-check';
import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { FOREIGN, kindsIn } from '../present/displayed.ts';
import { anyText } from '../present/nasty-text.ts';
import { markdownTexts } from '../../src/present/displayed-text.ts';
import { messageOf, startFootnote } from './footnote.ts';

const question = anyText
  .map((text) =>
    text
      .slice(0, 400)
      .replace(/[\uD800-\uDFFF]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

test.each([
  ['as the engine answers', false],
  ['answered with whatever is closest', true],
])('for any question, %s, Discord takes the message and nothing in it pings', async (_, alwaysAnswers) => {
  const { box, logged } = await startFootnote({
    alwaysAnswers,
    rate: { perUser: 10_000, perGuild: 10_000, windowSeconds: 60 },
  });
  await fc.assert(
    fc.asyncProperty(question, fc.boolean(), async (text, plain) => {
      const message = messageOf(await box.driver.slash('ask', { question: text, plain }));
      expect(message.mentions).toEqual([]);
      expect(message.mention_everyone).toBe(false);
      expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
      for (const markdown of markdownTexts(message as Parameters<typeof markdownTexts>[0])) {
        expect(FOREIGN.filter((kind) => kindsIn(markdown).has(kind))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
  expect(logged).toEqual([]);
  const posts = box.log.events.filter((event) => event.type === 'request' && event.path.includes('callback'));
  for (const post of posts) {
    expect(post).toMatchObject({ body: { data: { allowed_mentions: { parse: [] } } } });
  }
});
