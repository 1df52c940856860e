import type { Consideration } from './engine.ts';
import { type GateFeature, signOf } from './gate.ts';

/** Of the words as good as all, up to rounding. */
const ALL = 0.99;
const NEGATION = /\b(?:not|no|never|none|without)\b|n[’']t\b/iu;
/** A share of the words that are met by related ones only is no premise that fails. */
const WEAK_MATCH: ReadonlySet<string> = new Set(['actNearly', 'doerNearly']);

/**
 * Whether the best sentence says every word of the question in its very form, two plain words or more, and no premise fails: such a
 * question is answered, whatever trees make of it that saw few like it.
 */
export function isSaidInFull(question: string, { ranked, supports, vector }: Consideration): boolean {
  const { cover, exact } = ranked[0]!.features;
  const plain = supports.filter(({ term }) => term.weight === 1 && !term.name && !term.number);
  if (cover < ALL || exact < ALL || plain.length < 2 || NEGATION.test(question)) return false;
  return Object.entries(vector).every(
    ([name, value]) => value === 0 || WEAK_MATCH.has(name) || signOf(name as GateFeature) >= 0,
  );
}
