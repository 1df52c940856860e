import { FEATURES, type FeatureName, type FeatureVector } from './features.ts';
import { type Forest, loadForest, type WrittenTrees } from './forest.ts';

/**
 * A linear listwise ranker of sentences, and the trees that settle the order of the first ones (what they add to the linear score).
 * Written by `npm run train:reranker`.
 */
export interface Reranker {
  readonly provenance: string;
  readonly weights: Readonly<Record<FeatureName, number>>;
  readonly trees: Forest;
}

/** @throws {Error} when the file lacks a feature or names one that does not exist. */
export function loadReranker(file: URL = new URL('reranker.json', import.meta.url)): Reranker {
  const written = loadForest<WrittenTrees & Pick<Reranker, 'weights'>>(file, FEATURES, 'train:reranker');
  const { provenance, weights, trees } = written;
  const known: ReadonlySet<string> = new Set(FEATURES);
  const odd = [
    ...FEATURES.filter((name) => !(name in weights)),
    ...Object.keys(weights).filter((name) => !known.has(name)),
  ];
  if (odd.length > 0)
    throw new Error(
      `${file.pathname}: features do not fit this version: ${odd.join(', ')}; run npm run train:reranker`,
    );
  return { provenance, weights, trees };
}

export function scoreFeatures({ weights }: Pick<Reranker, 'weights'>, vector: FeatureVector): number {
  const ordered = inOrder(weights);
  const values = valuesOf(vector);
  let score = 0;
  for (let i = 0; i < values.length; i += 1) score += ordered[i]! * values[i]!;
  return score;
}

/** In the order of FEATURES: every vector is made from it. */
export const valuesOf = (vector: FeatureVector): number[] => Object.values(vector);

/** Weights in the order of FEATURES, brought into it once: every sentence is weighed by them. */
function inOrder(weights: Reranker['weights']): Float64Array {
  let ordered = broughtInOrder.get(weights);
  if (ordered === undefined)
    broughtInOrder.set(weights, (ordered = Float64Array.from(FEATURES, (name) => weights[name])));
  return ordered;
}

const broughtInOrder = new WeakMap<Reranker['weights'], Float64Array>();
