/** The single modules of `natural` we load; the package's root import costs 0.6 s and loads database drivers. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface DistanceOptions {
    insertion_cost?: number;
    deletion_cost?: number;
    substitution_cost?: number;
    transposition_cost?: number;
  }
  const distances: {
    LevenshteinDistance(a: string, b: string, options?: DistanceOptions): number;
    DamerauLevenshteinDistance(a: string, b: string, options?: DistanceOptions): number;
  };
  export default distances;
}
