import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { customId, parseCustomId } from '../../src/present/custom-id.ts';
import { passageRef, resolvePassageRef } from '../../src/present/passage-ref.ts';

const library = loadLibrary('corpus');
const passages = library.memos.flatMap((memo) => memo.passages);

describe('custom ids', () => {
  test('what is written is read back', () => {
    const arg = fc.string({ maxLength: 30 }).filter((text) => !text.includes(':'));
    fc.assert(
      fc.property(fc.array(arg, { maxLength: 2 }), (args) => {
        expect(parseCustomId(customId('in-context', ...args))).toEqual({ action: 'in-context', args });
      }),
    );
  });

  test('an id longer than Discord allows is refused', () => {
    expect(() => customId('ask', 'x'.repeat(94))).toThrow('101 characters, Discord allows 100');
    expect(customId('ask', 'x'.repeat(93))).toHaveLength(100);
  });

  test.each([
    ['with a colon', 'a', 'b:c'],
    ['with a capital', 'Ask', ''],
    ['that is empty', '', ''],
  ])('an id %s is refused', (_, action, arg) => {
    expect(() => customId(action, arg)).toThrow('custom id');
  });

  test.each(['', 'hello', 'v2:ask:x', 'v1', 'v1:ASK', 'v1:'])('“%s” is not ours', (id) => {
    expect(parseCustomId(id)).toBeUndefined();
  });
});

describe('passage references', () => {
  test('lead back to the very slice, for every passage of the corpus', () => {
    for (const passage of passages) {
      const span = passage.sentences[0] ?? { start: 0, end: passage.text.length };
      const ref = passageRef(passage, span);
      expect(ref.length).toBeLessThanOrEqual(40);
      expect(resolvePassageRef(library, ref)).toEqual({
        state: 'found',
        passage,
        span: { start: span.start, end: span.end },
      });
    }
  });

  test('of an edited passage say so, and lead to the passage as it stands', () => {
    const [memo] = library.memos;
    const edited = createLibrary([
      {
        ...memo!,
        passages: memo!.passages.map((passage) =>
          passage.paragraph === 5 ? { ...passage, text: `${passage.text} More.` } : passage,
        ),
      },
    ]);
    const passage = library.paragraph(memo!.id, 5)!;
    const resolved = resolvePassageRef(edited, passageRef(passage, { start: 0, end: 10 }));
    expect(resolved.state).toBe('edited');
    expect(resolved.state !== 'gone' && resolved.passage.text.endsWith(' More.')).toBe(true);
  });

  test('to nothing are gone, whatever they look like', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(resolvePassageRef(library, text)).toEqual({ state: 'gone' });
      }),
    );
  });
});
