import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/answer/annotations.ts';
import { allFacts, iskp, library } from '../facts/shelf.ts';

const annotations = annotationsOf(allFacts);
const wordsAt = (beginning: string): string[] =>
  annotations
    .filter(({ passage, span }) => passage.text.startsWith(beginning, span.start))
    .map(({ words }) => words);

test('reviewed facts add plain words to the sentences they rest on', () => {
  expect(wordsAt('Abu Saad Orakzai (July')).toEqual(['leader of ISKP Abu Saad Orakzai']);
  expect(wordsAt('The first four were killed')).toContain('leader of ISKP killed');
  expect(wordsAt('“Pakistan Taliban: Peshawar')).toContain(
    'attack Peshawar School Attack 2014 children School Peshawar TTP',
  );
});

test('a month is written as people write it, a missing one is not guessed', () => {
  const dated = annotations.map(({ words }) => words).filter((words) => words.startsWith('attack '));
  expect(dated.filter((words) => /\d{4}-\d\d|undefined/u.test(words))).toEqual([]);
  expect(dated.some((words) => words.includes(' in May 2021 '))).toBe(true);
});

test('every annotation lies in a passage of the memo', () => {
  expect(annotations.length).toBeGreaterThan(iskp.leaders.length + iskp.attacks.length);
  const passages = new Set(library.memos.flatMap(({ passages: all }) => all));
  for (const { passage, span } of annotations) {
    expect(passages.has(passage)).toBe(true);
    expect(span.start >= 0 && span.start < span.end && span.end <= passage.text.length).toBe(true);
  }
});

test('without facts there is nothing to add', () => {
  expect(annotationsOf(new Map())).toEqual([]);
});
