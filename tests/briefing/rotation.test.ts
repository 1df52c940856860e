import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotation } from '../../src/briefing/rotation.ts';

const themes = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `theme ${index}` }));
const server = '123456789012345678';
const keysOf = (count: number, guildId: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => rotation(themes(count), guildId, from + i)?.theme.key);

describe('the order of themes', () => {
  it('brings each theme once a round, and no theme twice in a row', () => {
    const sizes = fc.record({
      count: fc.integer({ min: 3, max: 30 }),
      guild: fc.bigInt({ min: 1n, max: 2n ** 64n }),
    });
    fc.assert(
      fc.property(sizes, ({ count, guild }) => {
        const keys = keysOf(count, String(guild), 0, count * 3);
        for (const round of [0, 1, 2]) {
          expect(new Set(keys.slice(round * count, (round + 1) * count)).size).toBe(count);
        }
        expect(keys.filter((key, i) => key === keys[i - 1])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same server, another for another server, and new each round', () => {
    expect(keysOf(20, server, 0, 20)).toEqual(keysOf(20, server, 0, 20));
    expect(keysOf(20, server, 0, 20)).not.toEqual(keysOf(20, '1', 0, 20));
    expect(keysOf(20, server, 0, 20)).not.toEqual(keysOf(20, server, 20, 40));
  });

  it('says which briefing completes a round', () => {
    const completing = Array.from({ length: 10 }, (_, i) => rotation(themes(5), server, i)?.completesRound);
    expect(completing.flatMap((completes, i) => (completes ? [i] : []))).toEqual([4, 9]);
  });

  it('is empty without themes', () => {
    expect(rotation([], server, 0)).toBeUndefined();
  });
});
