import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { iskp } from '../facts/shelf.ts';
import { buttonCalled, buttonsOf, isPrivate, messageOf, startFootnote, textOf } from './footnote.ts';

const found: readonly (readonly [string, Record<string, string | number>, string])[] = [
  ['leaders', {}, 'Abu Saad Orakzai · July 2017 – August 2018 · killed'],
  ['leaders', { name: 'orakzay' }, 'The first four were killed in CT operations'],
  ['leaders', { at: 'April 2019' }, 'April 2019 saw a change; the memo names both.'],
  ['leaders', { at: '2021-01' }, 'The memo names no leader for January 2021.'],
  ['attacks', {}, 'May 2021, by context'],
  ['attacks', { place: 'Baglan' }, 'took responsibility for the killing of ten people on June 8, 2021'],
  ['attacks', { year: '2014' }, 'Peshawar School Attack'],
  ['attacks', { target: 'prison' }, '20-hour long Jalalabad prison raid'],
  ['attacks', { group: 'TTP' }, 'more than a hundred children'],
  ['recommendations', {}, 'Increased vigilance to thwart attacks in urban areas'],
  ['recommendations', { topic: 'technology' }, 'Technology such as unmanned aerial vehicles'],
  ['recommendations', { addressee: 'Afghan police' }, 'need to better safeguard vulnerable targets'],
  ['figures', {}, 'Whose count: Report of the UN Secretary-General'],
  ['figures', { topic: 'ISKP attacks' }, '343 attacks · 2019'],
  ['groups', {}, 'Jamaat-ul-Ahrar · militant group'],
  ['groups', { name: 'al-Qaeda' }, 'al-Qaeda – rival of – IS'],
  ['sources', {}, 'Note 1 · behind ¶ 4'],
  ['sources', { note: 7 }, 'Report of the UN Secretary-General'],
  ['sources', { publisher: 'Reuters' }, 'Note 31 · behind ¶ 22'],
  ['timeline', {}, 'Peshawar School Attack'],
];

const notFound: readonly (readonly [string, Record<string, string | number>, string])[] = [
  ['leaders', { name: 'Aslan Fritz' }, 'Did you mean Aslam Farooqi?'],
  ['leaders', { at: 'soon' }, '“soon” is not a date I can read'],
  ['leaders', { at: '2010' }, 'Its first dated tenure begins in January 2015.'],
  ['attacks', { place: '@everyone' }, 'The memo names no such place: “@everyone”.'],
  ['attacks', { group: 'TTP', year: '2021' }, 'The memo names no attack that fits all of this.'],
  ['recommendations', { topic: 'football' }, 'The memo names no such topic: “football”.'],
  ['figures', { topic: 'football' }, 'The memo names no such topic: “football”.'],
  ['groups', { name: 'xyzzy' }, 'The memo names no such group: “xyzzy”.'],
  ['sources', { note: 99 }, 'There is no note 99: the memo has notes 1 to 35.'],
  ['sources', { publisher: 'CNN' }, 'The memo names no such publisher: “CNN”.'],
];

/** Every group, and the figures that go with each other one. */
const everything: readonly (readonly [string, Record<string, string>])[] = [
  ...iskp.groups.map(({ name }) => ['groups', { name }] as const),
  ...['ISKP attacks', 'fighters', 'border', 'leaders', 'killed'].map(
    (topic) => ['figures', { topic }] as const,
  ),
  ['sources', {}],
];

