import { describe, expect, test } from 'vitest';
import type { Scope } from '../../src/answer/answer.ts';
import { search } from '../../src/terminal/search.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { library } from './hand-made.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function run(args: readonly string[], input: readonly string[] = []) {
  const terminal = recordingTerminal(input);
  const asked: [string, number, Scope][] = [];
  const hits = [library.paragraph('m', 1)!, library.note('m', 1)!];
  const exitCode = await search(args, terminal, () => ({
    library,
    search(query, k, scope) {
      asked.push([query, k, scope]);
      return hits.slice(0, k).map((passage, i) => ({ passage, score: 2 - i }));
    },
  }));
  return { exitCode, said: terminal.said, asked };
}

const HITS = [
  {
    text: 'The group had 2,500 fighters. Its leader was reportedly Khan.',
    memo: 'm',
    section: 'Past',
    paragraph: 1,
    score: 2,
  },
  {
    text: 'The Taliban claims otherwise.',
    memo: 'm',
    section: 'Past',
    paragraph: 1,
    footnote: 1,
    score: 1,
  },
];

describe('search', () => {
  test('prints whole passages, best first, as one JSON object', async () => {
    const { said, asked } = await run(['--json', 'border police']);
    expect(said.map((line) => JSON.parse(line))).toEqual([{ hits: HITS }]);
    expect(asked).toEqual([['border police', 20, {}]]);
  });

  test('answers a batch line by line, at most --k hits each', async () => {
    const { said, exitCode } = await run(
      ['--json', '--batch', '--k', '1'],
      ['{"id":"a","q":"one"}', '{}', '{"id":"b","q":"two"}'],
    );
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { id: 'a', hits: HITS.slice(0, 1) },
      { id: null, error: expect.any(String) },
      { id: 'b', hits: HITS.slice(0, 1) },
    ]);
    expect(exitCode).toBe(1);
  });

  test('is readable without --json', async () => {
    const { said } = await run(['--k', '2', 'fighters']);
    expect(said.join('\n')).toBe(
      [
        ' 1  The Memo › Past · ¶ 1 · as of 9 August 2021 (2.000)',
        '    The group had 2,500 fighters. Its leader was reportedly Khan.',
        '',
        ' 2  The Memo › Past · ¶ 1 · note 1 · as of 9 August 2021 (1.000)',
        '    The Taliban claims otherwise.',
      ].join('\n'),
    );
  });

  test.each([
    ['--k 0', ['--k', '0', 'x']],
    ['--k 1.5', ['--k', '1.5', 'x']],
    ['--k many', ['--k', 'many', 'x']],
    ['nothing to search for', ['--json']],
    ['words beside --batch', ['--batch', 'x']],
  ])('refuses %s', async (_, args) => {
    await expect(run(args)).rejects.toThrow(UsageError);
  });
});
