import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Runs the real program; resolves whatever its exit code. */
const cli = (args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['src/cli.ts', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin!.end(input);
  });

describe('the program', () => {
  test.each([
    [['ask', '--nope', 'x']],
    [['ask', '']],
    [['ask', '--corpus', 'no-such-folder', 'x']],
    [['search', '--corpus', 'no-such-folder', 'x']],
    [['check', '--corpus', 'no-such-folder']],
    [['nonsense']],
    [['toString']],
    [[]],
  ])('%j: one clear line on standard error, exit code 2', async (args) => {
    const { code, out, err } = await cli(args);
    expect(err).toMatch(/^\S.*\n$/u);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('answers the committed memo as JSON, quotations cut from it', async () => {
    const { code, out, err } = await cli([
      'ask',
      '--json',
      '--forced',
      'How many personnel staff the border with Pakistan?',
    ]);
    const { quotes } = JSON.parse(out) as { quotes: { text: string; paragraph: number }[] };
    expect(quotes[0]!.text).toContain('10,900 ABP personnel');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('writes plain text into a pipe', async () => {
    const { out } = await cli(['ask', '--forced', 'How many personnel staff the border with Pakistan?']);
    expect(out).toContain('10,900 ABP personnel');
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001B/u);
  });

  test('a batch with a bad row goes on and ends with exit code 1', async () => {
    const { code, out } = await cli(['ask', '--batch', '--json'], 'bad\n{"id":"a","q":"Who led ISKP?"}\n');
    const ids = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: unknown }).id);
    expect(ids).toEqual([null, 'a']);
    expect(code).toBe(1);
  });
});

describe('a broken corpus', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'corpus-'));
    writeFileSync(join(dir, 'a.md'), '---\nid: a\ntitle: A\n---\n\nText.[^3]\n');
    writeFileSync(join(dir, 'b.md'), 'No front matter.\n');
    writeFileSync(join(dir, 'lexicon.yaml'), 'names: 3\n');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test.each(['check', 'ask', 'search'])(
    'stops %s with every fault by file and line, no trace, exit code 1',
    async (command) => {
      const { code, out, err } = await cli([command, '--corpus', dir, ...(command === 'check' ? [] : ['x'])]);
      expect(err.split('\n').slice(0, 2)).toEqual([
        `${join(dir, 'a.md')}:6: marker [^3] has no footnote definition`,
        `${join(dir, 'b.md')}:1: front matter is missing: the file must begin with --- and hold at least id and title`,
      ]);
      expect(err).not.toContain('    at ');
      expect(out).toBe('');
      expect(code).toBe(1);
    },
  );

  test.each([['check'], ['ask', 'x']])(
    '%s reports the faults of memos and lexicon together',
    async (...command) => {
      const { err } = await cli([...command, '--corpus', dir]);
      expect(err).toContain(`${join(dir, 'lexicon.yaml')}:1: `);
    },
  );
});

test('check counts the committed corpus', async () => {
  const { code, out } = await cli(['check']);
  expect(out).toContain('iskp-afghanistan: 29 paragraphs, 35 notes, 156 sentences, ');
  expect(out).toMatch(/facts rest on \d+ of 29 paragraphs/u);
  expect(out).toContain('no fault.');
  expect(code).toBe(0);
});
