import { expect, test } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { memoOf } from '../facts/shelf.ts';

const memo = (id: string, title: string): ReturnType<typeof memoOf> =>
  memoOf(
    `---\nid: ${id}\ntitle: ${title}\n---\n\nThe Ulmen Guild of Pilots (UGP) sails.\n\nUGP has boats.\n\nUGP has won Norway.\n\nNorway pays UGP.\n`,
  );

function termsOf(question: string, ...memos: readonly ReturnType<typeof memoOf>[]): string[] {
  const { index, knowledge } = openIndex(createLibrary(memos), { names: [], words: [] });
  return readQuery(question, index, knowledge).terms.map(({ term }) => term);
}

const one = memo('one', 'UGP and Norway');

test.each(['Who leads the group?', 'how big is this organisation', 'When did the organization buy boats?'])(
  'whoever a memo is about is meant by "the group": %s',
  (question) => {
    expect(termsOf(question, one)).toContain('@ugp');
  },
);

test.each([
  'Which group sank the boats?',
  'Who are the groups of Ulmen?',
  'What is the name of the group that sank?',
  'Who leads the group of seven?',
])('not where it says which one, or asks for it: %s', (question) => {
  expect(termsOf(question, one)).not.toContain('@ugp');
});

test('nobody is meant in a library of several memos, nor where the title names no body', () => {
  expect(termsOf('Who leads the group?', one, memo('two', 'UGP'))).not.toContain('@ugp');
  expect(termsOf('Who leads the group?', memo('one', 'Norway'))).not.toContain('@ugp');
});
