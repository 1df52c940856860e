import type { Wordings } from '../../src/answer/intents.ts';
import { rounded } from './grow-trees.ts';

/** A message by its wordings, what is true of it, and how much it counts. */
export interface Message {
  readonly wordings: readonly string[];
  readonly label: boolean;
  readonly weight: number;
}

export interface LogisticOptions {
  /** Messages that a wording has to stand in. */
  readonly fewest: number;
  /** How strongly weights are held to nothing (L1) and kept small (L2). */
  readonly spare: number;
  readonly hold: number;
}

const ROUNDS = 40;
/** No weight goes farther at once: Newton's steps are too long where chances are near 0 or 1. */
const LONGEST_STEP = 1;

/**
 * Logistic regression under the elastic net, by cyclic coordinate descent (Friedman, Hastie, Tibshirani 2010). Deterministic; a
 * wording whose weight is 0 is left out.
 */
export function learnLogistic(messages: readonly Message[], options: LogisticOptions): Wordings {
  const holders = holdersOf(messages, options.fewest);
  const weights = new Map([...holders.keys()].map((wording) => [wording, 0]));
  const scores = new Float64Array(messages.length);
  const everywhere = Int32Array.from(messages.keys());
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    bias = moved(bias, everywhere, { messages, scores }, { spare: 0, hold: 0 });
    for (const [wording, at] of holders)
      weights.set(wording, moved(weights.get(wording)!, at, { messages, scores }, options));
  }
  const kept = [...weights].map(([wording, weight]) => [wording, rounded(weight)] as const);
  return { bias: rounded(bias), weights: Object.fromEntries(kept.filter(([, weight]) => weight !== 0)) };
}

/** In which messages each wording stands, the commoner first. */
function holdersOf(messages: readonly Message[], fewest: number): Map<string, Int32Array> {
  const holders = new Map<string, number[]>();
  for (const [at, { wordings }] of messages.entries())
    for (const wording of wordings) {
      const known = holders.get(wording);
      if (known) known.push(at);
      else holders.set(wording, [at]);
    }
  return new Map(
    [...holders]
      .filter(([, at]) => at.length >= fewest)
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([wording, at]) => [wording, Int32Array.from(at)]),
  );
}

interface State {
  readonly messages: readonly Message[];
  /** Log-odds by message; moved along. */
  readonly scores: Float64Array;
}

/** One weight, moved to where the loss is least as far as its slope and bend tell. */
function moved(
  weight: number,
  at: Int32Array,
  { messages, scores }: State,
  { spare, hold }: Pick<LogisticOptions, 'spare' | 'hold'>,
): number {
  let [slope, bend] = [hold * weight, hold + 1e-6];
  for (const i of at) {
    const { label, weight: counts } = messages[i]!;
    const chance = 1 / (1 + Math.exp(-scores[i]!));
    slope += counts * (chance - (label ? 1 : 0));
    bend += counts * chance * (1 - chance);
  }
  const target = weight - slope / bend;
  const free = Math.sign(target) * Math.max(0, Math.abs(target) - spare / bend);
  const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, free - weight));
  if (step !== 0) for (const i of at) scores[i]! += step;
  return weight + step;
}
