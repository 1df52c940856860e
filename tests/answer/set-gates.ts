import { type Gate, GATE_FEATURES } from '../../src/answer/gate.ts';

/** A gate that finds every question this probable, and answers from `threshold` on. */
export function setGate(probability: number, threshold: number): Gate {
  const weights = Object.fromEntries(GATE_FEATURES.map((name) => [name, 0])) as Gate['weights'];
  return {
    provenance: 'set by a test',
    weights: { ...weights, bias: Math.log(probability / (1 - probability)) },
    threshold,
  };
}

/** Answers whatever the rules let through. */
export const OPEN_GATE = setGate(0.5, 0);
/** Answers nothing. */
export const SHUT_GATE = setGate(0.5, 1);
