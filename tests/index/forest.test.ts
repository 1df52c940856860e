import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forestSum, forestSums, loadForest, plant } from '../../src/index/forest.ts';
import { leafOf, splitAt, type Tree } from '../../src/index/trees.ts';
import { treeValue } from './tree-value.ts';

const NAMES = ['certainty', 'missing'];

const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.double({ min: -2, max: 2, noNaN: true }).map(leafOf),
    fc
      .record({
        at: fc.nat(NAMES.length - 1),
        threshold: fc.double({ min: 0, max: 1, noNaN: true }),
        below: tie('tree'),
        from: tie('tree'),
      })
      .map(({ at, threshold, ...sides }) => splitAt(at, threshold, sides)),
  ),
})).tree;
const values = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 2, maxLength: 2 });

test('a forest says of each case the constant and the leaf of every tree', () => {
  fc.assert(
    fc.property(fc.array(trees), fc.array(values, { minLength: 1 }), (all, cases) => {
      const forest = plant({ bias: 1, trees: all });
      expect(forestSums(forest, cases)).toEqual(
        cases.map((one) => all.reduce((sum, tree) => sum + treeValue(tree, one), 1)),
      );
      expect(forestSum(forest, cases[0]!)).toBe(forestSums(forest, cases)[0]);
    }),
  );
});

test('a file of trees that does not fit names the file, the fault and what mends it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'trees-'));
  const file = join(dir, 'gate.json');
  writeFileSync(file, JSON.stringify({ provenance: 'a test', bias: 0, trees: ['rumour 0.3 1 2'] }));
  expect(() => loadForest(pathToFileURL(file), NAMES, 'train:gate')).toThrow(
    /gate\.json: there is no feature "rumour"; run npm run train:gate/u,
  );
  rmSync(dir, { recursive: true });
});
