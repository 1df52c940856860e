import type { Gate } from '../../src/answer/gate.ts';
import { plant } from '../../src/index/forest.ts';

/** A gate that finds every question this probable, and answers from `threshold` on. */
export function setGate(probability: number, threshold: number): Gate {
  return {
    provenance: 'set by a test',
    trees: plant({ bias: Math.log(probability / (1 - probability)), trees: [] }),
    threshold: { curated: threshold, plain: threshold },
  };
}

/** Answers whatever the rules let through. */
export const OPEN_GATE = setGate(0.5, 0);
/** Answers nothing. */
export const SHUT_GATE = setGate(0.5, 1);
