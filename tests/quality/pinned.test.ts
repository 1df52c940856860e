import { describe, expect, test } from 'vitest';
import type { MemoFigures, MemoMeasure, Share } from './memo-figures.ts';
import { MEMO_MEASURES } from './memo-figures.ts';
import { falls, measurePinned, type Pinned, readPinned } from './pinned.ts';

const all = (share: Share, changes: Partial<Record<MemoMeasure, Share>> = {}): Pinned => {
  const figures = {
    ...Object.fromEntries(MEMO_MEASURES.map((measure) => [measure, share])),
    ...changes,
  } as MemoFigures;
  return { corpus: {}, figures: { 'a.jsonl': { curated: figures, plain: figures } } };
};

describe('the committed questions', () => {
  const now = measurePinned('corpus');

  test('are asked of the pinned corpus', () => {
    expect(now.corpus).toEqual(readPinned().corpus);
  });

  test('are answered no worse than pinned; `npm run quality -- --pin` renews the figures for review', () => {
    expect(Object.keys(readPinned().figures)).toEqual(Object.keys(now.figures));
    expect(falls(readPinned(), now)).toEqual([]);
  });
});

describe('a fall', () => {
  const before = all({ won: 90, of: 100 });

  test('is seen beyond the slack, in both modes, and named', () => {
    expect(falls(before, all({ won: 90, of: 100 }, { 'right answer shown': { won: 88, of: 100 } }))).toEqual(
      [],
    );
    expect(falls(before, all({ won: 90, of: 100 }, { 'right answer shown': { won: 87, of: 100 } }))).toEqual([
      'a.jsonl (curated), right answer shown: pinned 90 of 100, now 87 of 100',
      'a.jsonl (plain), right answer shown: pinned 90 of 100, now 87 of 100',
    ]);
  });

  test('is a single quotation that is not verbatim', () => {
    expect(
      falls(before, all({ won: 90, of: 100 }, { 'quotations verbatim and sound': { won: 89, of: 100 } })),
    ).toHaveLength(2);
  });

  test('is a question that is no longer asked', () => {
    expect(falls(before, all({ won: 90, of: 100 }, { pinpointed: { won: 90, of: 99 } }))).toHaveLength(2);
    expect(falls(before, { corpus: {}, figures: {} })).toHaveLength(2 * MEMO_MEASURES.length);
  });

  test('of notes counts what was missed, for fewer answers cite fewer notes', () => {
    expect(falls(before, all({ won: 90, of: 100 }, { 'footnotes exact': { won: 50, of: 60 } }))).toEqual([]);
    expect(falls(before, all({ won: 90, of: 100 }, { 'footnotes exact': { won: 49, of: 60 } }))).toHaveLength(
      2,
    );
  });
});
