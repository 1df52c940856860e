import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorpusError, MissingFolderError } from '../../src/corpus/faults.ts';
import { loadLibrary } from '../../src/corpus/load-library.ts';

const HEAD = '---\nid: good\ntitle: A good memo\n---\n\n';
const GOOD = `${HEAD}## Past\n\nIt began in 2015.[^1] It went on.\n\n[^1]: A report, 2016.\n`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(dir, name), content);

/** The faults of the folder, each as `file:line: what` with the folder left off. */
function faults(): string[] {
  try {
    loadLibrary(dir);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.message.split('\n').map((line) => line.replaceAll(`${dir}/`, '').replaceAll(dir, '.'));
  }
  return [];
}

describe('a sound memo file', () => {
  test('becomes headings, paragraphs and notes with exact places', () => {
    write('good.md', GOOD);
    write('README.md', 'not a memo');
    const library = loadLibrary(dir);
    expect(library.memos.map(({ id, title }) => ({ id, title }))).toEqual([
      { id: 'good', title: 'A good memo' },
    ]);
    const memo = library.memo('good')!;
    expect(memo.text).toBe('Past\n\nIt began in 2015. It went on.\n\nA report, 2016.');
    expect(
      memo.passages.map(({ kind, paragraph, section, text }) => [kind, paragraph, section, text]),
    ).toEqual([
      ['heading', 1, 'Past', 'Past'],
      ['paragraph', 1, 'Past', 'It began in 2015. It went on.'],
      ['note', 1, 'Past', 'A report, 2016.'],
    ]);
    expect(library.paragraph('good', 1)!.sentences).toEqual([
      { start: 0, end: 17, footnotes: [1] },
      { start: 18, end: 29, footnotes: [] },
    ]);
    expect(library.note('good', 1)!.footnote).toBe(1);
    expect(library.paragraph('good', 2)).toBeUndefined();
  });

  test('joins a paragraph’s lines with one space and reads Markdown as plain text', () => {
    write(
      'a.md',
      `${HEAD}First line\nsecond *line* with \`code\`, a [link](https://example.org) and 2 \\* 3.\n`,
    );
    expect(loadLibrary(dir).paragraph('good', 1)!.text).toBe(
      'First line second line with code, a link and 2 * 3.',
    );
  });

  test('reads Windows line ends, a byte order mark and an escaped marker', () => {
    write('a.md', `\uFEFF${HEAD}One\ntwo.[^1] \\[^9] stays.\n\n[^1]: Note.\n`.replaceAll('\n', '\r\n'));
    const library = loadLibrary(dir);
    expect(library.paragraph('good', 1)!.text).toBe('One two. [^9] stays.');
    expect(library.note('good', 1)!.text).toBe('Note.');
  });

  test('joins sub-headings to a path and forgets them at the next heading', () => {
    write('a.md', `${HEAD}Abstract.\n\n## One\n\nA.\n\n### Inner\n\nB.\n\n## Two\n\nC.\n`);
    const { passages } = loadLibrary(dir).memo('good')!;
    expect(passages.filter(({ kind }) => kind === 'paragraph').map(({ section }) => section)).toEqual([
      '',
      'One',
      'One › Inner',
      'Two',
    ]);
  });

  test('keeps every optional field of the front matter, and leaves out what is not stated', () => {
    write(
      'a.md',
      '---\nid: x\ntitle: T\nauthors: [A, B]\nasOf: 2021-08-09\npublished: 2021-08\nurl: https://example.org/x\nlanguage: en\n---\n\nText.\n',
    );
    const { passages: _, text: __, ...stated } = loadLibrary(dir).memo('x')!;
    expect(stated).toEqual({
      id: 'x',
      title: 'T',
      authors: ['A', 'B'],
      asOf: '2021-08-09',
      published: '2021-08',
      url: 'https://example.org/x',
      language: 'en',
    });
  });
});

