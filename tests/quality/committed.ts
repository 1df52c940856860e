import { readdirSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { nameOf } from './judged-question.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => `${folder}/${file}`);

const ofRole = (role: 'teach' | 'judge'): string[] => [
  ...filesIn(`tests/quality/questions/${role}`),
  ...filesIn(`tests/quality/other-memos/${role}`).map((memo) => `${memo}/questions.jsonl`),
];

/**
 * Judged questions that ranking and gate learn from, each file by another author: about the memo, and about other memos, which their
 * authors invented.
 */
export const TEACHING: readonly string[] = ofRole('teach');

/** Those that teach nothing, of which no miss was read; they were counted while thresholds were chosen. */
const JUDGING: readonly string[] = ofRole('judge');

/** All that belong to the project. */
export const COMMITTED: readonly string[] = ['tests/fixtures/questions-dev.jsonl', ...TEACHING, ...JUDGING];

/**
 * One of two halves of files that teach. What judges a model has to see it where it did not learn: the gate sees each half as ranked by
 * a ranker of the other. By name, so that a file that is added leaves the others where they are.
 */
export const halfOf = (files: readonly string[], half: 0 | 1): string[] =>
  files.filter((file) => crc32(nameOf(file)) % 2 === half);
