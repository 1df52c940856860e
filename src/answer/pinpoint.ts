import { readFileSync } from '../analysis/read-file.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import {
  CANDIDATE_FEATURES,
  type CandidateFeature,
  candidateFeatures,
  matchesOf,
} from './candidate-features.ts';
import { type Candidate, findCandidates } from './candidates.ts';

/** Weights of a linear ranker over the candidates of a sentence. Written by `npm run train:pinpoint`. */
export interface PinpointModel {
  readonly provenance: string;
  readonly weights: Readonly<Record<CandidateFeature, number>>;
}

/** A candidate with its score; comparable within one sentence and question only. */
export interface ScoredCandidate extends Candidate {
  readonly score: number;
}

export function loadPinpoint(file: URL = new URL('pinpoint.json', import.meta.url)): PinpointModel {
  return JSON.parse(readFileSync(file, 'utf8')) as PinpointModel;
}

/** The candidates of a sentence, most likely answer first. Offsets refer to the sentence. */
export function rankCandidates(
  query: Query,
  sentence: IndexedSentence,
  { weights }: PinpointModel,
): ScoredCandidate[] {
  const { passage } = sentence.place;
  const text = passage.text.slice(sentence.span.start, sentence.span.end);
  const matches = matchesOf(query, sentence);
  return findCandidates(text, sentence.terms)
    .map((candidate): ScoredCandidate => {
      const vector = candidateFeatures(query, sentence, candidate, matches);
      let score = 0;
      for (const name of CANDIDATE_FEATURES) score += weights[name] * vector[name];
      return { ...candidate, score };
    })
    .sort((a, b) => b.score - a.score);
}
