/** Chance that comes out the same for the same seed. */
export interface Random {
  chance(probability: number): boolean;
  /** A whole number in `[low, high)`. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** A linear congruential generator modulo 2^32 (multiplier and increment of Numerical Recipes, 2nd ed., 7.1). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    between: (low, high) => Math.floor(low + next() * (high - low)),
    pick(choices) {
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) throw new Error('seededRandom: nothing to pick from');
      return choice;
    },
  };
}
