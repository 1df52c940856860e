import { expect, test } from 'vitest';
import { findAttribution } from '../../src/answer/attribution.ts';
import { library } from '../facts/shelf.ts';
import { oneParagraph } from './small-corpus.ts';

function read(sentence: string): string | undefined {
  const [passage] = oneParagraph(sentence).memos[0]!.passages;
  const span = findAttribution(passage!, passage!.sentences[0]!);
  return span && passage!.text.slice(span.start, span.end);
}

test.each([
  ['Conversely, the Taliban claims that ISKP is a proxy of the Afghan government.', 'the Taliban claims'],
  ['Shipowners claim that the pilots are idle.', 'Shipowners claim'],
  ['According to the harbour master, nine ships sank.', 'According to the harbour master'],
  [
    'According to U.S. officials and Anna F. Berg, nine ships sank.',
    'According to U.S. officials and Anna F. Berg',
  ],
  ['As noted by Anna Berg, the bar is shallow.', 'As noted by Anna Berg'],
  ['The fire was reportedly set on purpose.', 'reportedly'],
  ['The pilots may have known of it.', 'may have'],
  ['The band took responsibility for the fire.', 'took responsibility for'],
  ['Nine fires were attributed to the band.', 'attributed to'],
])('"%s" is said by someone: "%s"', (sentence, expected) => {
  expect(read(sentence)).toBe(expected);
});

test.each([
  'In May, the band set fire to a school in Ulmen.',
  'The four mills belong to the abbey.',
  'There is no proven link between the two.',
  'It is imperative that the harbour is dredged.',
])('"%s" is said by the memo itself', (sentence) => {
  expect(read(sentence)).toBeUndefined();
});

/** Beginnings of the memo's sentences and who speaks in them. */
test.each([
  ['Conversely, the Taliban claims', 'the Taliban claims'],
  [
    'As U.S. Special Representative',
    'As U.S. Special Representative to Afghanistan, Zalmay Khalilzad, noted',
  ],
  [
    'According to research',
    'According to research carried out by the Combating Terrorism Center at West Point',
  ],
  [
    'The Afghan government has recently',
    'The Afghan government has recently come out strongly in trying to depict',
  ],
  ['Muhajir is reportedly', 'reportedly'],
  ['As noted by Afghan expert', 'As noted by Afghan expert Borhan Osman'],
  ['Some analysts have mentioned', 'Some analysts have mentioned'],
  ['In May, ISKP carried out', undefined],
  ['However, there is no proven', undefined],
  ['Afghanistan’s 2,430 km border', undefined],
])('in the memo, the sentence "%s …" names "%s"', (beginning, expected) => {
  const found = library.memos
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .find(({ passage, sentence }) => passage.text.startsWith(beginning, sentence.start))!;
  const span = findAttribution(found.passage, found.sentence);
  expect(span && found.passage.text.slice(span.start, span.end)).toBe(expected);
});

test('an attribution is a slice of its sentence, for every sentence of the memo', () => {
  const found = library.memos
    .flatMap(({ passages }) => passages)
    .flatMap((passage) =>
      passage.sentences.map((sentence) => ({ sentence, span: findAttribution(passage, sentence) })),
    )
    .filter(({ span }) => span !== undefined);
  expect(found.length).toBeGreaterThan(10);
  expect(
    found.filter(
      ({ sentence, span }) =>
        !(span!.start >= sentence.start && span!.end <= sentence.end && span!.end > span!.start),
    ),
  ).toEqual([]);
});
