import { describe, expect, test } from 'vitest';
import attacks from '../../commands/attacks.ts';
import figures from '../../commands/figures.ts';
import groups from '../../commands/groups.ts';
import leaders from '../../commands/leaders.ts';
import recommendations from '../../commands/recommendations.ts';
import sources from '../../commands/sources.ts';
import timeline from '../../commands/timeline.ts';
import factsPage from '../../src/bot/actions/facts-page.ts';
import type { Caller, Command, OptionValue } from '../../src/bot/contract.ts';
import type { Services } from '../../src/bot/services.ts';
import { createPictures } from '../../src/present/charts/pictures.ts';
import { displayedText } from '../../src/present/displayed-text.ts';
import { allFacts, createLibrary, library, memoOf, noAliases } from '../facts/shelf.ts';

const services: Pick<Services, 'library' | 'facts' | 'aliasesOf' | 'pictures'> = {
  library,
  facts: allFacts,
  aliasesOf: noAliases,
  pictures: createPictures(),
};
const caller: Caller = { userId: '1', channelId: '2', locale: 'en-GB', permissions: 0n, botPermissions: 0n };

async function run(command: Command, options: Record<string, OptionValue> = {}, given = services) {
  const reply = await command.run({ command: command.data.name, options, caller }, given as Services);
  if (reply.kind !== 'message') throw new Error(`a look-up answers with a message, not a ${reply.kind}`);
  return {
    ...reply,
    text: displayedText(reply.message),
    pictures: reply.message.files?.map(({ name }) => name) ?? [],
  };
}

async function complete(command: Command, focused: string, value: string) {
  const found = await command.complete!(
    { command: command.data.name, options: {}, caller, focused, value },
    services as Services,
  );
  return found.map((choice) => choice.value);
}

const press = (args: readonly string[]) =>
  factsPage.act({ action: 'facts-page', args, caller, values: [], fields: {} }, services as Services);

const all: readonly Command[] = [attacks, figures, groups, leaders, recommendations, sources, timeline];

describe('the look-up commands', () => {
  test.each([
    ['leaders', leaders, {}, 'leaders.png'],
    ['attacks', attacks, {}, 'attacks.png'],
    ['timeline', timeline, {}, 'timeline.png'],
    ['figures', figures, { topic: 'ISKP attacks' }, 'ISKP-attacks.png'],
    ['figures', figures, { topic: 'fighters' }, 'ISKP-fighters.png'],
    ['figures', figures, { topic: 'border personnel' }, 'border-personnel.png'],
  ])(
    '/%s shows everybody a card with a picture that the card refers to',
    async (_, command, options, picture) => {
      const reply = await run(command, options);
      expect(reply).toMatchObject({ kind: 'message', private: false, pictures: [picture] });
      expect(JSON.stringify(reply.message.components)).toContain(`attachment://${picture}`);
    },
  );

  test.each([
    ['leaders', leaders, { name: 'Farooqi' }],
    ['leaders', leaders, { at: '2018' }],
    ['attacks', attacks, { year: '2020' }],
    ['recommendations', recommendations, {}],
    ['groups', groups, { name: 'TTP' }],
    ['sources', sources, { note: 7 }],
    ['figures', figures, {}],
  ])('/%s %j shows everybody a card without a picture', async (_, command, options) => {
    expect(await run(command, options)).toMatchObject({ kind: 'message', private: false, pictures: [] });
  });

  test.each([
    ['leaders', leaders, { name: 'bin Laden' }],
    ['attacks', attacks, { place: 'Paris' }],
    ['recommendations', recommendations, { topic: 'football' }],
    ['figures', figures, { topic: 'football' }],
    ['groups', groups, { name: 'football club' }],
    ['sources', sources, { publisher: 'CNN' }],
  ])('/%s %j tells the caller alone that there is no such thing', async (_, command, options) => {
    const reply = await run(command, options);
    expect(reply).toMatchObject({ kind: 'message', private: true, pictures: [] });
    expect(reply.text).toMatch(/^The memo names no such /u);
  });

  test.each(all.map((command) => [command.data.name, command] as const))(
    '/%s says plainly that a memo has no facts',
    async (_, command) => {
      const bare = createLibrary([memoOf('---\nid: bare\ntitle: Bare\n---\n\nOne paragraph.\n')]);
      const reply = await run(command, {}, { ...services, library: bare, facts: new Map() });
      expect(reply).toMatchObject({ private: true, pictures: [] });
      expect(reply.text).toMatch(/^No memo here has reviewed /u);
    },
  );
});

describe('autocomplete', () => {
  test('offers what the facts name, for every option that completes', async () => {
    expect(await complete(leaders, 'name', 'mu')).toEqual(['Shabab al-Muhajir']);
    expect(await complete(attacks, 'place', '')).toEqual([
      'Peshawar',
      'Kabul',
      'Jalalabad',
      'Baghlan province',
    ]);
    expect(await complete(attacks, 'year', '202')).toEqual(['2020', '2021']);
    expect(await complete(attacks, 'target', 'haz')).toEqual([
      'children from the Hazara community',
      'ethnic Shia Hazara minority',
    ]);
    expect(await complete(attacks, 'group', '')).toEqual(['TTP', 'ISKP']);
    expect(await complete(recommendations, 'topic', 'tech')).toEqual(['technology']);
    expect(await complete(recommendations, 'addressee', 'border')).toEqual([
      'Border security personnel',
      'border security force',
      'border forces',
    ]);
    expect(await complete(figures, 'topic', 'fight')).toContain('ISKP fighters');
    expect(await complete(groups, 'name', 'lash')).toEqual(['Lashkar-e-Jhangvi al-Alami', 'Lashkar-e-Islam']);
    expect(await complete(sources, 'publisher', 'reu')).toEqual(['Reuters']);
    expect(await complete(sources, 'note', '')).toHaveLength(35);
    expect(await complete(sources, 'note', '3')).toEqual([3, 30, 31, 32, 33, 34, 35]);
    expect(await complete(sources, 'note', 'peshawar')).toEqual([32]);
    expect(await complete(leaders, 'at', '')).toContain('April 2019');
    expect(await complete(leaders, 'at', 'jul')).toEqual(['July 2016', 'July 2017']);
    expect(await complete(leaders, 'at', '2018-03')).toEqual(['2018-03']);
    expect(await complete(leaders, 'at', 'soon')).toEqual([]);
  });

  test('every choice offered finds something', async () => {
    for (const [command, option] of [
      [leaders, 'name'],
      [leaders, 'at'],
      [attacks, 'place'],
      [attacks, 'year'],
      [attacks, 'target'],
      [attacks, 'group'],
      [recommendations, 'topic'],
      [recommendations, 'addressee'],
      [figures, 'topic'],
      [groups, 'name'],
      [sources, 'publisher'],
      [sources, 'note'],
    ] as const) {
      for (const value of await complete(command, option, '')) {
        expect(String(value).length).toBeLessThanOrEqual(100);
        expect(
          (await run(command, { [option]: value })).private,
          `/${command.data.name} ${option}:${value}`,
        ).toBe(false);
      }
    }
  });
});

describe('the button that turns a page', () => {
  test('rewrites the message with the page it names', async () => {
    const reply = await press(['figures', '2']);
    expect(reply.kind).toBe('update');
    expect(displayedText((reply as { message: object }).message)).toContain('Page 2 of ');
  });

  test('answers a look-up that no longer exists kindly, to the caller alone', async () => {
    expect(await press(['recipes', '1'])).toMatchObject({ kind: 'message', private: true });
  });
});
