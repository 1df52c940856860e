import { expect, test } from 'vitest';
import { loadReranker } from '../../src/index/reranker.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { rankPassages } from '../../src/index/search.ts';
import { openIndex } from '../../src/index/open-index.ts';
import type { Lexicon } from '../../src/corpus/lexicon.ts';
import { createLibrary, memoOf } from '../facts/shelf.ts';

/** Tiny collections: a question, and its passages in the order in which they belong, beside each the reason for its place. */
interface RankingSet {
  readonly promise: string;
  readonly question: string;
  readonly lexicon?: Lexicon;
  /** Found, best first. */
  readonly ranked: readonly string[];
  /** Not found at all. */
  readonly absent?: readonly string[];
}

const SETS: readonly RankingSet[] = [
  {
    promise: 'more of the words come before fewer, and the kind of thing asked for before its absence',
    question: 'When was the stone bridge rebuilt?',
    ranked: [
      'The stone bridge was rebuilt in 1790, two years after the flood.', // all words, and a time
      'The stone bridge was rebuilt by the monks of the upper valley.', // all words, no time
      'A stone tower guards the bridge at the end of the lower road.', // two of three words
      'The wooden bridge below the mill is narrow and seldom used.', // one word
    ],
    absent: ['The abbey owns three mills.'],
  },
  {
    promise: 'a rare word outweighs a common one',
    question: 'the harbour lighthouse',
    ranked: [
      'The lighthouse stands in the harbour of the island.', // both
      'A lighthouse was lit by oil until the war.', // the rare one
      'The harbour freezes in a hard winter.', // the common one, shorter
      'Ships leave the harbour at dawn and come back to it late at night.', // the common one, longer
    ],
    absent: ['The market is held on Fridays.'],
  },
  {
    promise: 'words side by side come before the same words far apart',
    question: 'black powder store',
    ranked: [
      'Below the keep lies the black powder store of the old garrison.', // one phrase
      'The store of the garrison below the keep once held powder, and its walls are black.', // scattered
    ],
  },
  {
    promise: 'the very word comes before one related in meaning, and that before none',
    question: 'Who was the chief of the guild?',
    ranked: [
      'The chief of the guild was Anna Berg.', // the word itself
      'The leader of the guild was Olaf Dahl.', // a related word
      'The guild was founded by weavers.', // neither
    ],
  },
  {
    promise: 'a misspelt word still finds what it means, below nothing else',
    question: 'lighthuose keeper',
    ranked: [
      'The lighthouse keeper kept a diary.', // the word meant, and the other one
      'A keeper of bees sold honey at the gate.', // the other one only
    ],
    absent: ['The light of the moon was strong.'],
  },
  {
    promise: 'a name is found under the other names that the lexicon gives it',
    question: 'What did the Brotherhood burn?',
    lexicon: { names: [{ name: 'Guild of Saint Odo', aliases: ['GSO', 'Brotherhood'] }], words: [] },
    ranked: [
      'The GSO burned nine barns.', // the name under another form, and the verb
      'The Guild of Saint Odo was rich.', // the name only
      'A barn burned down in the night.', // the verb only
    ],
  },
];

test.each(SETS)(
  '$promise: "$question"',
  ({ question, lexicon = { names: [], words: [] }, ranked, absent = [] }) => {
    // Against the order in which they belong, so that no tie can put them right.
    const markdown = [...ranked, ...absent].toReversed().join('\n\n');
    const library = createLibrary([memoOf(`---\nid: set\ntitle: Set\n---\n\n${markdown}\n`)]);
    const { index, knowledge } = openIndex(library, lexicon);
    const query = readQuery(question, index, knowledge);
    const hits = rankPassages(query, index, loadReranker());
    expect(hits.map(({ place }) => place.passage.text)).toEqual(ranked);
  },
);
