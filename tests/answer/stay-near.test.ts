import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { madeLibrary } from '../index/made-memo.ts';

const engine = createEngine(
  madeLibrary(
    'Ten rangers watch the northern border. They were hired in 1920.',
    'Many clerks were hired in 1925.',
  ),
  { names: [], words: [] },
);

const best = (question: string, carried: string): string => {
  const { place, span } = engine.consider(question, { carried })!.ranked[0]!.sentence;
  return place.passage.text.slice(span.start, span.end);
};

test('what answers a follow-up stands near what answered the question before', () => {
  expect(best('When were they hired?', 'How many rangers watch the northern border?')).toContain('1920');
  expect(best('When were they hired?', 'Which clerks were there?')).toContain('1925');
});
