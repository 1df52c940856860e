import { readFileSync } from '../analysis/read-file.ts';
import { type Boosted, CELLS, growTree, LEAF } from './trees.ts';

/**
 * Boosted trees as they are walked: the nodes of all trees one behind the other, each part of them by itself and no wider than need be, since
 * what is walked hundreds of times has to stay near at hand. Plain data, which can be kept.
 */
export interface Forest {
  readonly bias: number;
  /** The first node of each tree. */
  readonly roots: Uint32Array;
  /** The feature of a split, or `LEAF`. */
  readonly features: Int16Array;
  /** The threshold of a split, the value of a leaf. */
  readonly values: Float64Array;
  /** From a split to its upper side, in nodes; its lower side is the next node. */
  readonly steps: Uint16Array;
}

/** What a step can count. */
const MOST_NODES = 65_535;

/** @throws {Error} when a tree has more nodes than a step can pass over */
export function plant({ bias, trees }: Boosted): Forest {
  if (trees.some(({ length }) => length / CELLS > MOST_NODES))
    throw new Error(`a tree of more than ${MOST_NODES} nodes`);
  const nodes = trees.reduce((sum, tree) => sum + tree.length / CELLS, 0);
  const forest = {
    bias,
    roots: new Uint32Array(trees.length),
    features: new Int16Array(nodes),
    values: new Float64Array(nodes),
    steps: new Uint16Array(nodes),
  };
  let node = 0;
  for (const [i, tree] of trees.entries()) {
    forest.roots[i] = node;
    for (let cell = 0; cell < tree.length; cell += CELLS, node += 1) {
      forest.features[node] = tree[cell]!;
      forest.values[node] = tree[cell + 1]!;
      forest.steps[node] = 1 + tree[cell + 2]! / CELLS;
    }
  }
  return forest;
}

/** What a forest says of each of several cases, the values of all features in order: tree by tree, since a tree is near at hand once it was walked. */
export function forestSums(
  { bias, roots, features, values, steps }: Forest,
  cases: readonly ArrayLike<number>[],
): number[] {
  const sums = cases.map(() => bias);
  for (const root of roots)
    for (let i = 0; i < cases.length; i += 1) {
      const seen = cases[i]!;
      let node = root;
      for (let at = features[node]!; at !== LEAF; at = features[node]!)
        node += seen[at]! < values[node]! ? 1 : steps[node]!;
      sums[i]! += values[node]!;
    }
  return sums;
}

export const forestSum = (forest: Forest, values: ArrayLike<number>): number =>
  forestSums(forest, [values])[0]!;

/** Boosted trees as they are written, with where they come from. */
export interface WrittenTrees {
  readonly provenance: string;
  readonly bias: number;
  readonly trees: readonly string[];
}

/**
 * Reads a file that holds trees over the named features, whatever else it holds.
 * @throws {Error} when it names a feature that does not exist, or a tree is cut short; with the script that writes it anew
 */
export function loadForest<Written extends WrittenTrees>(
  file: URL,
  names: readonly string[],
  script: string,
): Omit<Written, 'trees'> & { readonly trees: Forest } {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const places = new Map(names.map((name, at) => [name, at]));
  try {
    const trees = written.trees.map((text) => growTree(text, places));
    return { ...written, trees: plant({ bias: written.bias, trees }) };
  } catch (error) {
    throw new Error(`${file.pathname}: ${(error as Error).message}; run npm run ${script}`, { cause: error });
  }
}
