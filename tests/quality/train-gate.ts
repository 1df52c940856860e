/**
 * Learns the gate's trees: does the best sentence answer? From judged questions about memos, and from SQuAD-form
 * questions asked of their own articles, of other articles, and of their own articles without the gold paragraph. What a
 * message may be after is judged by models that did not learn from it, and its sentences are ranked by one that did not either: what
 * taught a ranker it ranks better than anything new.
 *
 *   npm run train:reranker -- SQUAD.json --half 0 --out HALF-0.json
 *   npm run train:reranker -- SQUAD.json --half 1 --out HALF-1.json
 *   npm run train:gate -- SQUAD.json HALF-0.json HALF-1.json [QUESTIONS.jsonl …]
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createEngine, type EngineParts } from '../../src/answer/engine.ts';
import { GATE_FEATURES, type GateVector, signOf } from '../../src/answer/gate.ts';
import { loadReranker } from '../../src/index/reranker.ts';
import { treeText } from '../../src/index/trees.ts';
import { annotationsOf } from '../../src/answer/annotations.ts';
import { chooseQuotes } from '../../src/answer/choose-quotes.ts';
import { carriedInto } from '../../src/answer/conversation.ts';
import { createLibrary, type Library } from '../../src/corpus/library.ts';
import { openCorpus } from '../../src/open-corpus.ts';
import { boostCases, type Case } from './boost-cases.ts';
import { intentsFromOthers } from './intent-messages.ts';
import { judge } from './judge.ts';
import { halfOf, TEACHING } from './committed.ts';
import { corpusOf, type JudgedQuestion, nameOf, readJudgedQuestions } from './judged-question.ts';
import { readSquad } from './squad.ts';

/** Where as much is answered and kept silent about as is asked for, on questions that did not teach; with facts and lexicon, and without. */
const THRESHOLD = { curated: 0.42, plain: 0.28 };

const NO_LEXICON = { names: [], words: [] };
const toRow = (vector: GateVector): Float64Array => Float64Array.from(GATE_FEATURES, (name) => vector[name]);

/** How much a file's unanswerable questions count: those written to be near misses are more in their files than in life. */
const silenceCounts = (questions: readonly JudgedQuestion[]): number =>
  Math.min(2.5, (0.6 * questions.length) / questions.filter(({ answerable }) => !answerable).length);

/** How much a question about another memo counts beside one about the first. */
const OTHER_MEMO = 2;

/** Judged memo questions, with and without the curator's work; right when the first quotations show what has to be shown. */
function memoExamples(file: string, models: Pick<EngineParts, 'intents' | 'reranker'>): Case[] {
  const { library, lexicon, facts } = openCorpus(corpusOf(file));
  const plain = createEngine(library, NO_LEXICON, [], models);
  const isOther = facts.size === 0;
  const engines = isOther ? [plain] : [createEngine(library, lexicon, annotationsOf(facts), models), plain];
  const questions = readJudgedQuestions(file);
  const silence = silenceCounts(questions);
  return engines.flatMap((engine) =>
    questions.flatMap((question): Case[] => {
      const considered = engine.consider(question.q, {
        carried: carriedInto(question.q, question.context ?? []).text,
      });
      if (!considered || considered.query.form.kind === 'none') return [];
      const quotes = chooseQuotes(considered.query, considered.ranked);
      const right = judge(question, { ...NO_ANSWER, quotes }).shown === true;
      const weight = right ? 1 : question.answerable ? 0.2 : silence;
      return [
        { row: toRow(considered.vector), label: right, weight: isOther ? OTHER_MEMO * weight : weight },
      ];
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

/** SQuAD-form questions asked of so many articles at a time. */
function squadExamples(file: string, size: number): Case[] {
  const { library, questions } = readSquad(file);
  const examples: Case[] = [];
  for (let from = 0; from + size <= library.memos.length; from += size) {
    const memos = library.memos.slice(from, from + size);
    const own = new Set(memos.map(({ id }) => id));
    const engine = createEngine(createLibrary(memos), NO_LEXICON);
    // An odd one: the even ones taught the ranking.
    const asked = questions.filter(({ memo }, i) => own.has(memo) && i % 8 === 1);
    const foreign = questions
      .filter(({ memo }) => !own.has(memo))
      .filter((_, i) => i % Math.round(400 / size) === 0);
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

/** Articles asked together: one is asked like a memo, eight like a library. */
const LIBRARY_SIZES = [1, 8];
/** How much general text counts beside the memo's questions: as much as needed to know a foreign question in a library. */
const GENERAL_SHARE = 0.4;

const mass = (examples: readonly Case[]): number => examples.reduce((sum, { weight }) => sum + weight, 0);

/** The same examples with another sum of weights. */
function weighed(examples: readonly Case[], total: number): Case[] {
  const factor = total / mass(examples);
  return examples.map((example) => ({ ...example, weight: example.weight * factor }));
}

const [squadFile, ofFirstHalf, ofSecondHalf, ...given] = process.argv.slice(2);
if (squadFile === undefined || ofFirstHalf === undefined || ofSecondHalf === undefined)
  throw new Error('usage: npm run train:gate -- SQUAD.json HALF-0.json HALF-1.json [QUESTIONS.jsonl …]');
const memoFiles = given.length > 0 ? given : TEACHING;
const intentsFor = intentsFromOthers(memoFiles, squadFile);
const firstHalf = new Set(halfOf(memoFiles, 0));
const [first, second] = [ofFirstHalf, ofSecondHalf].map((file) => loadReranker(pathToFileURL(file)));
const memo = memoFiles.flatMap((file) =>
  memoExamples(file, { intents: intentsFor(file), reranker: (firstHalf.has(file) ? second : first)! }),
);
const general = weighed(
  LIBRARY_SIZES.flatMap((size) => squadExamples(squadFile, size)),
  GENERAL_SHARE * mass(memo),
);
const { bias, trees } = boostCases([...memo, ...general], {
  signs: GATE_FEATURES.map(signOf),
  trees: 250,
  leaves: 48,
  rate: 0.15,
  hold: 5,
  fewest: 6,
  tried: 0.6,
  drawn: true,
});
const provenance = `learned by tests/quality/train-gate.ts from ${memoFiles.map(nameOf).join(', ')} of tests/quality/questions/teach and tests/quality/other-memos/teach and from questions of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); no text of either is kept`;
writeFileSync(
  new URL('../../src/answer/gate.json', import.meta.url),
  `${JSON.stringify({ provenance, threshold: THRESHOLD, bias, trees: trees.map((tree) => treeText(tree, GATE_FEATURES)) }, null, 2)}\n`,
);
