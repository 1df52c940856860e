import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliasesIn } from '../../src/facts/aliases-in.ts';
import { editDistance } from '../../src/facts/edit-distance.ts';
import {
  attackFacets,
  figureFacets,
  groupFacets,
  leaderFacets,
  recommendationFacets,
} from '../../src/facts/facets.ts';
import { matchText } from '../../src/facts/match-text.ts';
import { overlaps } from '../../src/facts/overlaps.ts';
import { readTime } from '../../src/facts/read-time.ts';
import { offer, select } from '../../src/facts/select.ts';
import { whoLed } from '../../src/facts/who-led.ts';
import { iskp, noAliases } from './shelf.ts';

const names = iskp.leaders.map(({ name }) => name);
const aliasesOf = (name: string) => (name === 'TTP' ? ['Pakistani Taliban'] : []);
const isisAliases = (name: string) => ({ IS: ['ISIS'], ISKP: ['ISIS-K'] })[name] ?? [];
const ledAt = (at: string) => {
  const led = whoLed(iskp.leaders, { from: at });
  return led.kind === 'led' ? led.spells.map(({ leader }) => leader.name) : led.time;
};
const attacksBy = (wanted: { place?: string; year?: string; target?: string; group?: string }) => {
  const found = select(iskp.attacks, attackFacets, wanted, noAliases);
  return found.kind === 'found' ? found.entries.map(({ name }) => name) : found;
};

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['kabul', 'kabul', 0],
    ['kabul', 'kabl', 1],
    ['kabul', 'kaubl', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s to %s takes %i edits', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  test('is the same both ways, and never more than the longer word has letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('matchText', () => {
  test.each([
    ['Abu Sayed', ['Abu Sayed']],
    ['orakzai', ['Abu Saad Orakzai']],
    ['ORAKZAY', ['Abu Saad Orakzai']],
    ['khorasani omar', ['Abu Omar al-Khorasani']],
    ['al khorasani', ['Abu Omar al-Khorasani']],
    ['muhajr', ['Shabab al-Muhajir']],
    ['abu', ['Abu Sayed', 'Abu Saad Orakzai', 'Abu Omar al-Khorasani']],
  ])('reads %s as %j', (typed, found) => {
    expect(matchText(typed, names, noAliases).found).toEqual(found);
  });

  test('reads an alias, with a typo too', () => {
    expect(matchText('pakistani taliban', ['Taliban', 'TTP'], aliasesOf).found).toEqual(['TTP']);
    expect(matchText('pakstani talban', ['Taliban', 'TTP'], aliasesOf).found).toEqual(['TTP']);
  });

  test('prefers the one with exactly that alias to those whose names or aliases merely hold its words', () => {
    expect(matchText('isis', ['ISKP', 'IS'], isisAliases).found).toEqual(['IS']);
    expect(matchText('isis-k', ['IS', 'ISKP'], isisAliases).found).toEqual(['ISKP']);
  });

  test('reads initials of three letters or more', () => {
    const publishers = iskp.sources.map(({ publisher }) => publisher);
    const read = (typed: string) => [...new Set(matchText(typed, publishers, noAliases).found)];
    expect(read('usip')).toEqual(['United States Institute of Peace']);
    expect(read('CTC')).toEqual(['Combating Terrorism Center at West Point']);
    expect(read('UNSC')).toEqual(['United Nations Security Council']);
    expect(read('CNN')).toEqual([]);
  });

  test('suggests near names for one it cannot read, and none for one that is like none', () => {
    expect(matchText('Aslan Faruk', names, noAliases)).toEqual({ found: [], suggestions: ['Aslam Farooqi'] });
    expect(matchText('zzzzzz', names, noAliases)).toEqual({ found: [], suggestions: [] });
  });

  test('allows one typo in a word of four to six letters and two in a longer one, no more', () => {
    expect(matchText('abdal', ['abdul'], noAliases).found).toEqual(['abdul']);
    expect(matchText('ebdal', ['abdul'], noAliases).found).toEqual([]);
    expect(matchText('urakzay', ['orakzai'], noAliases).found).toEqual(['orakzai']);
    expect(matchText('urekzay', ['orakzai'], noAliases).found).toEqual([]);
    expect(matchText('abx', ['aby'], noAliases).found).toEqual([]);
  });

  test('allows no typo in a number', () => {
    expect(matchText('2018', ['2014', '2020'], noAliases).found).toEqual([]);
  });

  test('finds only texts it was given, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const { found, suggestions } = matchText(typed, names, noAliases);
        expect([...found, ...suggestions].filter((name) => !names.includes(name))).toEqual([]);
        expect(suggestions.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('reads every name as itself', () => {
    const texts = [...names, ...iskp.groups.map(({ name }) => name)];
    expect(texts.filter((name) => matchText(name, texts, noAliases).found[0] !== name)).toEqual([]);
  });
});

describe('aliasesIn', () => {
  test('gives all other names of a name, whichever is asked for', () => {
    const others = aliasesIn({ names: [{ name: 'ISKP', aliases: ['IS-K', 'Daesh'] }] });
    expect(others('ISKP')).toEqual(['IS-K', 'Daesh']);
    expect(others('daesh')).toEqual(['ISKP', 'IS-K']);
    expect(others('TTP')).toEqual([]);
  });
});

describe('readTime', () => {
  test.each([
    ['2017', { from: '2017' }],
    ['2017-07', { from: '2017-07' }],
    ['2017-7', { from: '2017-07' }],
    ['07/2017', { from: '2017-07' }],
    [' 2021-06-08 ', { from: '2021-06-08' }],
    ['July 2017', { from: '2017-07-01', to: '2017-07-31', worded: 'July 2017' }],
    ['in late 2019?', { from: '2019-10-01', to: '2019-12-31', worded: 'late 2019' }],
    ['June 8, 2021', { from: '2021-06-08', to: '2021-06-08', worded: 'June 8, 2021' }],
    ['2021-02-30', undefined],
    ['13/2017', undefined],
    ['in May', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('reads "%s" as %j', (typed, time) => {
    expect(readTime(typed)).toEqual(time);
  });

  test('reads nothing wrong from any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (typed) => {
        const time = readTime(typed);
        expect(time === undefined || /^\d{4}(-\d\d){0,2}$/u.test(time.from)).toBe(true);
      }),
    );
  });
});

describe('overlaps', () => {
  test.each([
    [{ from: '2016-07' }, { from: '2015-01', to: '2016-07' }, true],
    [{ from: '2016-08' }, { from: '2015-01', to: '2016-07' }, false],
    [{ from: '2016' }, { from: '2016-12-31' }, true],
    [{ from: '2016-02-29' }, { from: '2016-02' }, true],
    [{ from: '2017' }, { from: '2015', to: '2016' }, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe('whoLed', () => {
  test.each([
    ['2015-03', ['Hafeez Saeed Khan']],
    ['2018-01-15', ['Abu Saad Orakzai']],
    ['2019-06', ['Aslam Farooqi']],
  ])('one leader in %s', (at, expected) => {
    expect(ledAt(at)).toEqual(expected);
  });

  test.each([
    ['2016-07', ['Hafeez Saeed Khan', 'Abdul Haseeb Logari']],
    ['2017-04', ['Abdul Haseeb Logari', 'Abu Sayed']],
    ['2019-04', ['Abu Omar al-Khorasani', 'Aslam Farooqi']],
    ['2020-04', ['Aslam Farooqi', 'Abu Omar al-Khorasani']],
  ])('both leaders in the month of change %s', (at, expected) => {
    expect(ledAt(at)).toEqual(expected);
  });

  test('every leader of a year, in order', () => {
    expect(ledAt('2017')).toEqual(['Abdul Haseeb Logari', 'Abu Sayed', 'Abu Saad Orakzai']);
  });

  test('nobody before the first and after the last dated tenure, nor in a gap', () => {
    expect(ledAt('2014-12')).toBe('before');
    expect(ledAt('2020-06')).toBe('after');
    const gap = iskp.leaders.filter(({ name }) => name !== 'Abu Sayed');
    expect(whoLed(gap, { from: '2017-05' })).toEqual({ kind: 'none', time: 'between' });
    expect(whoLed([], { from: '2017-05' })).toEqual({ kind: 'none', time: 'undated' });
  });
});

describe('select', () => {
  test('finds attacks by place, year, target and group, alone and together', () => {
    expect(attacksBy({ place: 'kabul', year: '2020' })).toEqual([
      'Kabul Gurudwara attack',
      'attack on the Medicines Sans Frontiers clinic in Kabul',
      'Kabul University attack',
      'Kabul school bombing',
      'rocket attacks in downtown Kabul',
    ]);
    expect(attacksBy({ target: 'hazara' })).toEqual([
      'bombing of a school in Kabul',
      'killing of ten people on June 8, 2021',
    ]);
    expect(attacksBy({ target: 'hazara', place: 'Baglan' })).toEqual([
      'killing of ten people on June 8, 2021',
    ]);
    expect(attacksBy({ group: 'TTP' })).toEqual(['Peshawar School Attack']);
    expect(attacksBy({})).toHaveLength(9);
  });

  test('keeps the two Kabul school bombings apart by year', () => {
    expect(attacksBy({ target: 'school', year: '2020' })).toEqual(['Kabul school bombing']);
    expect(attacksBy({ target: 'school', place: 'Kabul', year: '2021' })).toEqual([
      'bombing of a school in Kabul',
    ]);
  });

  test('finds nothing where no attack fits all that was asked for', () => {
    expect(attacksBy({ group: 'TTP', place: 'Kabul' })).toEqual([]);
  });

  test('names the option no entry has, and what entries have instead', () => {
    expect(attacksBy({ place: 'Paris' })).toEqual({
      kind: 'unknown',
      option: 'place',
      typed: 'Paris',
      suggestions: [],
      known: ['Peshawar', 'Kabul', 'Jalalabad', 'Baghlan province'],
    });
    expect(attacksBy({ year: '2018' })).toMatchObject({
      kind: 'unknown',
      suggestions: ['2014', '2020', '2021'],
    });
  });

  test('finds recommendations by topic and addressee, figures by topic, groups by full name', () => {
    const points = select(iskp.recommendations, recommendationFacets, { topic: 'technology' }, noAliases);
    expect(points).toMatchObject({ kind: 'found', entries: [{ heading: 'Border security' }] });
    const police = select(
      iskp.recommendations,
      recommendationFacets,
      { addressee: 'afghan police' },
      noAliases,
    );
    expect(police).toMatchObject({
      kind: 'found',
      entries: [{ heading: 'Increased vigilance to thwart attacks in urban areas' }],
    });
    const fighters = select(iskp.figures, figureFacets, { topic: 'fighters' }, noAliases);
    expect(fighters).toMatchObject({
      kind: 'found',
      entries: [{ value: { low: 2500, high: 8500 } }, { value: { low: 2000, high: 4000 } }],
    });
    const ttp = select(iskp.groups, groupFacets, { name: 'Tehrik-e-Taliban Pakistan' }, noAliases);
    expect(ttp).toMatchObject({ kind: 'found', entries: [{ name: 'TTP' }] });
  });
});

describe('offer', () => {
  test('offers all names, then those begun, then those meant', () => {
    expect(offer('', iskp.leaders, leaderFacets.name, noAliases)).toEqual(names);
    expect(offer('far', iskp.leaders, leaderFacets.name, noAliases)).toEqual(['Aslam Farooqi']);
    expect(offer('farroqi', iskp.leaders, leaderFacets.name, noAliases)).toEqual(['Aslam Farooqi']);
    expect(offer('farro', iskp.leaders, leaderFacets.name, noAliases)).toEqual(['Aslam Farooqi']);
    expect(offer('xyzzy', iskp.leaders, leaderFacets.name, noAliases)).toEqual([]);
  });
});
