import { expect, test } from 'vitest';
import { FEATURES } from '../../src/index/features.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { loadReranker } from '../../src/index/reranker.ts';
import { rankPassages } from '../../src/index/search.ts';
import { madeLibrary } from './made-memo.ts';

const RESIGNED = 'The harbour master resigned in May.';
const { index, knowledge } = openIndex(
  madeLibrary(
    `${RESIGNED} The harbour has forty cranes.`,
    'Soldiers guarded the harbour gate. The pilots of Karst drink tea.',
  ),
  { names: [], words: [] },
);
const reranker = loadReranker();
const sentencesFor = (question: string) =>
  rankPassages(readQuery(question, index, knowledge), index, reranker).flatMap(({ sentences }) =>
    sentences.map(({ sentence: { place, span }, features }) => ({
      text: place.passage.text.slice(span.start, span.end),
      features,
    })),
  );

test('a word knows the terms of the corpus that are used like it, and no others', () => {
  const alike = index.alikeness.alike('troops');
  expect(alike.get('soldier')).toBeGreaterThan(0.6);
  expect(alike.has('tea')).toBe(false);
  expect(alike.has('karst')).toBe(false);
  expect(index.alikeness.alike('qwertz').size).toBe(0);
});

test('the sentence with a word that is used like a missing one has more of `alike` and `sense`', () => {
  const found = sentencesFor('When did the harbour master quit?');
  const of = (start: string) => found.find(({ text }) => text.startsWith(start))!.features;
  expect(of(RESIGNED).alike).toBeGreaterThan(of('The harbour has').alike);
  expect(of(RESIGNED).sense).toBeGreaterThan(of('The harbour has').sense);
  expect(of('The harbour has').alikeNear).toBeGreaterThan(0);
});

test('a name is like nothing but itself', () => {
  const { terms } = readQuery('Which Soldiers did Karst send?', index, knowledge);
  expect(terms.find(({ word }) => word === 'karst')!.alike.size).toBe(0);
});

test.each(['Karst?', '40 in 1999', 'the of and', '🐟 qwertz zzgrblk harbour'])(
  'every feature is a number, whatever is asked: %s',
  (question) => {
    for (const { features } of sentencesFor(question))
      for (const name of FEATURES) expect(Number.isFinite(features[name]), name).toBe(true);
  },
);
