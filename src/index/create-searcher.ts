import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import type { FirstStageHit, IndexedPassage, IndexedSentence } from './corpus-index.ts';
import { matchLevel } from './match-level.ts';
import type { Query } from './query.ts';
import { rankTopic } from './rank-topic.ts';
import { readQuery } from './read-query.ts';
import { loadReranker } from './reranker.ts';
import { askedTerms, type Hit, rankPassages } from './search.ts';
import { WEIGHTS } from './weights.ts';
import { openIndex } from './open-index.ts';

/** A passage found. */
export interface Found {
  readonly place: IndexedPassage;
  /** Of its sentences the one that bears the words out best; absent where it has none. */
  readonly sentence?: IndexedSentence;
  /** Falls from hit to hit; comparable within one search only. */
  readonly score: number;
}

/** The passages that have to do with the words, best first, at most `k` of those that are allowed. */
export type Searcher = (
  words: string,
  k: number,
  allow: (place: IndexedPassage) => boolean,
) => readonly Found[];

/** Builds the index once; searching is pure afterwards. */
export function createSearcher(library: Library, lexicon: Lexicon): Searcher {
  const { index, knowledge } = openIndex(library, lexicon);
  const reranker = loadReranker();
  return (words, k, allow) => {
    const query = readQuery(words, index, knowledge);
    const hits = rankPassages(query, index, reranker, allow);
    const led = hits.slice(0, isTopic(query, hits) ? WEIGHTS.topic.led : WEIGHTS.led);
    const leading = new Set(led.map(({ place }) => place));
    const others = rankTopic(askedTerms(query), index, ({ place }) => allow(place) && !leading.has(place));
    const ranked = [...led, ...below(led.at(-1)?.score ?? 0, others)].slice(0, k);
    return ranked.map(({ place, score }) => ({ place, score, ...bestSentence(query, place) }));
  };
}

/** Many words, and no passage holds nearly all of them. */
function isTopic(query: Query, hits: readonly Hit[]): boolean {
  const words = query.terms.filter(({ weight }) => weight === 1).length;
  const held = Math.max(
    0,
    ...hits.slice(0, WEIGHTS.led).map(({ sentences }) => coverOf(sentences[0]?.features)),
  );
  return words >= WEIGHTS.topic.words && held < WEIGHTS.topic.held;
}

/** Share of the question's weight that the passage itself holds. */
function coverOf(features: Hit['sentences'][number]['features'] | undefined): number {
  return features === undefined ? 0 : 1 - features.missed - features.inHeading;
}

function bestSentence(query: Query, { sentences }: IndexedPassage): Pick<Found, 'sentence'> {
  const cover = (sentence: IndexedSentence): number =>
    query.terms.reduce((sum, term) => sum + term.idf * matchLevel(term, sentence).level, 0);
  const [best] = sentences
    .map((sentence) => ({ sentence, cover: cover(sentence) }))
    .sort((a, b) => b.cover - a.cover);
  return best ? { sentence: best.sentence } : {};
}

/** Scores of the others, put below a score in their own proportions. */
function below(top: number, others: readonly FirstStageHit[]): Found[] {
  const best = others[0]?.score ?? 1;
  return others.map(({ place, score }) => ({ place, score: top - 1 + Math.log(score / best) }));
}
