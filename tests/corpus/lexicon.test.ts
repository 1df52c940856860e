import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/terms.ts';
import { CorpusError } from '../../src/corpus/faults.ts';
import { type Lexicon, loadLexicon } from '../../src/corpus/lexicon.ts';
import { loadLibrary } from '../../src/corpus/load-library.ts';

const corpusDir = new URL('../../corpus', import.meta.url).pathname;

function folderWith(yaml?: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'lexicon-'));
  if (yaml !== undefined) writeFileSync(join(dir, 'lexicon.yaml'), yaml);
  return dir;
}

/** The faults of a file as `line: what`. */
function faultsOf(yaml: string): string[] {
  try {
    loadLexicon(folderWith(yaml));
  } catch (error) {
    if (error instanceof CorpusError) return error.faults.map(({ line, what }) => `${line}: ${what}`);
    throw error;
  }
  return [];
}

/** Letters and digits only, so that words can be looked for between spaces. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The content terms of a text, in order. */
const terms = (text: string): string =>
  analyse(text)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
    .join(' ');

describe('a lexicon file', () => {
  test('may be missing or empty', () => {
    const empty: Lexicon = { names: [], words: [] };
    expect(loadLexicon(folderWith())).toEqual(empty);
    expect(loadLexicon(folderWith('# nothing yet\n'))).toEqual(empty);
  });

  test('gives names with aliases, and words with a weight of 0.8 unless stated', () => {
    const yaml = [
      'names:',
      '  - { name: 9/11, aliases: [911] }',
      'words:',
      '  - { word: prison, like: "jail, clink" }',
      '  - { word: leader, like: head, weight: 0.5 }',
    ].join('\n');
    expect(loadLexicon(folderWith(yaml))).toEqual({
      names: [{ name: '9/11', aliases: ['911'] }],
      words: [
        { word: 'prison', like: ['jail', 'clink'], weight: 0.8 },
        { word: 'leader', like: ['head'], weight: 0.5 },
      ],
    });
  });

  test('reports all its faults at once, each with its line', () => {
    const yaml = [
      'names:',
      '  - name: ISKP',
      '    aliases: [Islamic State in the Khorasan, Daesh]',
      '  - name: UN',
      'words:',
      '  - word: prison',
      '    like: jail, who is in jail?',
      '    weight: 2',
      '    wieght: 1',
    ].join('\n');
    expect(faultsOf(yaml).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      '3: names.0.aliases.0',
      '4: names.1.aliases',
      '7: words.0.like',
      '8: words.0.weight',
      '6: words.0',
    ]);
    expect(faultsOf(yaml)[0]).toBe(
      '3: names.0.aliases.0 "Islamic State in the Khorasan" has more than 4 words',
    );
    expect(faultsOf(yaml)[2]).toMatch(/^7: words\.0\.like holds "who is in jail\?", which is a question/u);
  });

  test('may not give one form to two names, however it is written', () => {
    const yaml = [
      'names:',
      '  - { name: Taliban, aliases: [Pakistani Taliban] }',
      '  - { name: TTP, aliases: [pakistani-TALIBAN] }',
    ].join('\n');
    expect(faultsOf(yaml)).toEqual(['3: "pakistani-TALIBAN" of TTP is already a form of Taliban']);
  });

  test('that is not YAML is named with the line of the mistake', () => {
    expect(faultsOf('names:\n  - { name: ISKP\n')[0]).toMatch(/^[23]: is not YAML: /u);
  });
});

describe('the lexicon of the corpus', () => {
  const lexicon = loadLexicon(corpusDir);
  const forms = [
    ...lexicon.names.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...lexicon.words.flatMap(({ word, like }) => [word, ...like]),
  ];

  test('holds names and words of at most four words, and no question', () => {
    expect(forms.filter((form) => form.split(/\s+/u).length > 4 || form.endsWith('?'))).toEqual([]);
  });

  test('speaks only of what the memos say', () => {
    const corpus = plain(
      loadLibrary(corpusDir)
        .memos.flatMap(({ title, series, publisher, text }) => [title, series, publisher, text])
        .join('\n'),
    );
    const heads = [...lexicon.names.map(({ name }) => name), ...lexicon.words.map(({ word }) => word)];
    expect(heads.filter((head) => !corpus.includes(plain(head)))).toEqual([]);
  });

  test('never offers a word for itself', () => {
    const idle = lexicon.words.flatMap(({ word, like }) =>
      like
        .filter((said) => terms(said) === '' || terms(said) === terms(word))
        .map((said) => `${word}: ${said}`),
    );
    expect(idle).toEqual([]);
  });

  test.each([
    ['IS', 'ISKP'],
    ['Taliban', 'TTP'],
    ['Abu Sayed', 'Abdul Sayed'],
    ['Special Operations Forces', 'Green Berets'],
    ['9/11', 'September 11'],
  ])('keeps %s and %s apart', (one, other) => {
    const sameThing = lexicon.names.filter(({ name, aliases }) => {
      const all = new Set([name, ...aliases].map((form) => form.toLowerCase()));
      return all.has(one.toLowerCase()) && all.has(other.toLowerCase());
    });
    expect(sameThing).toEqual([]);
  });

  test.each([
    ['Daesh', 'ISKP'],
    ['ISIL', 'IS'],
    ['Pakistani Taliban', 'TTP'],
    ['Doctors Without Borders', 'Medicines Sans Frontiers'],
    ['gurdwara', 'Gurudwara'],
    ['UNAMA', 'UN Assistance Mission'],
    ['Pentagon', 'Department of Defense'],
    ['Shahab al-Muhajir', 'Shabab al-Muhajir'],
    ['Faruqi', 'Aslam Farooqi'],
  ])('knows %s as a form of %s', (alias, name) => {
    expect(lexicon.names.find((group) => group.aliases.includes(alias))?.name).toBe(name);
  });
});
