/**
 * A regression tree over numbered features, laid out flat in prefix order, three cells a node: of a split the feature, the threshold
 * and the number of cells of its lower side, which follows at once, the upper side behind it; of a leaf `LEAF`, its value, 0.
 */
export type Tree = Float64Array;

export const LEAF = -1;
/** Cells of a node. */
export const CELLS = 3;

export const leafOf = (value: number): Tree => Float64Array.of(LEAF, value, 0);

/** A tree that goes on with `below` for values under a threshold, with `from` from it on. */
export function splitAt(at: number, threshold: number, { below, from }: { below: Tree; from: Tree }): Tree {
  const tree = new Float64Array(CELLS + below.length + from.length);
  tree.set([at, threshold, below.length]);
  tree.set(below, CELLS);
  tree.set(from, CELLS + below.length);
  return tree;
}

/** What boosted trees say of a case: a constant and the sum of every tree's leaf. */
export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/**
 * Reads a tree as it is written, in prefix order: `certainty 0.3 -0.2 nameMissing 1 0.4 -1` is −0.2 for a certainty below 0.3,
 * and from there on 0.4 for a `nameMissing` below 1, else −1.
 * @throws {Error} naming an unknown feature, or saying that the text ends too early or too late
 */
export function growTree(text: string, places: ReadonlyMap<string, number>): Tree {
  const words = text.split(' ');
  const cells: number[] = [];
  // The splits whose lower side is still being read: each leaf ends the innermost one's, and the last leaf none.
  const open: number[] = [];
  for (let next = 0; ; next += 1) {
    const word = words[next];
    if (word === undefined || word === '') throw new Error(`the tree "${text}" is cut short`);
    const at = places.get(word);
    if (at !== undefined) {
      const threshold = Number(words[(next += 1)]);
      if (Number.isNaN(threshold)) throw new Error(`"${word}" of the tree "${text}" has no threshold`);
      open.push(cells.length);
      cells.push(at, threshold, 0);
      continue;
    }
    const leaf = Number(word);
    if (Number.isNaN(leaf)) throw new Error(`there is no feature "${word}"`);
    cells.push(LEAF, leaf, 0);
    const split = open.pop();
    if (split === undefined) {
      if (next + 1 < words.length) throw new Error(`the tree "${text}" goes on after its end`);
      return Float64Array.from(cells);
    }
    cells[split + 2] = cells.length - split - CELLS;
  }
}

/** Writes a tree as `growTree` reads it. */
export function treeText(tree: Tree, names: readonly string[]): string {
  const words: string[] = [];
  for (let node = 0; node < tree.length; node += CELLS) {
    if (tree[node] !== LEAF) words.push(names[tree[node]!]!);
    words.push(String(tree[node + 1]));
  }
  return words.join(' ');
}
