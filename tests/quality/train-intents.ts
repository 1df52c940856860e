/**
 * Learns what a message may be after instead of an answer, from judged questions about one memo, those that must not be answered among
 * them, and from SQuAD-form questions.
 *
 *   npm run train:intents -- SQUAD.json [QUESTIONS.jsonl …]
 */
import { writeFileSync } from 'node:fs';
import { intentsFrom } from './intent-messages.ts';
import { TEACHING } from './committed.ts';
import { nameOf } from './judged-question.ts';

const [squadFile, ...given] = process.argv.slice(2);
if (squadFile === undefined)
  throw new Error('usage: npm run train:intents -- SQUAD.json [QUESTIONS.jsonl …]');
const memoFiles = given.length > 0 ? given : TEACHING;
const provenance = `learned by tests/quality/train-intents.ts from ${memoFiles.map(nameOf).join(', ')} of tests/quality/questions/teach and tests/quality/other-memos/teach and from questions of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); no text of either is kept, only words and neighbouring words that stand in three or more`;
writeFileSync(
  new URL('../../src/answer/intents.json', import.meta.url),
  `${JSON.stringify({ provenance, ...intentsFrom(memoFiles, squadFile) }, null, 1)}\n`,
);
