import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/analysis/sentences.ts';

const split = (text: string, breaks: readonly number[] = []): string[] =>
  splitSentences(text, breaks).map(({ start, end }) => text.slice(start, end));

describe('splitSentences keeps together', () => {
  test.each([
    'The U.S. Special Representative met U.S. forces.',
    'It was signed by Kenneth F. McKenzie, Jr. and Luis Martinez.',
    'There are 2.9 personnel for every 50 sq. km. border, falling short.',
    'See Osman, Bourgeois Jihad, p. 9-10.',
    'A bombing killed more than a 100 people, most of them children.',
    'Former President Donald J. Trump said so to Gen. McKenzie.',
    'See e.g. Giustozzi et al. 2017, Vol. 12, No. 8.',
    'He said “stop!” and left.',
    'What it is (or is not?) remains open.',
    'It opened at 9.30 a.m. on the day.',
    'The attack (Dr. Khan called it “the worst.”) was claimed.',
    'It cost 3.5 million, i.e. much.',
  ])('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('splitSentences separates', () => {
  test.each<[string, string[]]>([
    ['One. Two.', ['One.', 'Two.']],
    ['It fell in the U.S. The group went on.', ['It fell in the U.S.', 'The group went on.']],
    [
      'It has 4.5 personnel for every 50 sq. km. That number is even less.',
      ['It has 4.5 personnel for every 50 sq. km.', 'That number is even less.'],
    ],
    ['Was it so? It was! Yes.', ['Was it so?', 'It was!', 'Yes.']],
    ['He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['It ended in 2020. 392 people were hurt.', ['It ended in 2020.', '392 people were hurt.']],
    ['It failed… The rest fled.', ['It failed…', 'The rest fled.']],
    ['(It was so.) Then it was not.', ['(It was so.)', 'Then it was not.']],
    ['They fled. “Foreign” fighters stayed.', ['They fled.', '“Foreign” fighters stayed.']],
    ['It says so, p. 9-10. The next one does not.', ['It says so, p. 9-10.', 'The next one does not.']],
    ['A line.\n\nAnother line', ['A line.', 'Another line']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('where a note marker was removed between full stop and next sentence', () => {
    const text = 'It was so.Then it was not.';
    expect(split(text)).toEqual([text]);
    expect(split(text, [10])).toEqual(['It was so.', 'Then it was not.']);
  });

  test('not at a note marker in mid-sentence', () => {
    const text = 'The Salafi adherents, they say, agreed.';
    expect(split(text, [10])).toEqual([text]);
  });
});

describe('splitSentences on any text', () => {
  const prose = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom(
          '.',
          '. ',
          '? ',
          '”',
          '“',
          'U.S. ',
          'Jr. ',
          'sq. km. ',
          'The ',
          '\n',
          '…',
          ')',
          ' 9-10. ',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  test('covers every character but white space, in order, without overlap', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.nat(200), { maxLength: 4 }), (text, breaks) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, breaks)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
