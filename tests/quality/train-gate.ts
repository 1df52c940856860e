/**
 * Learns the gate's logistic weights: does the best sentence answer? From judged questions about one memo, and from SQuAD-form
 * questions asked of their own articles, of other articles, and of their own articles without the gold paragraph. Requests are
 * no examples: they are refused before the gate.
 *
 *   npm run train:gate -- SQUAD.json MEMO.jsonl …
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createEngine } from '../../src/answer/engine.ts';
import { GATE_FEATURES, GATE_SIGNS, type GateVector } from '../../src/answer/gate.ts';
import { annotationsOf } from '../../src/answer/annotations.ts';
import { chooseQuotes } from '../../src/answer/choose-quotes.ts';
import { carriedInto } from '../../src/answer/conversation.ts';
import { isRequest } from '../../src/answer/requests.ts';
import { createLibrary } from '../../src/corpus/load-library.ts';
import type { Library } from '../../src/corpus/library.ts';
import { openCorpus } from '../../src/open-corpus.ts';
import { judge } from './judge.ts';
import { readJudgedQuestions } from './judged-question.ts';
import { dot } from './learn-listwise.ts';
import { readSquad } from './squad.ts';

interface Example {
  readonly row: Float64Array;
  readonly label: boolean;
  readonly weight: number;
}

/** Where silence and answers were about equally often right on the memo questions. */
const THRESHOLD = 0.45;

const NO_LEXICON = { names: [], words: [] };
const toRow = (vector: GateVector): Float64Array => Float64Array.from(GATE_FEATURES, (name) => vector[name]);

/** How much a file's unanswerable questions count: those written to be near misses are rarer in life than in their file. */
const SILENCE_COUNTS = (file: string): number => (file.includes('near-misses') ? 1 : 2.5);

/** Judged memo questions, with and without the curator's work; right when the first quotations show what has to be shown. */
function memoExamples(file: string): Example[] {
  const { library, lexicon, facts } = openCorpus('corpus');
  const curated = createEngine(library, lexicon, annotationsOf(facts));
  const plain = createEngine(library, NO_LEXICON);
  const questions = readJudgedQuestions(file).filter(({ q }) => !isRequest(q));
  return [curated, plain].flatMap((engine) =>
    questions.flatMap((question): Example[] => {
      const considered = engine.consider(question.q, {
        carried: carriedInto(question.q, question.context ?? []).text,
      });
      if (!considered || considered.query.form.kind === 'none') return [];
      const quotes = chooseQuotes(considered.query, considered.ranked);
      const right = judge(question, { ...NO_ANSWER, quotes }).shown === true;
      const weight = right ? 1 : question.answerable ? 0.2 : SILENCE_COUNTS(file);
      return [{ row: toRow(considered.vector), label: right, weight }];
    }),
  );
}

const NO_ANSWER = {
  question: '',
  status: 'answered',
  answers: [],
  quotes: [],
  related: [],
  confidence: 1,
  missing: [],
  asOf: [],
  explanation: [],
} as const;

/** SQuAD-form questions of eight articles at a time, four between two such libraries left out to save time. */
function squadExamples(file: string): Example[] {
  const { library, questions } = readSquad(file);
  const examples: Example[] = [];
  for (let from = 0; from + 8 < library.memos.length; from += 12) {
    const memos = library.memos.slice(from, from + 8);
    const own = new Set(memos.map(({ id }) => id));
    const engine = createEngine(createLibrary(memos), NO_LEXICON);
    const asked = questions.filter(({ memo }) => own.has(memo)).filter((_, i) => i % 6 === 0);
    const foreign = questions.filter(({ memo }) => !own.has(memo)).filter((_, i) => i % 60 === 0);
    for (const { question, memo, paragraph, answers } of asked) {
      const considered = engine.consider(question);
      if (!considered) continue;
      const { span, place } = considered.ranked[0]!.sentence;
      const right =
        place.passage.memo === memo &&
        place.passage.paragraph === paragraph &&
        answers.some((answer) => place.passage.text.slice(span.start, span.end).includes(answer));
      examples.push({ row: toRow(considered.vector), label: right, weight: 0.15 });
    }
    for (const { question } of foreign) {
      const considered = engine.consider(question);
      if (considered) examples.push({ row: toRow(considered.vector), label: false, weight: 0.15 });
    }
    const holed = createEngine(without(createLibrary(memos), 3), NO_LEXICON);
    for (const { question, paragraph } of asked) {
      const considered = paragraph % 3 === 0 ? holed.consider(question) : undefined;
      if (considered) examples.push({ row: toRow(considered.vector), label: false, weight: 0.3 });
    }
  }
  return examples;
}

/** The library without every n-th paragraph. */
function without(library: Library, n: number): Library {
  return createLibrary(
    library.memos.map((memo) => ({
      ...memo,
      passages: memo.passages.filter(({ paragraph }) => paragraph % n !== 0),
    })),
  );
}

/** Rounds of descent, its step, and how strongly the weights are held to 0. */
const ROUNDS = 3000;
const STEP = 0.4;
const HOLD = 0.0001;
/** How much general text counts beside the memo's questions: as much as needed to know a foreign question in a library. */
const GENERAL_SHARE = 0.4;
const SIGNS = GATE_FEATURES.map((name) => GATE_SIGNS[name]);

const mass = (examples: readonly Example[]): number => examples.reduce((sum, { weight }) => sum + weight, 0);

/** The same examples with another sum of weights. */
function weighed(examples: readonly Example[], total: number): Example[] {
  const factor = total / mass(examples);
  return examples.map((example) => ({ ...example, weight: example.weight * factor }));
}

/** Weights by weighted cross-entropy with L2, each on the side that its meaning demands: plain descent with momentum. Deterministic. */
function fit(examples: readonly Example[]): Float64Array {
  const [weights, momentum] = [new Float64Array(SIGNS.length), new Float64Array(SIGNS.length)];
  const all = mass(examples);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(SIGNS.length);
    for (const { row, label, weight } of examples) {
      const pull = weight * (1 / (1 + Math.exp(-dot(weights, row))) - (label ? 1 : 0));
      for (let j = 0; j < row.length; j += 1) slope[j]! += pull * row[j]!;
    }
    for (const [j, sign] of SIGNS.entries()) {
      momentum[j] = 0.9 * momentum[j]! + slope[j]! / all + HOLD * weights[j]!;
      weights[j]! -= STEP * momentum[j]!;
      if (sign * weights[j]! < 0) [weights[j], momentum[j]] = [0, 0];
    }
  }
  return weights;
}

const [squadFile, ...memoFiles] = process.argv.slice(2);
if (squadFile === undefined || memoFiles.length === 0)
  throw new Error('usage: npm run train:gate -- SQUAD.json MEMO.jsonl …');
const memo = memoFiles.flatMap(memoExamples);
const general = weighed(squadExamples(squadFile), GENERAL_SHARE * mass(memo));
const weights = fit([...memo, ...general]);
const named = Object.fromEntries(GATE_FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
console.log(named);
const provenance = `learned by tests/quality/train-gate.ts from ${memoFiles.map((file) => basename(file)).join(', ')} of tests/quality/questions and from questions of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); no text of either is kept`;
writeFileSync(
  new URL('../../src/answer/gate.json', import.meta.url),
  `${JSON.stringify({ provenance, weights: named, threshold: THRESHOLD }, null, 2)}\n`,
);
