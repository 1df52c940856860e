import type { Consideration } from './engine.ts';

/** How far every whole word has to be borne out. */
const BORNE_OUT = 0.8;

/** Whether a reviewed figure of the best sentence counts what is asked, and the sentence bears out every word of the question. */
export function isCountedByFacts({ query, ranked, supports, vector }: Consideration): boolean {
  const { counted } = ranked[0]!.sentence;
  return (
    query.type === 'number' &&
    query.focus !== undefined &&
    counted.has(query.focus) &&
    vector.timeContradicted === 0 &&
    supports.every(({ term, level }) => term.weight < 1 || level >= BORNE_OUT)
  );
}
