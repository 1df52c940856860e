/** A regression tree over named features: a leaf, or the way to go on below a threshold and from it on. */
export type Tree<Name extends string = string> =
  | number
  | {
      readonly name: Name;
      readonly threshold: number;
      readonly below: Tree<Name>;
      readonly from: Tree<Name>;
    };

/**
 * Reads a tree as it is written, in prefix order: `certainty 0.3 -0.2 nameMissing 1 0.4 -1` is −0.2 for a certainty below 0.3,
 * and from there on 0.4 for a `nameMissing` below 1, else −1.
 * @throws {Error} naming an unknown feature, or saying that the text ends too early or too late
 */
export function growTree<Name extends string>(text: string, names: readonly Name[]): Tree<Name> {
  const words = text.split(' ');
  let at = 0;
  const grow = (): Tree<Name> => {
    const word = words[at++];
    if (word === undefined) throw new Error(`the tree "${text}" is cut short`);
    const leaf = Number(word);
    if (!Number.isNaN(leaf)) return leaf;
    const name = names.find((known) => known === word);
    if (name === undefined) throw new Error(`there is no feature "${word}"`);
    return { name, threshold: Number(words[at++]), below: grow(), from: grow() };
  };
  const tree = grow();
  if (at < words.length) throw new Error(`the tree "${text}" goes on after its end`);
  return tree;
}

/** Writes a tree as `growTree` reads it. */
export function treeText(tree: Tree): string {
  return typeof tree === 'number'
    ? String(tree)
    : `${tree.name} ${tree.threshold} ${treeText(tree.below)} ${treeText(tree.from)}`;
}

/** The leaf that a vector leads to. */
export function treeValue<Name extends string>(
  tree: Tree<Name>,
  vector: Readonly<Record<Name, number>>,
): number {
  let node = tree;
  while (typeof node !== 'number') node = vector[node.name] < node.threshold ? node.below : node.from;
  return node;
}
