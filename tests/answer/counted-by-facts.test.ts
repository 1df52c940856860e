import { expect, test } from 'vitest';
import { isCountedByFacts } from '../../src/answer/counted-by-facts.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { oneParagraph } from './small-corpus.ts';

const library = oneParagraph(
  'In 1920, the guild made raids on two occasions in the harbour. The number laid to the guild was lower in 1920 than in 1919 (11 compared with 343).',
);
const passage = library.memos[0]!.passages.find(({ kind }) => kind === 'paragraph');
const counted = passage!.sentences[1]!;
const note = { passage: passage!, span: counted, words: 'raids', counts: 'raids' };

const best = (
  annotations: Parameters<typeof createEngine>[2],
  question = 'How many raids did the guild make in 1920?',
): string => {
  const engine = createEngine(library, { names: [], words: [] }, annotations);
  const { place, span } = engine.consider(question)!.ranked[0]!.sentence;
  return place.passage.text.slice(span.start, span.end);
};

test('what a reviewed figure counts comes first, where no sentence counts it in its own words', () => {
  expect(best([note])).toContain('343');
});

test('without reviewed figures the words decide', () => {
  expect(best([])).toContain('occasions');
});

test.each([
  'How many raids did the guild carry out in 1920?',
  'how many raids did the guild pull off in 1920',
])('a verb that says only that it was done tells nothing apart: %s', (question) => {
  expect(best([note], question)).toContain('343');
});

test('how many times a deed was done is the count of the deed', () => {
  expect(best([note], 'How many times did the guild raid in 1920?')).toContain('343');
});

test('a verb that says what became of somebody is no empty one', () => {
  const people = { ...note, words: 'officials', counts: 'officials' };
  const engine = createEngine(library, { names: [], words: [] }, [people]);
  const { query, ranked } = engine.consider('How many officials did the guild launch in 1920?')!;
  expect(ranked.some((one) => isCountedByFacts(query, one))).toBe(false);
});
