import { expect, test } from 'vitest';
import { citationAnswer } from '../../src/answer/citation-answers.ts';
import { oneParagraph, readerOf, smallCorpus, textOf } from './small-corpus.ts';

const reader = readerOf(smallCorpus);

function read(question: string, beginning = 'Jonas Reed'): string | undefined {
  const sentence = reader.sentence(beginning);
  const range = citationAnswer(question, reader.query(question), sentence);
  return range && textOf(sentence).slice(range.start, range.end);
}

test.each([
  ['Who wrote about the wrecks?', 'Jonas Reed'],
  ['which author is cited on wrecks', 'Jonas Reed'],
  ['Which journal carried the article about wrecks?', 'Harbour Review'],
  ['Where was the article about wrecks published?', 'Harbour Review'],
  ['When was the article about wrecks published?', 'March 3, 1931'],
  ['When was the article about wrecks accessed?', 'June 1, 1931'],
  ['What is the title of the article by Reed?', 'Wrecks of the Ulmen Bar,'.slice(0, -1)],
])('"%s" is answered with its part of the reference', (question, expected) => {
  expect(read(question)).toBe(expected);
});

test('a question that asks for no part of it gets none', () => {
  expect(read('What does the article say about wrecks?')).toBeUndefined();
});

test('neither a remark in a note nor a paragraph is a reference', () => {
  expect(read('Who wrote about the dead?', 'Some witnesses')).toBeUndefined();
  expect(read('Who wrote about the fire?', 'In May 1931')).toBeUndefined();
});

test.each([
  ['On which page is it said?', 'pg. 52'],
  ['Which issue carried the article?', 'Issue 8'],
  ['What volume is it in?', 'Vol. 12'],
  ['Which months does the report cover?', '1 January to 30 September 1930'],
  ['Which stretch of time does the report examine?', '1 January to 30 September 1930'],
  ['Who wrote the report called “Ulmen Harbour”?', 'Jonas Reed'],
])('%s asks for a part of the reference', (question, expected) => {
  const note =
    'Jonas Reed, “Ulmen Harbour: 1 January to 30 September 1930,” Harbour Review, Vol. 12, Issue 8, March 3, 1931, pg. 52.';
  const one = readerOf(oneParagraph(`The bar moved.[^1]\n\n[^1]: ${note}`));
  const sentence = one.sentence('Jonas');
  const range = citationAnswer(question, one.query(question), sentence)!;
  expect(textOf(sentence).slice(range.start, range.end)).toContain(expected);
});

test('who interviewed somebody stands behind "interview with"', () => {
  const note = '“General Olaf Dahl, Harbour Interview with Ida Falk,” Ulmen Command, March 10, 1931.';
  const one = readerOf(oneParagraph(`The bar moved.[^1]\n\n[^1]: ${note}`));
  const sentence = one.sentence('“General');
  const question = 'Who interviewed General Dahl?';
  const range = citationAnswer(question, one.query(question), sentence)!;
  expect(textOf(sentence).slice(range.start, range.end)).toBe('Ida Falk');
  const other = 'Who was interviewed by Ida Falk?';
  const who = citationAnswer(other, one.query(other), sentence);
  expect(who && textOf(sentence).slice(who.start, who.end)).not.toBe('Ida Falk');
});

test.each([
  ['Under whose name is the Reed Institute study on the ports cited?', 'Ida Falk et al.'],
  ['Which analyst is cited on the ports?', 'Ida Falk et al.'],
  ['Who published the study on the ports?', 'Reed Institute'],
  ['Which institute published the study on the ports?', 'Reed Institute'],
])('%s tells who wrote from who published', (question, expected) => {
  const note =
    'Ida Falk et al., Trade of the Coast: The State of Ulmen’s Ports, Reed Institute, April 1925, accessed January 14, 1931.';
  const one = readerOf(oneParagraph(`The bar moved.[^1]\n\n[^1]: ${note}`));
  const sentence = one.sentence('Ida');
  const range = citationAnswer(question, one.query(question), sentence)!;
  expect(textOf(sentence).slice(range.start, range.end)).toBe(expected);
});
