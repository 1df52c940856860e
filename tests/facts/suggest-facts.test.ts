import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/corpus/faults.ts';
import type { Memo } from '../../src/corpus/memo.ts';
import { parseFacts } from '../../src/facts/parse-facts.ts';
import { suggestFacts } from '../../src/facts/suggest/suggest-facts.ts';
import { iskp, library, memoOf } from './shelf.ts';

/** Another field than the corpus: rules must not know the memo. */
const harbour = memoOf(`---
id: harbour
title: The Harbour
---

The Harbour Board had about 1,200 workers in 1921. In 1923 the Harbour Board lost more than 40 boats.

The Harbour Board was led by Karl Holm (May 1919 – June 1922) and Anna Berg (June 1922 – March 1924). A raid on the docks in Sund was the work of River Gang in April 1921.

## Recommendations

### Docks

The Harbour Board should rebuild the docks.[^1] The docks are old.

[^1]: Eva Lind, “Old Docks”, Sund Courier, 4 May 1924.
`);

function load(yaml: string, memo: Memo) {
  const faults: Fault[] = [];
  return { facts: parseFacts(yaml, memo, { file: 'facts.yaml', faults }), faults };
}

/** As a curator would who believes all of it. */
const reviewed = (yaml: string): string => yaml.replaceAll(/^( *- )unreviewed: true\n +/gmu, '$1');

describe('suggestFacts', () => {
  test.each([
    ['the memo of the corpus', library.memos[0]!],
    ['a memo of another field', harbour],
  ])('writes a file for %s of which nothing loads before review, and everything after it', (_, memo) => {
    const yaml = suggestFacts(memo);
    const before = load(yaml, memo);
    expect(before.faults).toEqual([]);
    expect(Object.values(before.facts!).flat()).toEqual([]);
    const after = load(reviewed(yaml), memo);
    expect(after.faults).toEqual([]);
    expect(Object.values(after.facts!).flat().length).toBe(yaml.split('unreviewed: true').length - 1);
  });

  test('finds the dated leaders of the corpus’ memo with their tenures', () => {
    const { facts } = load(reviewed(suggestFacts(library.memos[0]!)), library.memos[0]!);
    const found = new Map(facts!.leaders.map(({ name, tenures }) => [name, tenures]));
    expect(found).toEqual(new Map(iskp.leaders.slice(0, 6).map(({ name, tenures }) => [name, tenures])));
  });

  test('finds leaders, figures with their hedges, attacks, recommendations and publishers in another memo', () => {
    const { facts } = load(reviewed(suggestFacts(harbour)), harbour);
    expect(facts!.leaders.map(({ name, group }) => [name, group])).toEqual([
      ['Karl Holm', 'Harbour Board'],
      ['Anna Berg', 'Harbour Board'],
    ]);
    expect(facts!.figures.map(({ text, value, period }) => [text, value, period.from])).toEqual([
      ['about 1,200 workers', { about: 1200 }, '1921'],
      ['more than 40 boats', { moreThan: 40 }, '1923'],
    ]);
    expect(facts!.attacks.map(({ name, when, places }) => [name, when.from, places])).toEqual([
      ['raid', '1921-04', ['Sund']],
    ]);
    expect(facts!.recommendations.map(({ heading }) => heading)).toEqual(['Docks']);
    expect(facts!.sources.map(({ publisher }) => publisher)).toEqual(['Sund Courier']);
  });

  test('suggests nothing for a memo without any', () => {
    const memo = memoOf('---\nid: bare\ntitle: Bare\n---\n\nNothing here.\n');
    expect(load(suggestFacts(memo), memo).faults).toEqual([]);
  });
});
