import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { quotedFirst } from '../../src/answer/quoted-first.ts';
import { oneParagraph, textOf } from './small-corpus.ts';

const engine = createEngine(
  oneParagraph(
    'The pilots of Ulmen call their harbour a harbour of pilots. Reed wrote that it is “down, but not out” in 1931. It has a bar.',
  ),
  { names: [], words: [] },
);
const first = (question: string): string => textOf(engine.consider(question)!.ranked[0]!.sentence);

test.each([
  'Which harbour of pilots of Ulmen is “Down, but Not Out”?',
  'Which harbour of pilots of Ulmen is "down but not out"?',
  'Which harbour of pilots of Ulmen is ‘down, but not out’?',
])('quoted words point at their sentence: %s', (question) => {
  expect(first(question)).toContain('Reed');
});

test.each([
  'Which harbour do the pilots of Ulmen call “up and away”?',
  'Which harbour do the pilots’ wives call the “harbour” of pilots?',
])('words that are nowhere, and a single one, point at nothing: %s', (question) => {
  // In whatever order the ranking has them: each once in front.
  const { ranked } = engine.consider(question)!;
  for (const one of ranked) {
    const order = [one, ...ranked.filter((other) => other !== one)];
    expect(quotedFirst(question, order)).toEqual(order);
  }
});
