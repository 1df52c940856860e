import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const memo = (told: string): string =>
  `---\nid: harbour\ntitle: The Harbour\nasOf: 2020-01-01\n---\n\n## Trade\n\n${told}\n`;
const QUESTION = 'How many ships lay in the harbour?';

let corpus: string;
let kept: string;

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'footnote-corpus-'));
  kept = mkdtempSync(join(tmpdir(), 'footnote-kept-'));
  writeFileSync(join(corpus, 'harbour.md'), memo('Forty ships lay in the harbour of Bremen.'));
});

afterEach(() => {
  rmSync(corpus, { recursive: true });
  rmSync(kept, { recursive: true });
});

/** Asks in a process of its own, as a user does; what is kept is kept in a folder of this test. */
function ask(options: readonly string[] = []): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, 'src/cli.ts', 'ask', '--json', '--corpus', corpus, QUESTION],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: kept } },
  );
  return { code: status, out: stdout, err: stderr };
}

const quoteIn = (out: string): string => JSON.parse(out).quotes[0].sentence;
const keptFile = (): string => globSync(join(kept, '**/footnote-corpus-*'))[0]!;

test('a corpus is kept for its owner only, and the second start answers from what was kept', () => {
  const first = ask();
  expect(quoteIn(first.out)).toBe('Forty ships lay in the harbour of Bremen.');
  const before = statSync(keptFile());
  expect(before.mode & 0o077).toBe(0);
  const second = ask();
  expect({ ...JSON.parse(second.out), elapsedMs: 0 }).toEqual({ ...JSON.parse(first.out), elapsedMs: 0 });
  expect(statSync(keptFile()).mtimeMs).toBe(before.mtimeMs);
});

test('a changed memo is read anew, and so is a new lexicon', () => {
  ask();
  writeFileSync(join(corpus, 'harbour.md'), memo('Sixty ships lay in the harbour of Bremen.'));
  expect(quoteIn(ask().out)).toBe('Sixty ships lay in the harbour of Bremen.');
  const before = readFileSync(keptFile());
  writeFileSync(join(corpus, 'lexicon.yaml'), 'words:\n  - { word: ships, like: vessels }\n');
  ask();
  expect(readFileSync(keptFile()).equals(before)).toBe(false);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  [
    'changed by one letter',
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('Forty', 'Fifty'), 'latin1'),
  ],
])('what was kept and is %s is not believed', (_, spoil) => {
  ask();
  const sound = readFileSync(keptFile());
  writeFileSync(keptFile(), spoil(sound));
  expect(quoteIn(ask().out)).toBe('Forty ships lay in the harbour of Bremen.');
  expect(readFileSync(keptFile()).equals(sound)).toBe(true);
});

test('what changes while it is read is not kept as what was there before', () => {
  // Changes the memo between the first look at the folder and the reading of it: its reader is loaded then.
  const meddler = join(kept, 'meddler.mjs');
  writeFileSync(
    meddler,
    `import { registerHooks } from 'node:module';
     import { writeFileSync } from 'node:fs';
     registerHooks({ load(url, context, next) {
       if (url.endsWith('/open-corpus.ts'))
         writeFileSync(${JSON.stringify(join(corpus, 'harbour.md'))}, ${JSON.stringify(memo('Sixty ships lay in the harbour of Bremen.'))});
       return next(url, context);
     } });`,
  );
  expect(quoteIn(ask(['--import', meddler]).out)).toBe('Sixty ships lay in the harbour of Bremen.');
  expect(globSync(join(kept, '**/footnote-corpus-*'))).toEqual([]);
  ask();
  expect(globSync(join(kept, '**/footnote-corpus-*'))).toHaveLength(1);
});

test('a corpus that has become faulty is refused, whatever was kept', () => {
  ask();
  writeFileSync(join(corpus, 'harbour.md'), '---\nid: harbour\n---\n\nNo title.\n');
  const { code, err } = ask();
  expect(code).toBe(1);
  expect(err).toContain('harbour.md:2: front matter lacks title');
});

test('what cannot be read is a fault of the corpus, as ever', () => {
  mkdirSync(join(corpus, 'folder.md'));
  const { code, err } = ask();
  expect(code).toBe(1);
  expect(err).toContain('folder.md:1: cannot be read: EISDIR');
});

test('where nothing can be kept, every start reads', () => {
  chmodSync(kept, 0o500);
  try {
    expect(quoteIn(ask().out)).toBe('Forty ships lay in the harbour of Bremen.');
    expect(ask().code).toBe(0);
  } finally {
    chmodSync(kept, 0o700);
  }
});
