import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/terms.ts';
import { findCandidates, LONGEST_ANSWER } from '../../src/answer/candidates.ts';

const SENTENCE =
  'In May 1931, a fire in the sail loft, near Lower Karst, killed more than a dozen riggers of Anna Berg.';

test('the names, times, quantities and phrases of a sentence may each be its answer', () => {
  const found = findCandidates(SENTENCE, analyse(SENTENCE)).map(
    ({ kind, start, end }) => `${kind}: ${SENTENCE.slice(start, end)}`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'period: May 1931',
      'name: Lower Karst',
      'name: Anna Berg',
      'phrase: fire in the sail loft',
      expect.stringMatching(/^quantity: more than a dozen riggers/u),
    ]),
  );
});

test('no candidate is empty, too long or there twice, and each slices the sentence', () => {
  const piece = fc.constantFrom(
    'Anna ',
    'Berg ',
    'of the ',
    'sail ',
    'loft, ',
    'May 1931 ',
    'more than 12 ',
    'ships ',
    'and ',
    'long'.repeat(30),
    '“',
    '. ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (sentence) => {
        const found = findCandidates(sentence, analyse(sentence));
        expect(new Set(found.map(({ start, end }) => `${start}-${end}`)).size).toBe(found.length);
        for (const { start, end } of found) {
          expect(start >= 0 && start < end && end <= sentence.length).toBe(true);
          expect(end - start).toBeLessThanOrEqual(LONGEST_ANSWER);
        }
      },
    ),
  );
});
