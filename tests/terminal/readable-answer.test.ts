import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableAnswer } from '../../src/terminal/readable-answer.ts';
import { wrap } from '../../src/terminal/wrap.ts';
import { answered, library, silent } from './hand-made.ts';

const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`;

describe('an answer for a person', () => {
  test('shows the short answer, quotations, who claims what, and every citation', () => {
    expect(readableAnswer(answered, library, { columns: 80, styled: false })).toBe(
      [
        '2,500 fighters',
        '',
        '  The group had 2,500 fighters.',
        '  — The Memo › Past · ¶ 1 · note 1 · as of 9 August 2021',
        '',
        'But it also says:',
        '  The Taliban claims otherwise.',
        '  — Not the memo’s own claim: “The Taliban claims”',
        '  — The Memo › Past · ¶ 1 · note 1 · as of 9 August 2021',
      ].join('\n'),
    );
  });

  test('is fitted to a narrow terminal', () => {
    const lines = readableAnswer(answered, library, { columns: 32, styled: false }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(32);
    expect(lines).toContain('  The group had 2,500 fighters.');
  });

  test('sets matching words in bold where the terminal can, and changes nothing else', () => {
    const styled = readableAnswer(answered, library, { columns: 30, styled: true });
    expect(styled).toContain(`The group had ${bold('2,500')}\n  ${bold('fighters')}.`);
    expect(stripVTControlCharacters(styled)).toBe(
      readableAnswer(answered, library, { columns: 30, styled: false }),
    );
  });
});

describe('a silence for a person', () => {
  test('says why, names the words not found, and calls the closest passages what they are', () => {
    expect(readableAnswer(silent, library, { columns: 80, styled: false })).toBe(
      [
        'The memo does not bear out what the question takes for granted.',
        'Not found in the memo: “tanks”',
        '',
        'Closest passages, which do not answer this:',
        '',
        '  Its leader was reportedly Khan.',
        '  — The Memo › Past · ¶ 1 · as of 9 August 2021',
      ].join('\n'),
    );
  });

  test('gives the day the memo speaks of when asked about a later time', () => {
    const { reason: _, ...late } = { ...silent, status: 'after-memo', missing: [] } as const;
    expect(readableAnswer({ ...late, related: [] }, library, { columns: 80, styled: false })).toBe(
      'The memo was written earlier than the time asked about.\nThe memo speaks as of 9 August 2021.',
    );
  });
});

test('wrap only breaks at spaces, keeps to the width where words allow, and loses no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 30 }).map((words) => words.join(' ')),
      fc.integer({ min: 5, max: 40 }),
      (text, columns) => {
        const lines = wrap(text, columns).map(({ start, end }) => text.slice(start, end));
        expect(lines.join(' ').split(/\s+/u).filter(Boolean)).toEqual(text.split(/\s+/u).filter(Boolean));
        for (const line of lines) expect(line.length <= columns || !/\s/u.test(line)).toBe(true);
      },
    ),
  );
});
