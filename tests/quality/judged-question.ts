import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const JudgedQuestion = z.strictObject({
  id: z.string(),
  q: z.string(),
  topic: z.string(),
  /** `list` and `compare` are judged on four quotations, all others on two. */
  kind: z.string(),
  answerable: z.boolean(),
  /** One alternative of every group has to be shown. */
  must: z.array(z.array(z.string()).min(1)),
  /** Asked of the short answers instead of `must`; empty: no short answer is asked for. */
  pin: z.array(z.array(z.string()).min(1)).optional(),
  /** The sentences that answer, word for word. */
  gold: z.array(z.string()),
  /** The memo's notes that hang on the gold sentences. */
  footnotes: z.array(z.number().int().positive()),
  /** Earlier questions, oldest first. */
  context: z.array(z.string()).optional(),
  /** Two questions with one name here are two wordings of the same question. */
  pair: z.string().optional(),
  why_unanswerable: z.string().optional(),
  family: z.enum(['analyst', 'casual', 'followup', 'absent', 'swapped', 'offtopic', 'harmful', 'edge']),
});

/** A question with what its answer has to show, as one line of a questions file. */
export type JudgedQuestion = z.infer<typeof JudgedQuestion>;

const isOfOtherMemo = (file: string): boolean => existsSync(join(dirname(file), 'memo.md'));

/** The corpus folder that a file of questions is about: its own where a memo stands beside it. */
export const corpusOf = (file: string, corpus = 'corpus'): string =>
  isOfOtherMemo(file) ? dirname(file) : corpus;

/** What a file of questions is called where it is named as a source. */
export const nameOf = (file: string): string => basename(isOfOtherMemo(file) ? dirname(file) : file);

/** @throws {Error} naming file and line of the first bad row */
export function readJudgedQuestions(file: string): JudgedQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JudgedQuestion.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${file}:${i + 1}: not a judged question`, { cause });
      }
    });
}
