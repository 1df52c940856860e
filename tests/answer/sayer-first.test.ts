import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { sayerFirst } from '../../src/answer/sayer-first.ts';
import { oneParagraph } from './small-corpus.ts';

const engine = createEngine(
  oneParagraph(
    'The Danish government claims that the guild is a front of the Finns. Conversely, the Finns claim that the guild is a proxy of the Danish government and that the guild really is a harbour gang.',
  ),
  { names: [], words: [] },
);

function first(question: string): string {
  const { place, span } = engine.consider(question)!.ranked[0]!.sentence;
  return place.passage.text.slice(span.start, span.end);
}

test.each([
  'What does the Danish government say the guild really is?',
  'according to the danish government, what is the guild',
  'what is the guild really, if you ask the Danish government',
])('what one says is not told by what another says: %s', (question) => {
  expect(first(question)).toContain('front of the Finns');
});

test('the words decide where nobody is asked for', () => {
  expect(first('Is the guild a proxy or a harbour gang?')).toContain('proxy');
});

test('a government that says nothing there is not taken for one that does', () => {
  const question = 'What does the Norwegian government say the guild really is?';
  const { query, ranked } = engine.consider(question)!;
  // In whatever order the ranking has the two.
  for (const order of [ranked, ranked.toReversed()])
    expect(sayerFirst(question, query, order)).toEqual(order);
});
