import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearcher } from '../../src/index/create-searcher.ts';
import { madeLibrary } from './made-memo.ts';

const NO_LEXICON = { names: [], words: [] };
const PARAGRAPHS = [
  'Laminar boundary layers over a heated flat plate grow thicker with distance, and viscous drag falls.',
  'Viscous drag on slender wings depends on turbulence near the trailing edge of the plate.',
  'Turbulence near a trailing edge sheds vortices; vortices shake slender wings.',
  'Vortices behind bridges have shaken decks until they broke.',
  'The cook stirred the soup and salted it twice.',
];
const search = createSearcher(madeLibrary(...PARAGRAPHS), NO_LEXICON);
const everywhere = (): boolean => true;
const TOPIC =
  'laminar boundary layers heated flat plate viscous drag distance measurements supersonic nozzle experiments';

test('a search goes through every passage that shares a word, not only the re-ranked ones', () => {
  const many = Array.from({ length: 60 }, (_, i) => `Report number ${i} speaks of harvests in valley ${i}.`);
  const found = createSearcher(madeLibrary(...many), NO_LEXICON)('harvests', 2000, everywhere);
  expect(found).toHaveLength(60);
});

test('a long topic finds passages that share words with its best passages only', () => {
  const texts = search(TOPIC, 2000, everywhere).map(({ place }) => place.passage.text);
  expect(texts[0]).toBe(PARAGRAPHS[0]);
  expect(texts).toContain(PARAGRAPHS[2]);
});

test('no more than k passages are found, and none outside the scope', () => {
  expect(search(TOPIC, 2, everywhere)).toHaveLength(2);
  const found = search(TOPIC, 2000, ({ passage }) => passage.paragraph === 2);
  expect(found.map(({ place }) => place.passage.paragraph)).toEqual([2]);
});

test('every passage found names the sentence that bears the words out best', () => {
  const [best] = search('who salted the soup', 1, everywhere);
  const { start, end } = best!.sentence!.span;
  expect(best!.place.passage.text.slice(start, end)).toBe(PARAGRAPHS[4]);
});

test('whatever is searched for, scores fall and no passage comes twice', () => {
  const words = PARAGRAPHS.join(' ').split(/\W+/u);
  const query = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const found = search(text, 2000, everywhere);
      expect(new Set(found.map(({ place }) => place)).size).toBe(found.length);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});
