import { expect, test } from 'vitest';
import { growTree, treeText, treeValue } from '../../src/answer/trees.ts';

const NAMES = ['certainty', 'missing'] as const;
const written = 'certainty 0.3 -0.2 missing 1 0.4 -1';

test('a vector goes below a threshold or from it on', () => {
  const tree = growTree(written, NAMES);
  expect(treeValue(tree, { certainty: 0.29, missing: 0 })).toBe(-0.2);
  expect(treeValue(tree, { certainty: 0.3, missing: 0.9 })).toBe(0.4);
  expect(treeValue(tree, { certainty: 0.3, missing: 1 })).toBe(-1);
});

test('a tree is read as it is written', () => {
  expect(treeText(growTree(written, NAMES))).toBe(written);
  expect(growTree('0.5', NAMES)).toBe(0.5);
});

test.each([
  ['certainty 0.3 -0.2', 'is cut short'],
  ['certainty 0.3 -0.2 0.4 1', 'goes on after its end'],
  ['rumour 0.3 -0.2 0.4', 'no feature "rumour"'],
])('%s is refused', (text, fault) => {
  expect(() => growTree(text, NAMES)).toThrow(fault);
});
