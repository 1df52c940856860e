import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import type { Lexicon } from '../../src/corpus/lexicon.ts';
import { openIndex, readForward } from '../../src/index/open-index.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { loadReranker } from '../../src/index/reranker.ts';
import { rankPassages } from '../../src/index/search.ts';
import { madeLibrary } from './made-memo.ts';

const NO_LEXICON: Lexicon = { names: [], words: [] };
const library = madeLibrary(
  'The Ulmen Guild of Pilots (UGP) sails to Karst.[^1] It has forty ships.',
  'In May 1920 a storm broke the mid-sea dam.',
  '[^1]: Ada Brook, “Empty Quays,” Coast Gazette, May 2, 2020.',
);

const ranked = (question: string, { index, knowledge }: ReturnType<typeof openIndex>) =>
  rankPassages(readQuery(question, index, knowledge), index, loadReranker()).map(({ place, score }) => [
    place.id,
    score,
  ]);

test.each(['How many ships does the UGP have?', 'When did the midsea dam break?', 'Who wrote of the quays?'])(
  'a kept forward index finds what a new one finds: %s',
  (question) => {
    const read = openIndex(library, NO_LEXICON);
    const kept = openIndex(library, NO_LEXICON, [], deserialize(serialize(read.forward)));
    expect(ranked(question, read).length).toBeGreaterThan(0);
    expect(ranked(question, kept)).toEqual(ranked(question, read));
  },
);

test('kept sentences are the sentences, read only where a question looks into their passage', () => {
  const { forward, sentences } = readForward(library, NO_LEXICON, []);
  const unpacked: number[] = [];
  const kept = openIndex(library, NO_LEXICON, [], {
    ...forward,
    sentences(id) {
      unpacked.push(id);
      return deserialize(serialize(sentences[id]));
    },
  });
  const read = openIndex(library, NO_LEXICON);
  expect(ranked('How many ships does the UGP have?', kept)).toEqual(
    ranked('How many ships does the UGP have?', read),
  );
  expect(unpacked).toHaveLength(new Set(unpacked).size);
  expect(unpacked.length).toBeLessThan(library.memos[0]!.passages.length);
  for (const [id, { sentences: own }] of kept.index.passages.entries())
    for (const [ordinal, sentence] of own.entries()) {
      const other = read.index.passages[id]!.sentences[ordinal]!;
      for (const part of ['terms', 'positions', 'periods', 'records', 'quantities', 'implied'] as const)
        expect(sentence[part]).toEqual(other[part]);
    }
});

test('it knows the words that English does not and the memo writes with a capital', () => {
  const { proper } = openIndex(library, NO_LEXICON).forward;
  expect(['ulmen', 'ada', 'pilots', 'may', 'sails'].filter((word) => proper.has(word))).toEqual(['ulmen']);
});

test('it counts in how many passages a term stands, and how often a word is written', () => {
  const { forward } = openIndex(library, NO_LEXICON);
  expect(forward.frequency.get('ship')).toBe(1);
  expect(forward.words.get('in')).toBe(1);
  expect(forward.documents).toHaveLength(library.memos[0]!.passages.length);
  expect(forward.names).toContainEqual(expect.objectContaining({ term: '@ugp' }));
});
