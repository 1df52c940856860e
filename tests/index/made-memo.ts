import { createLibrary, type Library } from '../../src/corpus/library.ts';
import { parseMemo } from '../../src/corpus/parse-memo.ts';

/** A library of one invented memo, its paragraphs and notes written as in a memo file. */
export function madeLibrary(...blocks: readonly string[]): Library {
  const head = '---\nid: made\ntitle: Made\nasOf: 2021-08-09\nlanguage: en\n---';
  const memo = parseMemo([head, ...blocks].join('\n\n'), 'made.md', []);
  if (!memo) throw new Error('madeLibrary: the blocks are not a memo');
  return createLibrary([memo]);
}
