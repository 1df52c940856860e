import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/facts/facts.ts';
import { assertVerbatim } from '../../../src/present/assert-verbatim.ts';
import { displayedText, markdownTexts } from '../../../src/present/displayed-text.ts';
import { readWantedArgs, type Shelf, type Wanted, wantedArgs } from '../../../src/present/facts/look-up.ts';
import { lookUps } from '../../../src/present/facts/look-ups.ts';
import { COMPONENTS_MAX, CUSTOM_ID_MAX, TEXT_TOTAL_MAX } from '../../../src/present/limits.ts';
import type { Message } from '../../../src/present/message.ts';
import { allFacts, createLibrary, library, memoOf, noAliases } from '../../facts/shelf.ts';

const shelf: Shelf = { library, facts: allFacts, aliasesOf: noAliases };
const bare: Shelf = {
  ...shelf,
  library: createLibrary([memoOf('---\nid: bare\ntitle: Bare\n---\n\nOne paragraph.\n')]),
  facts: new Map<string, Facts>(),
};

const look = (kind: string, wanted: Wanted = {}, page = 1) => lookUps[kind]!(shelf, wanted, page);
const shownBy = (kind: string, wanted: Wanted = {}, page = 1) =>
  displayedText(look(kind, wanted, page).message);

function components(node: unknown): { type: number; custom_id?: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && typeof node.type === 'number' ? [node as { type: number }] : [];
  return [...own, ...Object.values(node).flatMap(components)];
}

const idsOf = (message: Message) =>
  components(message.components).flatMap(({ custom_id }) => custom_id ?? []);

/** Every page of a look-up, followed by its own page buttons. */
function pagesOf(kind: string, wanted: Wanted = {}): Message[] {
  const pages: Message[] = [];
  for (let page: number | undefined = 1; page !== undefined;) {
    const { message } = look(kind, wanted, page);
    pages.push(message);
    const next = idsOf(message)
      .filter((id) => id.startsWith('v1:facts-page:'))
      .map((id) => Number(id.split(':')[3]))
      .find((number) => number > page!);
    page = next;
  }
  return pages;
}

const everyLookUp: readonly (readonly [string, Wanted])[] = [
  ...Object.keys(lookUps).map((kind) => [kind, {}] as const),
  ...allFacts.get('iskp-afghanistan')!.leaders.map(({ name }) => ['leaders', { name }] as const),
  ...allFacts.get('iskp-afghanistan')!.groups.map(({ name }) => ['groups', { name }] as const),
  ...allFacts.get('iskp-afghanistan')!.figures.map(({ measure }) => ['figures', { topic: measure }] as const),
  ...['Kabul', 'Jalalabad', 'Peshawar', 'Baghlan'].map((place) => ['attacks', { place }] as const),
];

