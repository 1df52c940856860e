import { readFileSync } from 'node:fs';

/** A regression tree over numbered features: a leaf, or the way to go on below a threshold and from it on. */
export type Tree =
  | number
  | { readonly at: number; readonly threshold: number; readonly below: Tree; readonly from: Tree };

/** What boosted trees say of a case: a constant and the sum of every tree's leaf. */
export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** The same as it is written, with where it comes from. */
export interface WrittenTrees {
  readonly provenance: string;
  readonly bias: number;
  readonly trees: readonly string[];
}

/**
 * Reads a tree as it is written, in prefix order: `certainty 0.3 -0.2 nameMissing 1 0.4 -1` is −0.2 for a certainty below 0.3,
 * and from there on 0.4 for a `nameMissing` below 1, else −1.
 * @throws {Error} naming an unknown feature, or saying that the text ends too early or too late
 */
export function growTree(text: string, places: ReadonlyMap<string, number>): Tree {
  const words = text.split(' ');
  let next = 0;
  const grow = (): Tree => {
    const word = words[next++];
    if (word === undefined || word === '') throw new Error(`the tree "${text}" is cut short`);
    const leaf = Number(word);
    if (!Number.isNaN(leaf)) return leaf;
    const at = places.get(word);
    if (at === undefined) throw new Error(`there is no feature "${word}"`);
    const threshold = Number(words[next++]);
    if (Number.isNaN(threshold)) throw new Error(`"${word}" of the tree "${text}" has no threshold`);
    return { at, threshold, below: grow(), from: grow() };
  };
  const tree = grow();
  if (next < words.length) throw new Error(`the tree "${text}" goes on after its end`);
  return tree;
}

/** Writes a tree as `growTree` reads it. */
export function treeText(tree: Tree, names: readonly string[]): string {
  return typeof tree === 'number'
    ? String(tree)
    : `${names[tree.at]} ${tree.threshold} ${treeText(tree.below, names)} ${treeText(tree.from, names)}`;
}

/** The leaf that the values of all features, in order, lead to. */
export function treeValue(tree: Tree, values: ArrayLike<number>): number {
  let node = tree;
  while (typeof node !== 'number') node = values[node.at]! < node.threshold ? node.below : node.from;
  return node;
}

export function boostedSum({ bias, trees }: Boosted, values: ArrayLike<number>): number {
  let sum = bias;
  for (const tree of trees) sum += treeValue(tree, values);
  return sum;
}

/**
 * Reads a file that holds trees over the named features, whatever else it holds.
 * @throws {Error} when it names a feature that does not exist, or a tree is cut short; with the script that writes it anew
 */
export function loadTrees<Written extends WrittenTrees>(
  file: URL,
  names: readonly string[],
  script: string,
): Omit<Written, 'trees'> & Boosted {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const places = new Map(names.map((name, at) => [name, at]));
  try {
    return { ...written, trees: written.trees.map((text) => growTree(text, places)) };
  } catch (error) {
    throw new Error(`${file.pathname}: ${(error as Error).message}; run npm run ${script}`, { cause: error });
  }
}
