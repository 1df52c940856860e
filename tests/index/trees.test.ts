import { expect, test } from 'vitest';
import { growTree, leafOf, splitAt, treeText } from '../../src/index/trees.ts';
import { treeValue } from './tree-value.ts';

const NAMES = ['certainty', 'missing'];
const PLACES = new Map(NAMES.map((name, at) => [name, at]));
const written = 'certainty 0.3 -0.2 missing 1 0.4 -1';

test('values go below a threshold or from it on', () => {
  const tree = growTree(written, PLACES);
  expect(treeValue(tree, [0.29, 0])).toBe(-0.2);
  expect(treeValue(tree, [0.3, 0.9])).toBe(0.4);
  expect(treeValue(tree, [0.3, 1])).toBe(-1);
});

test('a tree is read as it is written', () => {
  expect(treeText(growTree(written, PLACES), NAMES)).toBe(written);
  expect(treeValue(growTree('0.5', PLACES), [])).toBe(0.5);
  const made = splitAt(0, 0.3, {
    below: leafOf(-0.2),
    from: splitAt(1, 1, { below: leafOf(0.4), from: leafOf(-1) }),
  });
  expect(growTree(written, PLACES)).toEqual(made);
});

test.each([
  ['', 'is cut short'],
  ['certainty x 1 2', 'has no threshold'],
  ['certainty 0.3 -0.2 -', 'no feature "-"'],
  ['certainty 0.3 -0.2', 'is cut short'],
  ['certainty 0.3 -0.2 0.4 1', 'goes on after its end'],
  ['rumour 0.3 -0.2 0.4', 'no feature "rumour"'],
])('%s is refused', (text, fault) => {
  expect(() => growTree(text, PLACES)).toThrow(fault);
});