describe('every look-up of the real memo', () => {
  test.each(everyLookUp)(
    '/%s %j shows quotations word for word, cited and dated, within Discord’s limits on every page',
    (kind, wanted) => {
      for (const message of pagesOf(kind, wanted)) {
        expect(message.quotations!.length).toBeGreaterThan(0);
        assertVerbatim(message, library);
        expect(markdownTexts(message).reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(
          TEXT_TOTAL_MAX,
        );
        // One picture with its gallery and item comes on top.
        expect(components(message.components).length + 2).toBeLessThanOrEqual(COMPONENTS_MAX);
        expect(idsOf(message).filter((id) => id.length > CUSTOM_ID_MAX)).toEqual([]);
        expect(new Set(idsOf(message)).size, 'no custom id twice').toBe(idsOf(message).length);
        expect(idsOf(message).some((id) => id.startsWith('v1:in-context:'))).toBe(true);
        for (const block of components(message.components).filter(
          ({ type }) => type === ComponentType.Section,
        )) {
          expect(JSON.stringify(block)).toMatch(/¶ \d+.*as of 9 August 2021/u);
        }
      }
    },
  );

  test('pages show every entry once, in order', () => {
    const notes = pagesOf('sources').flatMap((message) =>
      [...displayedText(message).matchAll(/^Note (\d+) /gmu)].map(([, n]) => Number(n)),
    );
    expect(notes).toEqual(Array.from({ length: 35 }, (_, i) => i + 1));
  });

  test('a page beyond the last shows the last', () => {
    expect(shownBy('figures', {}, 99)).toBe(shownBy('figures', {}, pagesOf('figures').length));
  });
});

describe('the leaders', () => {
  test('one leader’s card shows tenure, fate and the sentence on it', () => {
    const text = shownBy('leaders', { name: 'orakzay' });
    expect(text).toContain('Abu Saad Orakzai · July 2017 – August 2018 · killed');
    expect(text).toContain('The first four were killed in CT operations');
    expect(text).not.toContain('Hafeez');
  });

  test('a citation names the notes of the sentence quoted, and no others of its paragraph', () => {
    expect(shownBy('leaders', { name: 'orakzai' })).toContain('¶ 13 · note 17 · as of');
  });

  test('a quotation cut from its sentence shows the cuts, a whole sentence none', () => {
    const text = shownBy('leaders');
    expect(text).toContain('[…] Abu Sayed (April – July 2017) […]');
    expect(text).toContain('\nThe current leader of ISKP, identified as Shabab al-Muhajir […]');
    expect(text).toContain('\nThe first four were killed in CT operations and the next two were arrested.\n');
  });

  test('the current leader keeps every hedge and has no fate', () => {
    const text = shownBy('leaders', { name: 'muhajir' });
    expect(text).toContain('current leader, no dates given');
    expect(text).toContain('The memo says so with care: “reportedly”');
    expect(text).not.toMatch(/killed|arrested/u);
  });

  test('a month of change shows both leaders', () => {
    const text = shownBy('leaders', { at: 'April 2019' });
    expect(text).toContain('April 2019 saw a change; the memo names both.');
    expect(text).toContain('Abu Omar al-Khorasani');
    expect(text).toContain('Aslam Farooqi');
  });

  test('a month after the last dated tenure has no leader, and the undated one is not passed off as its', () => {
    const text = shownBy('leaders', { at: '2021-01' });
    expect(text).toContain('The memo names no leader for January 2021.');
    expect(text).toContain('Its last dated tenure ends in May 2020.');
    expect(text).toContain('It calls one the current leader, without dates:');
  });

  test('a time after the memo says as of when the memo speaks', () => {
    expect(shownBy('leaders', { at: '2024' })).toContain('The memo speaks as of 9 August 2021');
    expect(shownBy('leaders', { at: 'spring 2022' })).toContain('The memo names no leader for spring 2022.');
    expect(shownBy('leaders', { at: '2021-08' })).not.toContain('says nothing of later times');
  });

  test('of one leader at a date, that one if it led then, else who did', () => {
    const then = shownBy('leaders', { name: 'khorasani', at: '2019' });
    expect(then).toContain('Abu Omar al-Khorasani');
    expect(then).not.toContain('Farooqi');
    const other = shownBy('leaders', { name: 'farooqi', at: 'March 2018' });
    expect(other).toContain('The memo does not name Aslam Farooqi for March 2018.');
    expect(other).toContain('Abu Saad Orakzai · July 2017 – August 2018');
    expect(other).not.toContain('names no leader');
    expect(shownBy('leaders', { name: 'farooqi', at: '2010' })).toContain('begins in January 2015');
  });

  test('before the first tenure, an unreadable date and an unknown name show no leader', () => {
    expect(look('leaders', { at: '2010' }).found).toBe(false);
    expect(shownBy('leaders', { at: '2010' })).toContain('begins in January 2015');
    expect(shownBy('leaders', { at: '*soon*' })).toContain('“*soon*” is not a date I can read');
    expect(shownBy('leaders', { name: 'Aslan Faruk' })).toContain('Did you mean Aslam Farooqi?');
  });
});

describe('the attacks', () => {
  test('show true precision, and a toll only where the quotation above gives it', () => {
    const text = shownBy('attacks');
    expect(text).toContain(
      'May 2021, by context · Kabul · ISKP (“carried out”)\nToll: more than a 100 people',
    );
    expect(text).toContain('Kabul school bombing\n2020 · Kabul · ISKP\n');
    expect(text.match(/^Toll: /gmu)).toHaveLength(3);
    expect(text).not.toContain('more than 141 dead');
    expect(shownBy('attacks', { place: 'Peshawar' })).toContain(
      'Toll: more than a hundred children; more than 141 dead',
    );
  });

  test('one attack shows what others claim of it as theirs', () => {
    expect(shownBy('attacks', { place: 'Jalalabad' })).toContain('“Islamic State group claims”');
  });

  test('nothing that fits all is said plainly', () => {
    expect(look('attacks', { group: 'TTP', place: 'Kabul' }).found).toBe(false);
    expect(shownBy('attacks', { group: 'TTP', place: 'Kabul' })).toBe(
      'The memo names no attack that fits all of this.',
    );
  });
});

describe('recommendations, figures, groups and sources', () => {
  test('recommendations stand under the memo’s headings, each heading once', () => {
    const text = pagesOf('recommendations').map(displayedText).join('\n');
    expect(text.match(/^(?:Sustained|Increased|Border security$).*/gmu)).toHaveLength(3);
  });

  test('a figure shows value, unit, period and whose count, and what it is compared with', () => {
    const text = shownBy('figures', { topic: 'ISKP attacks' });
    expect(text).toContain('343 attacks · 2019');
    expect(text).toContain('11 attacks · 2020');
    expect(text).toContain('Whose count: Report of the UN Secretary-General');
    expect(shownBy('figures', { topic: 'drop' })).toContain(
      '61 percent drop · 2020, compared with January – September 2019',
    );
  });

  test('one figure of a series brings those it is compared with', () => {
    expect(shownBy('figures', { topic: 'fighters by late 2019' })).toContain(
      'estimated 2,500-8,500 fighters',
    );
  });

  test('a claim about a group names its bearer', () => {
    const text = pagesOf('groups', { name: 'Afghan government' }).map(displayedText).join('\n');
    expect(text).toContain('ISKP – accused of serving – Afghan government');
    expect(text).toContain('Not the memo’s own claim: “the Taliban claims”');
  });

  test('a note shows the paragraph it stands behind; a publisher all its notes', () => {
    expect(shownBy('sources', { note: '7' })).toContain('Note 7 · behind ¶ 7');
    expect(shownBy('sources', { publisher: 'reuters' }).match(/^Note \d+/gmu)).toEqual([
      'Note 11',
      'Note 31',
    ]);
    expect(shownBy('sources', { note: '99' })).toBe('There is no note 99: the memo has notes 1 to 35.');
    expect(look('sources', { publisher: 'CNN' }).found).toBe(false);
  });
});

describe('a memo without facts', () => {
  test.each(Object.keys(lookUps))('/%s says so plainly', (kind) => {
    const { found, message } = lookUps[kind]!(bare, {}, 1);
    expect(found).toBe(false);
    expect(displayedText(message)).toMatch(/^No memo here has reviewed .+ yet\. /u);
  });
});

test('what was asked for survives the custom id of a page button', () => {
  const wanted = { name: 'a:b=c & “d”', place: '100%' };
  expect(readWantedArgs(wantedArgs(wanted))).toEqual(wanted);
  expect(wantedArgs(wanted).filter((arg) => arg.includes(':'))).toEqual([]);
});
