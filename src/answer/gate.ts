import { readFileSync } from 'node:fs';
import { commonness } from '../analysis/common-words.ts';
import { findQuantities } from '../analysis/quantities.ts';
import type { Query } from '../index/query.ts';
import type { Hit, RankedSentence } from '../index/search.ts';
import { LEVEL, type Support } from './evidence.ts';

/**
 * What the gate sees of a question and its best sentence, each roughly in 0–1, with the side its weight must be on: +1 speaks
 * for an answer, −1 against, 0 is free.
 */
export const GATE_SIGNS = {
  bias: 0,
  support: 1, // share of the question's IDF borne out, level by level
  unsupported: -1, // share borne out by nothing
  worst: -1, // share of the heaviest word borne out by nothing
  unknown: -1, // share of words the corpus does not know under any form
  lost: -1, // number of whole words (not the light ones) borne out by nothing, over 3
  rare: -1, // rareness in general English of the whole words borne out by nothing, summed, over 2
  nameMissing: -1, // a name is borne out by nothing
  nameFar: -1, // a name is borne out by the passage only, not by the sentence, its neighbours or the headings
  numberMissing: -1, // a number is borne out by nothing
  cover: 1, // as in the re-ranker, of the best sentence
  window: 1,
  order: 1,
  bm25: 1,
  untyped: -1, // the kind of thing asked for does not stand in the best sentence
  unitMissing: -1, // asks "how many X", and no quantity of the sentence counts X
  typeNear: 1,
  matched: 1, // IDF matched by the sentence, absolute, over 20
  certainty: 1, // the best sentence's probability among all ranked ones
} as const;

export type GateFeature = keyof typeof GATE_SIGNS;
export const GATE_FEATURES = Object.keys(GATE_SIGNS) as readonly GateFeature[];
export type GateVector = Record<GateFeature, number>;

/** A logistic model: probability that the best sentence answers. */
export interface Gate {
  readonly provenance: string;
  readonly weights: Readonly<Record<GateFeature, number>>;
  /** Answered from this probability on. */
  readonly threshold: number;
}

const UNSUPPORTED = 0.3;

export function loadGate(file: URL = new URL('gate.json', import.meta.url)): Gate {
  return JSON.parse(readFileSync(file, 'utf8')) as Gate;
}

export function gateFeatures(
  query: Query,
  supports: readonly Support[],
  best: RankedSentence,
  hits: readonly Hit[],
): GateVector {
  const share = (some: readonly Support[]): number =>
    some.reduce((sum, { term }) => sum + term.idf, 0) / query.total;
  const lost = supports.filter(({ level }) => level < UNSUPPORTED);
  const { features } = best;
  return {
    bias: 1,
    support: supports.reduce((sum, { term, level }) => sum + term.idf * level, 0) / query.total,
    unsupported: share(lost),
    worst: Math.max(0, ...lost.map(({ term }) => term.idf)) / query.total,
    unknown: share(lost.filter(({ term }) => term.synonyms.size === 0 && term.related.size === 0)),
    lost: lost.filter(({ term }) => term.weight === 1).length / 3,
    rare:
      lost
        .filter(({ term }) => term.weight === 1)
        .reduce((sum, { term }) => sum + 1 - commonness(term.word), 0) / 2,
    nameMissing: lost.some(({ term }) => term.name) ? 1 : 0,
    nameFar: supports.some(
      ({ term, level }) => term.name && level >= UNSUPPORTED && level < LEVEL.neighbour && !isIn(term, best),
    )
      ? 1
      : 0,
    numberMissing: lost.some(({ term }) => term.number) ? 1 : 0,
    cover: features.cover,
    window: features.window,
    order: features.order,
    bm25: features.bm25,
    untyped: query.type !== 'thing' && features[query.type] === 0 ? 1 : 0,
    unitMissing: countsFocus(query, best) === false ? 1 : 0,
    typeNear: features.typeNear,
    matched: (features.cover * query.total) / 20,
    certainty: certainty(best, hits),
  };
}

function isIn(term: Query['terms'][number], { sentence }: RankedSentence): boolean {
  return sentence.place.heading.has(term.term);
}

/** Whether some quantity of the sentence counts the things asked for; undefined where no count of things is asked. */
function countsFocus({ type, focus, terms }: Query, { sentence }: RankedSentence): boolean | undefined {
  if (type !== 'number' || focus === undefined) return undefined;
  const asked = terms.find(({ term }) => term === focus);
  const accepted = new Set([focus, ...(asked?.synonyms.keys() ?? []), ...(asked?.related.keys() ?? [])]);
  const text = sentence.place.passage.text.slice(sentence.span.start, sentence.span.end);
  return findQuantities(text, sentence.periods).some(({ unit }) => unit.some((word) => accepted.has(word)));
}

function certainty(best: RankedSentence, hits: readonly Hit[]): number {
  const odds = hits.flatMap(({ sentences }) => sentences.map(({ score }) => Math.exp(score - best.score)));
  return 1 / odds.reduce((sum, odd) => sum + odd, 0);
}

export function gateProbability({ weights }: Gate, vector: GateVector): number {
  let sum = 0;
  for (const name of GATE_FEATURES) sum += weights[name] * vector[name];
  return 1 / (1 + Math.exp(-sum));
}
