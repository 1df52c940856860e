import type { Consideration } from './engine.ts';
import { type GateFeature, signOf } from './gate.ts';

/** Of the words as good as all, up to rounding. */
const ALL = 0.99;
const NEGATION = /\b(?:not|no|never|none|without)\b|n[’']t\b/i;
/** No premise fails where words are met by related ones only; and no message is wholly above suspicion. */
const NO_PREMISE: ReadonlySet<string> = new Set(['actNearly', 'doerNearly', 'harm', 'outside']);

/**
 * Whether the best sentence says every word of the question in its very form, two plain words or more, and no premise fails: such a
 * question is answered, whatever trees make of it that saw few like it.
 */
export function isSaidInFull(question: string, { ranked, supports, vector }: Consideration): boolean {
  const { cover, exact } = ranked[0]!.features;
  const plain = supports.filter(({ term }) => term.weight === 1 && !term.name && !term.number);
  if (cover < ALL || exact < ALL || plain.length < 2 || NEGATION.test(question)) return false;
  return Object.entries(vector).every(
    ([name, value]) => value === 0 || NO_PREMISE.has(name) || signOf(name as GateFeature) >= 0,
  );
}
