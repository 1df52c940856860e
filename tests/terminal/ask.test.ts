import { describe, expect, test } from 'vitest';
import { ask, type OpenAnswerer } from '../../src/terminal/ask.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { library, scriptedAnswerer } from './hand-made.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function run(args: readonly string[], input: readonly string[] = []) {
  const answerer = scriptedAnswerer();
  const terminal = recordingTerminal(input);
  const opened: Parameters<OpenAnswerer>[0][] = [];
  const exitCode = await ask(args, terminal, (options) => {
    opened.push(options);
    return { library, answerer };
  });
  return { exitCode, said: terminal.said, asked: answerer.asked, opened };
}

const ANSWER = {
  answered: true,
  status: 'answered',
  answers: ['2,500 fighters'],
  quotes: [
    {
      text: 'The group had 2,500 fighters.',
      sentence: 'The group had 2,500 fighters.',
      memo: 'm',
      section: 'Past',
      paragraph: 1,
      footnotes: [1],
      score: 1,
    },
    {
      text: 'The Taliban claims otherwise.',
      sentence: 'The Taliban claims otherwise.',
      memo: 'm',
      section: 'Past',
      paragraph: 1,
      footnotes: [1],
      footnote: 1,
      score: 0.5,
    },
  ],
  related: [],
  confidence: 0.875,
  elapsedMs: 1.5,
};

describe('ask --json', () => {
  test('prints one object in the form of the machine interface, and nothing else', async () => {
    const { said, exitCode } = await run(['--json', 'How many fighters?']);
    expect(said.map((line) => JSON.parse(line))).toEqual([{ question: 'How many fighters?', ...ANSWER }]);
    expect(exitCode).toBe(0);
  });

  test('shows no answer and no quotation when silent, only what is related', async () => {
    const { said } = await run(['--json', 'how many tanks']);
    expect(JSON.parse(said[0]!)).toMatchObject({
      answered: false,
      status: 'not-in-memo',
      answers: [],
      quotes: [],
      related: [{ text: 'Its leader was reportedly Khan.', footnotes: [] }],
    });
  });

  test('adds the explanation on --explain', async () => {
    const { said } = await run(['--json', '--explain', 'How many fighters?']);
    expect(JSON.parse(said[0]!)).toMatchObject({ explanation: ['support 1.00'] });
  });
});

describe('ask passes on', () => {
  test('the folder, and whether facts and lexicon are to be used', async () => {
    expect((await run(['x'])).opened).toEqual([{ dir: 'corpus', curated: true }]);
    expect((await run(['--corpus', 'memos', '--no-facts', 'x'])).opened).toEqual([
      { dir: 'memos', curated: false },
    ]);
  });

  test('the memo, whether an answer is forced, and a question of several words', async () => {
    const { asked } = await run(['--memo', 'm', '--forced', 'how', 'many', 'fighters']);
    expect(asked).toEqual([['how many fighters', [], { scope: { memo: 'm' }, forced: true }]]);
  });
});

describe('ask --batch', () => {
  test('answers line by line, in order, with the row’s context and scope', async () => {
    const { said, asked, exitCode } = await run(
      ['--batch', '--json'],
      [
        '{"id":"x1","q":"How many fighters?","context":["Who?","When?"],"memo":"m","paragraph":1}',
        '',
        '{"id":7,"q":"tanks","family":"absent"}',
      ],
    );
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { id: 'x1', question: 'How many fighters?', ...ANSWER },
      expect.objectContaining({ id: 7, answered: false }),
    ]);
    expect(asked.map(([, context, { scope }]) => [context, scope])).toEqual([
      [['Who?', 'When?'], { memo: 'm', paragraph: 1 }],
      [[], {}],
    ]);
    expect(exitCode).toBe(0);
  });

  test('names a bad row by its id, goes on, and ends with exit code 1', async () => {
    const { said, exitCode } = await run(
      ['--batch'],
      [
        'no json',
        '{"id":"a"}',
        '{"id":"b","q":3}',
        '["q"]',
        '{"id":"c","q":"x","memo":"other"}',
        '{"id":"d","q":"x","paragraph":99}',
        '{"id":"e","q":"How many fighters?"}',
      ],
    );
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { id: null, error: 'the row is not JSON' },
      { id: 'a', error: expect.stringContaining('q: ') },
      { id: 'b', error: expect.stringContaining('q: ') },
      { id: null, error: expect.any(String) },
      { id: 'c', error: 'there is no memo "other" (there is: m)' },
      { id: 'd', error: 'no memo has a paragraph 99' },
      expect.objectContaining({ id: 'e', answered: true }),
    ]);
    expect(exitCode).toBe(1);
  });
});

describe('ask refuses', () => {
  test.each([
    ['an unknown option', ['--nope', 'x'], "Unknown option '--nope'"],
    ['an option without its value', ['x', '--memo'], "Option '--memo <value>' argument missing"],
    ['no question', [], 'the question is empty'],
    ['an empty question', ['  '], 'the question is empty'],
    ['a question beside --batch', ['--batch', 'x'], '--batch reads questions from standard input'],
    ['a memo that is not there', ['--memo', 'other', 'x'], 'there is no memo "other" (there is: m)'],
  ])('%s, in one line', async (_, args, message) => {
    const refused = run(args);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow('\n');
  });
});
