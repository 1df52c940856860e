import { readFileSync } from 'node:fs';

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
  const known: ReadonlySet<string> = new Set(names);
  const words = text.split(' ');
  let at = 0;
  const grow = (): Tree<Name> => {
    const word = words[at++];
    if (word === undefined) throw new Error(`the tree "${text}" is cut short`);
    const leaf = Number(word);
    if (!Number.isNaN(leaf)) return leaf;
    if (!known.has(word)) throw new Error(`there is no feature "${word}"`);
    return { name: word as Name, threshold: Number(words[at++]), below: grow(), from: grow() };
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

/** Boosted trees: the chance of a case is σ(bias + Σ of every tree's leaf). */
export interface Boosted<Name extends string = string> {
  readonly provenance: string;
  readonly bias: number;
  readonly trees: readonly Tree<Name>[];
}

export function boostedChance<Name extends string>(
  { bias, trees }: Pick<Boosted<Name>, 'bias' | 'trees'>,
  vector: Readonly<Record<Name, number>>,
): number {
  const sum = trees.reduce<number>((total, tree) => total + treeValue(tree, vector), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** @throws {Error} when the file names a feature that does not exist, or a tree is cut short. */
export function loadBoosted<Name extends string, Model extends Boosted<Name> = Boosted<Name>>(
  file: URL,
  names: readonly Name[],
): Model {
  const written = JSON.parse(readFileSync(file, 'utf8')) as { readonly trees: readonly string[] };
  try {
    return { ...written, trees: written.trees.map((text) => growTree(text, names)) } as unknown as Model;
  } catch (error) {
    throw new Error(`${file.pathname}: ${(error as Error).message}; run npm run train`, { cause: error });
  }
}
