import { baseForm, irregularForms } from './irregular-forms.ts';
import { openWordTable } from './word-table.ts';

/** How a word hangs together with another; `form` is an irregular form of the same word, `close` and `near` are the thesaurus'. */
type Relation =
  | 'form'
  | 'synonym'
  | 'derived'
  | 'hypernym'
  | 'hyponym'
  | 'similar'
  | 'part'
  | 'close'
  | 'near';

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
/** Weights of what the thesaurus and the phrases call close or near. */
export const THESAURUS_WEIGHTS = { close: 0.8, near: 0.45 } as const;
const alsoOwnWord = 0.8;

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
  ['iest', 'y'],
  ['est', ''],
  ['est', 'e'],
];

const wordNet = openWordTable(new URL('related-words.tsv', import.meta.url));
const thesaurus = openWordTable(new URL('thesaurus.tsv', import.meta.url));
const rareWords = openWordTable(new URL('rare-words.tsv', import.meta.url));

/**
 * Words related to a lower-case word in general English, strongest first, without the word itself. An inflected word
 * ("bosses", "led") has its base and what is related to it. Empty for an unknown word.
 * Sources: WordNet 3.1 (related-words.tsv), thesaurus.tsv and irregular-forms.tsv.
 */
export function relatedWords(word: string): readonly RelatedWord[] {
  const found = new Map<string, RelatedWord>();
  const add = (related: RelatedWord): void => {
    if (related.word === word || (found.get(related.word)?.weight ?? 0) >= related.weight) return;
    found.set(related.word, related);
  };
  for (const { lemma, certainty } of lemmasOf(word)) {
    for (const form of [lemma, ...irregularForms(lemma)])
      if (form !== lemma || baseForm(word) === lemma)
        add({ word: form, relation: 'form', weight: formWeight });
    for (const { word: other, relation, weight } of [...fromWordNet(lemma), ...fromThesaurus(lemma)])
      add({ word: other, relation, weight: Math.round(weight * certainty * 100) / 100 });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** Whether a lower-case word, or the word it is a form of, is among the common words of English. */
export function isEnglishWord(word: string): boolean {
  return lemmasOf(word).length > 0;
}

/** Whether a lower-case word, or the word it is a form of, is one of the words of English too rare for the other tables. */
export function isRareWord(word: string): boolean {
  return [word, ...regularBases(word)].some((form) => rareWords(form) !== undefined);
}

/** The words of the table that a word is a form of, itself left out: "bosses" is "boss", "led" is "lead". */
export function baseForms(word: string): string[] {
  return lemmasOf(word)
    .map(({ lemma }) => lemma)
    .filter((lemma) => lemma !== word);
}

export interface Lemma {
  readonly lemma: string;
  /** Below 1 where the word is also one of its own ("killing" and "kill"). */
  readonly certainty: number;
}

const lemmas = new Map<string, readonly Lemma[]>();

/** The words of the table that a word may be a form of: itself, its irregular base, its regular bases. Remembered. */
export function lemmasOf(word: string): readonly Lemma[] {
  let known = lemmas.get(word);
  if (known === undefined) {
    known = findLemmas(word);
    if (lemmas.size < 100_000) lemmas.set(word, known);
  }
  return known;
}

/** What a word may be a form of, whether or not the table knows it: no more than `lemmasOf` and itself. */
export function possibleLemmas(word: string): string[] {
  const irregular = baseForm(word);
  return [word, ...(irregular === undefined ? [] : [irregular]), ...regularBases(word)];
}

function findLemmas(word: string): Lemma[] {
  const irregular = baseForm(word);
  const own = [word, ...(irregular === undefined ? [] : [irregular])].filter(isKnown);
  const regular = regularBases(word).filter((lemma) => isKnown(lemma) && !own.includes(lemma));
  return [
    ...own.map((lemma) => ({ lemma, certainty: 1 })),
    ...regular.map((lemma) => ({ lemma, certainty: own.length > 0 ? alsoOwnWord : 1 })),
  ];
}

function regularBases(word: string): string[] {
  return endings.flatMap(([ending, base]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 2) return [];
    const root = word.slice(0, word.length - ending.length);
    const single = base === '' && /([b-df-hj-np-tv-z])\1$/u.test(root) ? [root.slice(0, -1)] : [];
    return [root + base, ...single];
  });
}

const isKnown = (word: string): boolean => wordNet(word) !== undefined || thesaurus(word) !== undefined;

function fromWordNet(word: string): RelatedWord[] {
  return entries(wordNet(word)).map((entry) => {
    const [other, relation, hundredths] = entry.split(':');
    return { word: other!, relation: relationOf[relation!]!, weight: Number(hundredths) / 100 };
  });
}

function fromThesaurus(word: string): RelatedWord[] {
  const [close, near] = (thesaurus(word) ?? '').split('\t');
  return [...listed('close', close), ...listed('near', near)];
}

function listed(relation: 'close' | 'near', list: string | undefined): RelatedWord[] {
  return entries(list).map((word) => ({ word, relation, weight: THESAURUS_WEIGHTS[relation] }));
}

const entries = (list: string | undefined): string[] => (list ? list.split(' ') : []);