describe('a broken corpus is reported, not loaded', () => {
  test('a folder that is not there', () => {
    const nowhere = join(dir, 'nowhere');
    expect(() => loadLibrary(nowhere)).toThrow(
      new MissingFolderError(`the corpus folder ${nowhere} is not there`),
    );
  });

  test('a file in the place of the folder', () => {
    write('a.md', GOOD);
    expect(() => loadLibrary(join(dir, 'a.md'))).toThrow('is a file, not a folder');
  });

  test('a folder without a memo', () => {
    write('README.md', 'no memo');
    expect(faults()).toEqual(['.:0: the corpus folder holds no memo (*.md other than README.md)']);
  });

  test('a folder that only looks like a memo', () => {
    mkdirSync(join(dir, 'folder.md'));
    expect(faults()).toEqual(['folder.md:1: cannot be read: EISDIR']);
  });

  const cases: readonly (readonly [
    name: string,
    content: string | Uint8Array,
    expected: readonly string[],
  ])[] = [
    [
      'text that is not UTF-8, with the line of the first bad byte',
      Buffer.concat([Buffer.from(`${HEAD}Fine.\n\nBad: `), Buffer.from([0xe9, 0x20, 0x0a])]),
      ['bad.md:8: is not UTF-8 text'],
    ],
    [
      'an empty file',
      '',
      [
        'bad.md:1: front matter is missing: the file must begin with --- and hold at least id and title',
        'bad.md:1: the memo has no paragraph',
      ],
    ],
    [
      'no front matter',
      'Just text.\n',
      ['bad.md:1: front matter is missing: the file must begin with --- and hold at least id and title'],
    ],
    [
      'front matter without id and title',
      '---\nlanguage: en\n---\n\nText.\n',
      ['bad.md:2: front matter lacks id', 'bad.md:2: front matter lacks title'],
    ],
    [
      'front matter that is not YAML',
      '---\nid: x\ntitle: [T\n---\n\nText.\n',
      [expect.stringMatching(/^bad\.md:[34]: front matter is not YAML: /u)],
    ],
    [
      'an unknown key',
      '---\nid: x\ntitle: T\nauthor: Me\n---\n\nText.\n',
      [
        'bad.md:4: front matter: author "Me" is not a known field (known: id, title, series, publisher, authors, asOf, published, url, language, rights)',
      ],
    ],
    [
      'a date that is none',
      '---\nid: x\ntitle: T\nasOf: 2021-02-30\n---\n\nText.\n',
      ['bad.md:4: front matter: asOf "2021-02-30" must be a real calendar day written YYYY-MM-DD'],
    ],
    [
      'a month that is none',
      '---\nid: x\ntitle: T\npublished: 2021-13\n---\n\nText.\n',
      ['bad.md:4: front matter: published "2021-13" must be a date written YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'a marker without definition',
      `${HEAD}One.\n\nTwo.[^7]\n`,
      ['bad.md:8: marker [^7] has no footnote definition'],
    ],
    [
      'two markers without definition in one paragraph of two lines',
      `${HEAD}One.[^7]\nTwo.[^8]\n`,
      [
        'bad.md:6: marker [^7] has no footnote definition',
        'bad.md:7: marker [^8] has no footnote definition',
      ],
    ],
    [
      'a marker without definition in a note',
      `${HEAD}One.[^1]\n\n[^1]: See [^2].\n`,
      ['bad.md:8: marker [^2] has no footnote definition'],
    ],
    [
      'a definition without marker',
      `${HEAD}One.\n\n[^1]: Alone.\n`,
      ['bad.md:8: footnote [^1] is defined but the text has no marker for it'],
    ],
    [
      'a note defined twice',
      `${HEAD}One.[^1]\n\n[^1]: A.\n\n[^1]: B.\n`,
      ['bad.md:10: footnote [^1] is defined twice'],
    ],
    [
      'a note that is not numbered',
      `${HEAD}One.[^a]\n\n[^a]: A.\n`,
      [
        'bad.md:6: footnote marker [^a] must be a number',
        'bad.md:8: footnote [^a] must be numbered 1, 2, 3 …',
      ],
    ],
    ['an empty note', `${HEAD}One.[^1]\n\n[^1]:\n`, ['bad.md:8: footnote [^1] is empty']],
    [
      'a heading of the wrong level, and one with nothing below it',
      `${HEAD}# Top\n\nOne.\n\n## End\n`,
      [
        'bad.md:6: heading of level 1: only ## and ### are used in a memo',
        'bad.md:10: a heading has no paragraph after it',
      ],
    ],
    [
      'code',
      `${HEAD}One.\n\n\`\`\`\ncode\n\`\`\`\n`,
      ['bad.md:8: a code is not part of the memo format: only headings, paragraphs and footnotes are'],
    ],
  ];

  test.each(cases)('%s', (_, content, expected) => {
    write('bad.md', content);
    expect(faults()).toEqual(expected);
  });

  test('the same id in two files', () => {
    write('a.md', GOOD);
    write('b.md', GOOD);
    expect(faults()).toEqual(['b.md:2: id "good" is already used by a.md']);
  });

  test('the same id in two files that have other faults too', () => {
    write('a.md', '---\nid: x\ntitle: T\nasOf: soon\n---\n\nOne.\n');
    write('b.md', '---\ntitle: T\nid: "x"\n---\n\nTwo.[^1]\n');
    expect(faults()).toEqual([
      'a.md:4: front matter: asOf "soon" must be a real calendar day written YYYY-MM-DD',
      'b.md:3: id "x" is already used by a.md',
      'b.md:6: marker [^1] has no footnote definition',
    ]);
  });

  test('everything that is wrong in several files, in one report, by file and line', () => {
    write('a.md', '---\nid: x\ntitle: T\nasOf: soon\n---\n\nOne.[^1] Two.\n\n[^2]: B.\n');
    write('b.md', GOOD);
    write('c.md', 'No front matter.[^9]\n');
    expect(faults()).toEqual([
      'a.md:4: front matter: asOf "soon" must be a real calendar day written YYYY-MM-DD',
      'a.md:7: marker [^1] has no footnote definition',
      'a.md:9: footnote [^2] is defined but the text has no marker for it',
      'c.md:1: front matter is missing: the file must begin with --- and hold at least id and title',
      'c.md:1: marker [^9] has no footnote definition',
    ]);
  });
});
