import { expect, test } from 'vitest';
import { possessorAnswer } from '../../src/answer/possessor-answers.ts';
import { oneParagraph, readerOf, textOf } from './small-corpus.ts';

function owner(question: string, text: string): string | undefined {
  const reader = readerOf(oneParagraph(text));
  const sentence = reader.sentences[0]!;
  const found = possessorAnswer(question, reader.query(question), sentence);
  return found && textOf(sentence).slice(found.start, found.end);
}

test.each([
  [
    'Whose strategies does the paper weigh?',
    'It weighs the Danish and Finnish strategies.',
    'Danish and Finnish',
  ],
  ['Whose definition is used?', 'As defined by Anna Berg, a loft is a room.', 'Anna Berg'],
])('%s', (question, text, expected) => {
  expect(owner(question, text)).toBe(expected);
});

test('what does not say whose it is has no answer', () => {
  expect(owner('Whose strategies does the paper weigh?', 'It weighs many strategies.')).toBeUndefined();
  expect(owner('Which strategies does it weigh?', 'It weighs the Danish strategies.')).toBeUndefined();
});
