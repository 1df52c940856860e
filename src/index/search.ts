import type {
  AskedTerm,
  CorpusIndex,
  FirstStageHit,
  IndexedPassage,
  IndexedSentence,
} from './corpus-index.ts';
import { matchPassage } from './match-terms.ts';
import { weighPairs } from './proximity.ts';
import { passageShare } from './passage-share.ts';
import { type FeatureVector, sentenceFeatures } from './features.ts';
import type { Query } from './query.ts';
import { type Reranker, scoreFeatures } from './reranker.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence the re-ranker has looked at. */
export interface RankedSentence {
  readonly sentence: IndexedSentence;
  readonly features: FeatureVector;
  /** The re-ranker's score: comparable within one question only. */
  readonly score: number;
}

/** A passage found, with its sentences, best first. */
export interface Hit {
  readonly place: IndexedPassage;
  /** BM25 of the first stage. */
  readonly firstStage: number;
  /** `passageScore` of its sentences. */
  readonly score: number;
  readonly sentences: readonly RankedSentence[];
}

/** The first stage's passages, re-ranked by their sentences; best first. */
export function rankPassages(
  query: Query,
  index: CorpusIndex,
  reranker: Pick<Reranker, 'weights'>,
  allow: (place: IndexedPassage) => boolean = () => true,
): Hit[] {
  const worded = firstStage(query, index)
    .filter(({ place }) => allow(place))
    .slice(0, WEIGHTS.depth);
  const found = query.form.kind === 'source' ? [...worded, ...notesOf(worded, index, allow)] : worded;
  const best = found[0]?.score ?? 1;
  const pairs = weighPairs(query, index);
  const looked = found.map(({ place, score }, rank) => {
    const stage = {
      score,
      best,
      rank,
      pairs,
      share: passageShare(query, place, index),
      borne: matchPassage(query, place, index),
      senses: place.sentences.map((sentence) => index.alikeness.sense(query, sentence)),
    };
    const sentences = place.sentences.map((sentence) => ({
      sentence,
      features: sentenceFeatures(query, sentence, stage, index),
    }));
    return { place, firstStage: score, sentences };
  });
  return looked
    .map(({ sentences, ...hit }): Hit => {
      const ranked = sentences
        .map((one): RankedSentence => ({ ...one, score: scoreFeatures(reranker, one.features) }))
        .sort((a, b) => b.score - a.score);
      return { ...hit, score: passageScore(ranked), sentences: ranked };
    })
    .sort((a, b) => b.score - a.score);
}

/** All passages that share a word with the question, best first. */
function firstStage(query: Query, index: CorpusIndex): readonly FirstStageHit[] {
  let found = answered.get(query);
  if (found === undefined) {
    found = index.ask(askedTerms(query));
    answered.set(query, found);
  }
  return found;
}

/** One question is ranked among several sets of passages; a query is read for one index. */
const answered = new WeakMap<Query, readonly FirstStageHit[]>();

/** Where a source is asked for, the notes of what was found answer, though they may share no word with the question. */
function notesOf(
  found: readonly FirstStageHit[],
  { notes }: CorpusIndex,
  allow: (place: IndexedPassage) => boolean,
): Pick<FirstStageHit, 'place' | 'score'>[] {
  const known = new Set(found.map(({ place }) => place));
  return notes
    .filter((note) => !known.has(note) && allow(note) && note.citedBy.some(({ place }) => known.has(place)))
    .map((place) => ({ place, score: 0 }));
}

/** The words of a question with what else they may be called, and its neighbouring pairs. */
export function askedTerms({ terms, pairs }: Query): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  const add = (term: string, weight: number, meaning: string): void => {
    if (weight > (asked.get(term)?.weight ?? 0)) asked.set(term, { term, weight, meaning });
  };
  for (const { term, weight, synonyms, related } of terms) {
    add(term, weight, term);
    for (const [synonym, level] of synonyms) add(synonym, weight * level, term);
    for (const [word, level] of [...related].sort((a, b) => b[1] - a[1]).slice(0, WEIGHTS.alternatives))
      add(word, weight * level * WEIGHTS.related, term);
  }
  for (const pair of pairs) add(pair, 1, pair);
  return [...asked.values()];
}

/** ln Σ exp of its sentences' scores, and what speaks for the whole passage; −∞ for one without sentences. */
export function passageScore(sentences: readonly Omit<RankedSentence, 'sentence'>[]): number {
  const [first] = sentences;
  if (!first) return Number.NEGATIVE_INFINITY;
  const top = Math.max(...sentences.map(({ score }) => score));
  const all = top + Math.log(sentences.reduce((sum, { score }) => sum + Math.exp(score - top), 0));
  const { passageBm25, passage } = first.features;
  return all + WEIGHTS.passage.bm25 * passageBm25 + WEIGHTS.passage.firstStage * passage;
}
