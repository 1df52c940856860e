import { expect, test } from 'vitest';
import type { Lexicon } from '../../src/corpus/lexicon.ts';
import type { Library } from '../../src/corpus/library.ts';
import { FEATURES } from '../../src/index/features.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { loadReranker } from '../../src/index/reranker.ts';
import { type RankedSentence, rankPassages } from '../../src/index/search.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { madeLibrary } from './made-memo.ts';

const NO_LEXICON: Lexicon = { names: [], words: [] };

function rank(question: string, library: Library, lexicon = NO_LEXICON): RankedSentence[] {
  const { index, knowledge } = openIndex(library, lexicon);
  const query = readQuery(question, index, knowledge);
  return rankPassages(query, index, loadReranker())
    .flatMap(({ sentences }) => sentences)
    .sort((a, b) => b.score - a.score);
}

function best(question: string, library: Library, lexicon = NO_LEXICON): string {
  const { place, span } = rank(question, library, lexicon)[0]!.sentence;
  return place.passage.text.slice(span.start, span.end);
}

test('the committed weights fit the features and say where they come from', () => {
  const { weights, provenance } = loadReranker();
  expect(Object.keys(weights)).toEqual([...FEATURES]);
  expect(provenance).toContain('train-reranker.ts');
});

test('"how many X" prefers the sentence that counts X', () => {
  const library = madeLibrary(
    'The flood of 2011 destroyed houses in the valley within 3 days.',
    'In the valley the flood destroyed 40 houses.',
  );
  expect(best('How many houses did the flood destroy in the valley?', library)).toContain('40 houses');
});

test('a month without a year is the last one before the day the memo speaks of', () => {
  const library = madeLibrary('In May, the dam at Ruhn broke.');
  const numbers = (question: string) => rank(question, library)[0]!.features.numbers;
  expect(numbers('Did the dam at Ruhn break in May 2021?')).toBeGreaterThan(0);
  expect(numbers('Did the dam at Ruhn break in May 2019?')).toBe(0);
});

test('asked for a source, the note of the matching sentence is among the first two, though it shares no word', () => {
  const library = madeLibrary(
    'Fishermen abandoned the northern harbour after the storm.[^1] Traders stayed.',
    'The storm also closed the market.[^2]',
    '[^1]: Ada Brook, “Empty Quays,” Coast Gazette, May 2, 2020.',
    '[^2]: Lee Hall, “Closed,” Inland Post, May 9, 2020.',
  );
  const passages = (question: string): string[] =>
    rank(question, library)
      .slice(0, 2)
      .map(({ sentence }) => sentence.place.passage.text);
  const asked = passages('What source is cited for fishermen abandoning the northern harbour?');
  expect(asked.some((text) => text.startsWith('Ada Brook'))).toBe(true);
  const matter = passages('Who abandoned the northern harbour after the storm?');
  expect(matter.some((text) => text.startsWith('Ada Brook'))).toBe(false);
});

test('a passage with many words for one thing does not outweigh one that speaks of all things asked', () => {
  const lexicon: Lexicon = {
    names: [],
    words: ['chief', 'head', 'boss', 'captain', 'director'].map((word) => ({
      word,
      like: ['leader'],
      weight: 0.8,
    })),
  };
  const library = madeLibrary(
    'The chief, the head, the boss, the captain and the director met.',
    'The chief of the miners died at Ruhn.',
    'A fair was held.',
  );
  expect(best('leader of the miners at Ruhn', library, lexicon)).toContain('miners');
});
