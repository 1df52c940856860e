import { properKind, sameProperRoot } from '../analysis/proper-words.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel, relatedness } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { type ThingKind, thingKind } from '../analysis/thing-kinds.ts';
import { holdsKind } from './premises/kind-words.ts';

/** How far a word of the question is borne out by a sentence and what surrounds it, 0–1. */
export interface Support {
  readonly term: QueryTerm;
  readonly level: number;
  /** The word names a kind of thing, which bears it out where it is there. */
  readonly kind?: ThingKind;
}

/** Where a word is borne out counts: in the sentence, its neighbours, the passage, the headings, or only nearly. */
export const LEVEL = {
  neighbour: 0.9,
  passage: 0.8,
  heading: 0.8,
  related: 0.6,
  prefix: 0.7,
  kind: 0.8,
} as const;

export function supportOf(query: Query, { sentence }: RankedSentence): Support[] {
  return query.terms.map((term): Support => {
    const level = supportLevel(term, sentence);
    const kind = thingKind(term.word);
    if (kind === undefined) return { term, level };
    return { term, kind, level: level < LEVEL.kind && holdsKind(kind, sentence) ? LEVEL.kind : level };
  });
}

/** From this level on a word is surely borne out. */
export const BORNE_OUT = 0.8;

/** Whether a sentence surely bears out every whole word of a question, one left aside. */
export const bearsOut = (query: Query, one: RankedSentence, aside?: QueryTerm): boolean =>
  supportOf(query, one).every(({ term, level }) => term === aside || term.weight < 1 || level >= BORNE_OUT);

function supportLevel(term: QueryTerm, sentence: IndexedSentence): number {
  const { place, ordinal } = sentence;
  const own = matchLevel(term, sentence).level;
  if (own === 1) return 1;
  // That a country is spoken of farther off tells of no people in particular.
  const apart = properKind(term.word) === 'people' ? { ...term, synonyms: new Map<string, number>() } : term;
  let level = Math.max(
    own,
    LEVEL.passage * setLevel(apart, place.terms),
    LEVEL.heading * setLevel(apart, place.heading),
  );
  for (const neighbour of [place.sentences[ordinal - 1], place.sentences[ordinal + 1]])
    if (neighbour) level = Math.max(level, LEVEL.neighbour * matchLevel(term, neighbour).level);
  // A note stands for the sentences that it hangs on.
  if (!term.name)
    for (const citing of place.citedBy)
      level = Math.max(level, LEVEL.passage * matchLevel(term, citing).level);
  if (term.number || isLongName(term)) return level;
  // One people is near another in every table of words, and still another.
  if (properKind(term.word) !== undefined)
    return sentence.terms.some(({ word, capital }) => capital && sameProperRoot(word, term.word))
      ? Math.max(level, LEVEL.kind)
      : level;
  level = Math.max(level, LEVEL.related * Math.min(1, 1.5 * relatedness(term, sentence)));
  return Math.max(level, LEVEL.prefix * prefixLevel(term.term, sentence.positions.keys()));
}

/** What is like the first word of a name of several words is not like the name. */
function isLongName({ term, word, start, end }: QueryTerm): boolean {
  return term.startsWith('@') && end - start > word.length + 2;
}

function setLevel({ term, synonyms }: QueryTerm, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  let best = 0;
  for (const [synonym, weight] of synonyms) if (terms.has(synonym)) best = Math.max(best, weight);
  return best;
}

function prefixLevel(term: string, others: Iterable<string>): number {
  if (term.length < 5 || term.startsWith('@')) return 0;
  for (const other of others) {
    const shorter = Math.min(term.length, other.length);
    if (shorter >= 5 && term.slice(0, shorter - 1) === other.slice(0, shorter - 1)) return 1;
  }
  return 0;
}
