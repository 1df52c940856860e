import type { IndexedSentence } from '../index/corpus-index.ts';

/** Shared content terms over all content terms of the two above which one sentence merely repeats the other. */
const SAME = 0.8;

/** Whether two sentences say the same in nearly the same words (Jaccard similarity of their content terms). */
export function isNearDuplicate(a: IndexedSentence, b: IndexedSentence): boolean {
  let shared = 0;
  for (const term of a.positions.keys()) if (b.positions.has(term)) shared += 1;
  const all = a.positions.size + b.positions.size - shared;
  return all > 0 && shared / all >= SAME;
}