describe('the look-ups, over Discord', () => {
  test('every command and option shows everybody what the facts hold', async () => {
    const { box, logged } = await startFootnote();
    for (const [i, [command, options, expected]] of found.entries()) {
      // One person may ask twenty times a minute.
      const driver = box.driver.as(i % 2 === 0 ? 'member' : 'manager');
      const message = messageOf(await driver.slash(command, options));
      expect(textOf(message), `/${command} ${JSON.stringify(options)}`).toContain(expected);
      expect(isPrivate(message)).toBe(false);
      expect(buttonsOf(message).some(({ label }) => label === 'In context')).toBe(true);
    }
    expect(logged).toEqual([]);
  });

  test.each(everything)('Discord takes every page of /%s %j', async (command, options) => {
    const { box, logged } = await startFootnote();
    let message = messageOf(await box.driver.slash(command, options));
    while (buttonsOf(message).some(({ label }) => label === 'Later')) {
      message = messageOf(await box.driver.click(message, buttonCalled(message, 'Later')));
    }
    expect(isPrivate(message)).toBe(false);
    expect(logged).toEqual([]);
  });

  test('what is not found is told to the caller alone', async () => {
    const { box, logged } = await startFootnote();
    for (const [command, options, expected] of notFound) {
      const message = messageOf(await box.driver.slash(command, options));
      expect(textOf(message), `/${command} ${JSON.stringify(options)}`).toContain(expected);
      expect(isPrivate(message)).toBe(true);
    }
    expect(logged).toEqual([]);
  });

  test.each([
    ['leaders', {}, 'Leaders of ISKP. Hafeez Saeed Khan: Jan 2015 – Jul 2016;'],
    ['attacks', {}, 'Attacks the memo names. Peshawar School Attack: 2014;'],
    ['timeline', {}, 'Leaders and attacks the memo names.'],
    ['figures', { topic: 'border personnel' }, 'Border personnel.'],
  ])('/%s %j comes with a picture that a screen reader can read', async (command, options, alt) => {
    const { box } = await startFootnote();
    const { attachments } = messageOf(await box.driver.slash(command, options));
    expect(attachments).toHaveLength(1);
    expect(attachments[0]!.filename).toMatch(/\.png$/u);
    expect(attachments[0]!.description).toContain(alt);
  });

  test('pages turn in place, and still do after a restart', async () => {
    const footnote = await startFootnote();
    const { driver } = footnote.box;
    const first = messageOf(await driver.slash('figures'));
    const second = await driver.click(first, buttonCalled(first, 'Later'));
    expect(second).toMatchObject({ kind: 'message', updated: true });
    expect(textOf(messageOf(second))).toContain('Page 2 of ');
    await footnote.restart();
    const back = messageOf(await driver.click(messageOf(second), buttonCalled(messageOf(second), 'Earlier')));
    expect(textOf(back)).toBe(textOf(first));
  });

  test('In context opens the paragraph behind a fact, for the caller alone', async () => {
    const { box } = await startFootnote();
    const card = messageOf(await box.driver.slash('leaders', { name: 'muhajir' }));
    const context = messageOf(await box.driver.click(card, buttonCalled(card, 'In context')));
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context)).toContain('ISKP had been afflicted by infighting amongst its ranks');
  });

  test('options complete as one types, with typos', async () => {
    const { box } = await startFootnote();
    const typed: readonly (readonly [string, string, string, string])[] = [
      ['leaders', 'name', 'farroqi', 'Aslam Farooqi'],
      ['attacks', 'place', 'jal', 'Jalalabad'],
      ['attacks', 'year', '', '2014'],
      ['attacks', 'target', 'cl', 'Medicines Sans Frontiers clinic'],
      ['attacks', 'group', 'tt', 'TTP'],
      ['recommendations', 'topic', 'cyb', 'cyberspace'],
      ['recommendations', 'addressee', 'local', 'local forces'],
      ['figures', 'topic', 'fighters', 'ISKP fighters'],
      ['groups', 'name', 'lashkar', 'Lashkar-e-Jhangvi al-Alami'],
      ['sources', 'publisher', 'bb', 'BBC News'],
    ];
    for (const [command, option, text, first] of typed) {
      const completion = await box.driver.complete(command, option, text);
      expect(completion, `/${command} ${option}:${text}`).toMatchObject({
        kind: 'choices',
        choices: expect.arrayContaining([expect.objectContaining({ value: first })]),
      });
    }
  });

  test('a folder without facts files is served, and every look-up says so plainly', async () => {
    const corpusDir = mkdtempSync(join(tmpdir(), 'corpus-'));
    onTestFinished(() => rmSync(corpusDir, { recursive: true, force: true }));
    writeFileSync(
      join(corpusDir, 'bare.md'),
      '---\nid: bare\ntitle: Bare\n---\n\nThe mill burnt down in 1920.\n',
    );
    const { box } = await startFootnote({ corpusDir });
    for (const command of [
      'leaders',
      'attacks',
      'recommendations',
      'figures',
      'groups',
      'sources',
      'timeline',
    ]) {
      const message = messageOf(await box.driver.slash(command));
      expect(textOf(message)).toMatch(/^No memo here has reviewed .+ yet\. /u);
      expect(isPrivate(message)).toBe(true);
    }
  });
});
