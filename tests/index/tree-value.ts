import { CELLS, LEAF, type Tree } from '../../src/index/trees.ts';

/** The leaf that the values of all features, in order, lead to. */
export function treeValue(tree: Tree, values: ArrayLike<number>): number {
  let node = 0;
  for (let at = tree[0]!; at !== LEAF; at = tree[node]!)
    node += values[at]! < tree[node + 1]! ? CELLS : CELLS + tree[node + 2]!;
  return tree[node + 1]!;
}
