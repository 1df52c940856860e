import { readFileSync } from 'node:fs';
import { FEATURES, type FeatureName, type FeatureVector } from './features.ts';

/** Weights of a linear listwise ranker, with where they come from. Written by `npm run train`. */
export interface Reranker {
  readonly provenance: string;
  readonly weights: Readonly<Record<FeatureName, number>>;
}

/** @throws {Error} when the file lacks a feature or names one that does not exist. */
export function loadReranker(file: URL = new URL('reranker.json', import.meta.url)): Reranker {
  const { provenance, weights } = JSON.parse(readFileSync(file, 'utf8')) as Reranker;
  const known: ReadonlySet<string> = new Set(FEATURES);
  const odd = [
    ...FEATURES.filter((name) => !(name in weights)),
    ...Object.keys(weights).filter((name) => !known.has(name)),
  ];
  if (odd.length > 0)
    throw new Error(
      `${file.pathname}: features do not fit this version: ${odd.join(', ')}; run npm run train`,
    );
  return { provenance, weights };
}

export function scoreFeatures({ weights }: Reranker, vector: FeatureVector): number {
  let score = 0;
  for (const name of FEATURES) score += weights[name] * vector[name];
  return score;
}
