import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/faults.ts';
import { loadFacts } from '../../src/facts/load-facts.ts';
import { createLibrary, memoOf } from './shelf.ts';

const memo = memoOf(`---
id: mill
title: The Mill
---

The mill burnt down in 1920.[^1]

## Later

Anna Berg led the guild from May 1921 to June 1922, people say.

[^1]: Town Courier, 4 May 1920.
`);
const library = createLibrary([memo]);

const guild = `groups:
  - name: guild
    kind: state
    evidence:
      - { paragraph: 2, quote: guild }
`;
const anna = `leaders:
  - name: Anna Berg
    group: guild
    tenures:
      - { from: 1921-05, to: 1922-06 }
    evidence:
      - { paragraph: 2, quote: Anna Berg led the guild from May 1921 to June 1922 }
`;

const claim = (by: string, hedge: string) =>
  `${guild}    claims:\n      - by: ${by}\n        hedge: ${hedge}\n        evidence:\n          - { paragraph: 2, quote: 'Anna Berg led the guild from May 1921 to June 1922, people say.' }\n`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'facts-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function load(yaml: string, name = 'mill.facts.yaml') {
  writeFileSync(join(dir, name), yaml);
  return loadFacts(dir, library);
}

/** `line: what` of every fault. */
function faultsOf(yaml: string, name?: string): string[] {
  try {
    load(yaml, name);
  } catch (error) {
    if (error instanceof CorpusError) return error.faults.map(({ line, what }) => `${line}: ${what}`);
    throw error;
  }
  return [];
}

describe('loadFacts', () => {
  test('finds each quotation in its passage', () => {
    const [leader] = load(guild + anna).get('mill')!.leaders;
    const { passage, span } = leader!.evidence[0]!;
    expect(passage.paragraph).toBe(2);
    expect(passage.text.slice(span.start, span.end)).toBe(
      'Anna Berg led the guild from May 1921 to June 1922',
    );
  });

  test('reads the subject index, its words between commas', () => {
    const yaml = `subjects:\n  - words: guild head, chairwoman\n    evidence: [{ paragraph: 2, quote: Anna Berg led }]\n`;
    expect(
      load(yaml)
        .get('mill')!
        .subjects.map(({ words }) => words),
    ).toEqual([['guild head', 'chairwoman']]);
  });

  test('a subject is a name or word, no sentence and no question, and stands on the memo’s words', () => {
    const subject = (words: string, quote = 'Anna Berg led') =>
      `subjects:\n  - words: '${words}'\n    evidence: [{ paragraph: 2, quote: ${quote} }]\n`;
    expect(faultsOf(subject('who ran the guild then, boss'))).toEqual([
      expect.stringMatching(
        /^2: subjects\[1\]\.words holds "who ran the guild then", which has more than 4 words/u,
      ),
    ]);
    expect(faultsOf(subject('who led it?'))).toEqual([expect.stringContaining('is a question')]);
    expect(faultsOf(subject('boss', 'Anna Berg fled'))).toEqual([expect.stringContaining('does not say')]);
  });

  test('takes a memo without a facts file as it is', () => {
    expect(loadFacts(dir, library).size).toBe(0);
  });

  test('takes quotations from notes and headings', () => {
    const yaml = `sources:\n  - publisher: Town Courier\n    evidence:\n      - { note: 1, quote: Town Courier }\n      - { heading: 2, quote: Later }\n`;
    const [source] = load(yaml).get('mill')!.sources;
    expect(source!.evidence.map(({ passage }) => passage.kind)).toEqual(['note', 'heading']);
  });

  test('says where a quotation really stands when the paragraph is wrong', () => {
    expect(faultsOf(guild.replace('paragraph: 2, quote: guild', 'paragraph: 1, quote: guild'))).toEqual([
      '5: groups[1].evidence[1] paragraph 1 does not say "guild"; paragraph 2 does',
    ]);
  });

  test('offers the closest text that does exist for a quotation that does not', () => {
    const [fault] = faultsOf(
      guild + anna.replace('quote: Anna Berg led the guild', 'quote: Anna Berg headed the guild'),
    );
    expect(fault).toBe(
      '12: leaders[1].evidence[1] paragraph 2 does not say "Anna Berg headed the guild from May 1921 to June 1922"; ' +
        'closest is paragraph 2: "Anna Berg led the guild from May 1921 to June 1922,"',
    );
  });

  test('refuses a name, a value or a year that is not in the entry’s quotations', () => {
    expect(
      faultsOf(
        guild + anna.replace('name: Anna Berg', 'name: Anne Berg').replace('to: 1922-06', 'to: 1923-06'),
      ),
    ).toEqual([
      '7: leaders[1].name "Anne Berg" is not in its evidence',
      '10: leaders[1].tenures[1].to "1923" is not in its evidence',
    ]);
  });

  test('refuses a bearer and a hedge that are not in the words they are said to be in', () => {
    expect(faultsOf(claim('people', 'say'))).toEqual([]);
    expect(faultsOf(claim('the guild claims', 'perhaps'))).toEqual([
      '7: groups[1].claims[1].by "the guild claims" is not in its evidence',
      '8: groups[1].claims[1].hedge "perhaps" is not in its evidence',
    ]);
  });

  test('refuses a leader of a group that is not declared and a heading that is not the memo’s', () => {
    const yaml =
      anna +
      `recommendations:\n  - heading: Sooner\n    topics: [fire]\n    evidence:\n      - { paragraph: 1, quote: The mill burnt down }\n`;
    expect(faultsOf(yaml)).toEqual([
      '3: leaders[1].group "guild" is not among the groups of this file: none',
      '9: recommendations[1].heading "Sooner" is not a heading of mill',
    ]);
  });

  test('reports every fault at once, each with its line', () => {
    expect(
      faultsOf(
        guild.replace('kind: state', 'kind: club') + anna.replace('from: 1921-05', 'from: 1921-13'),
      ).map((fault) => fault.split(' ')[0]! + fault.split(' ')[1]!),
    ).toEqual(['3:groups[1].kind', '10:leaders[1].tenures[1].from']);
  });

  test('refuses unknown keys, a quotation without a place and an end before its beginning', () => {
    const yaml = `leaders:
  - name: Anna Berg
    group: guild
    born: 1880
    evidence:
      - { quote: Anna Berg }
figures:
  - measure: fires
    text: burnt down
    unit: mill
    period: { from: 1921, to: 1920 }
    evidence:
      - { paragraph: 1, quote: The mill burnt down in 1920. }
`;
    const faults = faultsOf(yaml).join('\n');
    expect(faults).toContain('born');
    expect(faults).toContain('must name exactly one of paragraph, note and heading');
    expect(faults).toContain('must not end before it begins');
  });

  test('never loads an entry marked as unreviewed, and does not mind what is in it', () => {
    const yaml = guild + anna + `  - unreviewed: true\n    name: Nobody at all\n    evidence: []\n`;
    expect(
      load(yaml)
        .get('mill')!
        .leaders.map(({ name }) => name),
    ).toEqual(['Anna Berg']);
    expect(
      load(yaml.replaceAll('  - name: Anna', '  - unreviewed: true\n    name: Anna')).get('mill')!.leaders,
    ).toEqual([]);
  });

  test('reports a facts file without a memo', () => {
    expect(faultsOf(anna, 'barn.facts.yaml')).toEqual(['1: there is no memo with the id "barn"']);
  });

  test('reports broken YAML with its line', () => {
    expect(faultsOf('leaders:\n  - name: "Anna\n')[0]).toMatch(/^\d: is not YAML: /u);
  });
});
