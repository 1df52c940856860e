import { readFileSync } from 'node:fs';
import { baseForm, irregularForms } from './irregular-forms.ts';

/** How a word hangs together with another; `form` is an irregular form of the same word. */
export type Relation =
  | 'form'
  | 'synonym'
  | 'derived'
  | 'hypernym'
  | 'hyponym'
  | 'similar'
  | 'part';

/** A word of general English related to another; `weight` is 0.1–0.9. */
export interface RelatedWord {
  readonly word: string;
  readonly relation: Relation;
  readonly weight: number;
}

const relationOf: Readonly<Record<string, Relation>> = {
  s: 'synonym',
  d: 'derived',
  h: 'hypernym',
  o: 'hyponym',
  i: 'similar',
  p: 'part',
};
const formWeight = 0.9;

/** Regular endings and what they may stand for, as in WordNet's own morphology (morphy). */
const endings: readonly (readonly [ending: string, base: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['men', 'man'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
];

/** Each line's part after the word, unread until it is asked for. */
let table: ReadonlyMap<string, string> | undefined;

/**
 * Words related to a lower-case word in general English, strongest first, without the word itself. An inflected word
 * ("bosses", "led") has its base and what is related to it. Empty for an unknown word.
 * Source: WordNet 3.1 (related-words.tsv) and irregular-forms.tsv.
 */
export function relatedWords(word: string): readonly RelatedWord[] {
  const found = new Map<string, RelatedWord>();
  const add = (related: RelatedWord): void => {
    if (related.word === word || (found.get(related.word)?.weight ?? 0) >= related.weight) return;
    found.set(related.word, related);
  };
  for (const lemma of lemmasOf(word)) {
    for (const form of [lemma, ...irregularForms(lemma)])
      if (form === lemma ? baseForm(word) === lemma : true) add({ word: form, relation: 'form', weight: formWeight });
    for (const related of readLine(lines().get(lemma) ?? '')) add(related);
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** Whether a lower-case word, or the word it is a form of, is among the common words of English. */
export function isEnglishWord(word: string): boolean {
  return lemmasOf(word).length > 0;
}

/** The word itself, its irregular base, or else its regular bases, as far as the table knows them. */
function lemmasOf(word: string): string[] {
  const base = baseForm(word);
  const own = [word, ...(base === undefined ? [] : [base])].filter((lemma) => lines().has(lemma));
  return own.length > 0 ? own : regularBases(word).filter((lemma) => lines().has(lemma));
}

function regularBases(word: string): string[] {
  return endings.flatMap(([ending, base]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 2) return [];
    const root = word.slice(0, word.length - ending.length);
    const single = base === '' && /([b-df-hj-np-tv-z])\1$/u.test(root) ? [root.slice(0, -1)] : [];
    return [root + base, ...single];
  });
}

function lines(): ReadonlyMap<string, string> {
  return (table ??= readTable(readFileSync(new URL('related-words.tsv', import.meta.url), 'utf8')));
}

function readTable(text: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const tab = line.indexOf('\t');
    if (tab === -1) read.set(line, '');
    else read.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return read;
}

function readLine(line: string): RelatedWord[] {
  if (line === '') return [];
  return line.split(' ').map((entry) => {
    const [word, relation, hundredths] = entry.split(':');
    return { word: word!, relation: relationOf[relation!]!, weight: Number(hundredths) / 100 };
  });
}
