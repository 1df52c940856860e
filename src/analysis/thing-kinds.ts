import { kindOfNoun } from './question-nouns.ts';
import { baseForms } from './related-words.ts';

/** A kind of thing whose very presence bears out the word that names it: a date bears out "date", a citation "newspaper". */
export type ThingKind = 'time' | 'place' | 'quantity' | 'source';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Beside the nouns that questions ask with. */
const MORE: ReadonlyMap<string, ThingKind> = new Map([
  ...words(
    'tenure stint spell reign deadline timing dated early late calendar spring summer autumn winter fall',
  ).map((word): [string, ThingKind] => [word, 'time']),
  ...words('home base whereabouts abroad').map((word): [string, ThingKind] => [word, 'place']),
  ...words('share average density count tally hundred thousand lowest highest total altogether sum').map(
    (word): [string, ThingKind] => [word, 'quantity'],
  ),
  ...words(
    `headline title titled author authors authored publish published publisher printed dated reported report reports reporting story post
     posted tweet tweeted piece essay cited citing channel tank footnote note endnote appear appeared quoted media wrote write written
     programme volume listed text carried journalist journalists reporter`,
  ).map((word): [string, ThingKind] => [word, 'source']),
]);

/** What a word of a question names the kind of; undefined for most words. Persons and sums of money are never kinds only. */
export function thingKind(word: string): ThingKind | undefined {
  for (const form of [word, ...baseForms(word)]) {
    const kind = MORE.get(form) ?? KIND_OF[kindOfNoun(form) ?? ''];
    if (kind) return kind;
  }
  return undefined;
}

const KIND_OF: Readonly<Record<string, ThingKind>> = {
  when: 'time',
  'how-long': 'time',
  where: 'place',
  'how-many': 'quantity',
  source: 'source',
};
