/**
 * Learns the re-ranker's weights from SQuAD-form questions and judged memo questions: listwise over the sentences of the first
 * stage's passages, a sentence being right when it lies in the gold paragraph and holds an annotated answer, or is the gold
 * sentence. `--judge` measures its linear part on other files, `npm run quality` the whole.
 *
 *   npm run train:reranker -- SQUAD.json [QUESTIONS.jsonl …] [--judge FILE]
 *
 * `--half 0 --out FILE` and `--half 1 --out FILE` learn from one half of the judged questions each, for `npm run train:gate`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openIndex } from '../../src/index/open-index.ts';
import { FEATURES, type FeatureName, type FeatureVector } from '../../src/index/features.ts';
import { carryOver, readQuery } from '../../src/index/read-query.ts';
import { passageScore, rankPassages } from '../../src/index/search.ts';
import { loadLexicon } from '../../src/corpus/lexicon.ts';
import { annotationsOf } from '../../src/answer/annotations.ts';
import { carriedInto } from '../../src/answer/conversation.ts';
import { loadFacts } from '../../src/facts/load-facts.ts';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import { treeText } from '../../src/index/trees.ts';
import { WEIGHTS } from '../../src/index/weights.ts';
import { boostLists } from './boost-lists.ts';
import { dot, learnListwise, type List } from './learn-listwise.ts';
import { halfOf, TEACHING } from './committed.ts';
import { corpusOf, nameOf } from './judged-question.ts';
import { readSquad } from './squad.ts';

interface SentenceList extends List {
  readonly inGold: readonly boolean[];
  readonly passage: readonly number[];
}

/** How the trees are grown. */
const TREES = {
  trees: 360,
  leaves: 24,
  rate: 0.14,
  hold: 8,
  fewest: 20,
  tried: 0.6,
  drawn: true,
} as const;

const NO_LEXICON = { names: [], words: [] };
const ZERO = {
  weights: Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<FeatureName, number>,
};
const toRow = (features: FeatureVector): Float64Array =>
  Float64Array.from(FEATURES, (name) => features[name]);
const toFeatures = (row: Float64Array): FeatureVector =>
  Object.fromEntries(FEATURES.map((name, i) => [name, row[i]])) as FeatureVector;
/** Of the SQuAD-form questions one in so many teaches. */
const SQUAD_EVERY = 2;

function readLists(file: string, every: number): SentenceList[] {
  const { library, questions } = readSquad(file);
  const { index, knowledge } = openIndex(library, NO_LEXICON);
  return questions
    .filter((_, i) => i % every === 0)
    .map(({ question, memo, paragraph, answers }) => {
      const hits = rankPassages(readQuery(question, index, knowledge), index, ZERO);
      const rows = hits.flatMap(({ place, sentences }) => sentences.map((ranked) => ({ place, ...ranked })));
      const inGold = rows.map(
        ({ place: { passage } }) => passage.memo === memo && passage.paragraph === paragraph,
      );
      const holds = ({ place: { passage }, sentence: { span } }: (typeof rows)[number]): boolean =>
        answers.some((answer) => passage.text.slice(span.start, span.end).includes(answer));
      return {
        rows: rows.map(({ features }) => toRow(features)),
        right: rows.map((row, i) => inGold[i]! && holds(row)),
        inGold,
        passage: rows.map(({ place }) => place.id),
      };
    });
}

/** Judged memo questions, with and without the lexicon, of other memos without; a sentence is right when it is (part of) a gold sentence. */
function readMemoLists(file: string): SentenceList[] {
  const corpus = corpusOf(file);
  const library = loadLibrary(corpus);
  const questions = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { q: string; gold: string[]; answerable: boolean; context?: string[] },
    );
  const curated = {
    lexicon: loadLexicon(corpus),
    annotations: annotationsOf(loadFacts(corpus, library)),
  };
  const plain = { lexicon: NO_LEXICON, annotations: [] };
  const isOther = curated.annotations.length === 0;
  return (isOther ? [plain] : [curated, plain]).flatMap(({ lexicon, annotations }) => {
    const { index, knowledge } = openIndex(library, lexicon, annotations);
    return questions
      .filter(({ answerable }) => answerable)
      .map(({ q, gold, context = [] }) => {
        const own = readQuery(q, index, knowledge);
        const carried = carriedInto(q, context).text;
        const query = carried === '' ? own : carryOver(own, readQuery(carried, index, knowledge));
        const rows = rankPassages(query, index, ZERO).flatMap(({ place, sentences }) =>
          sentences.map((ranked) => ({ place, ...ranked })),
        );
        const isGold = ({ place: { passage }, sentence: { span } }: (typeof rows)[number]): boolean => {
          const sentence = passage.text.slice(span.start, span.end);
          return gold.some((text) => text.includes(sentence) || sentence.includes(text));
        };
        const right = rows.map(isGold);
        const goldPlaces = new Set(rows.filter((_, i) => right[i]).map(({ place }) => place.id));
        return {
          rows: rows.map(({ features }) => toRow(features)),
          right,
          inGold: rows.map(({ place }) => goldPlaces.has(place.id)),
          passage: rows.map(({ place }) => place.id),
        };
      });
  });
}

/** The first rows of a list by a linear score. */
function firstOf({ rows, right }: List, weights: Float64Array, count: number): List {
  const scores = rows.map((row) => dot(weights, row));
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, count);
  return { rows: order.map((i) => rows[i]!), right: order.map((i) => right[i]!) };
}

function judge(lists: readonly SentenceList[], weights: Float64Array): Record<string, string> {
  let [first, three, passage, given] = [0, 0, 0, 0];
  for (const { rows, right, inGold, passage: of } of lists) {
    const scores = rows.map((row) => dot(weights, row));
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
    first += right[order[0]!] ? 1 : 0;
    three += order.slice(0, 3).some((i) => right[i]) ? 1 : 0;
    given += right[order.find((i) => inGold[i]) ?? -1] ? 1 : 0;
    const ranked = rows.map((row, i) => ({ score: scores[i]!, features: toFeatures(row) }));
    const passages = [...Map.groupBy(ranked.keys(), (i) => of[i]!).values()];
    const scored = passages.map((sentences) => passageScore(sentences.map((i) => ranked[i]!)));
    const best = passages[scored.indexOf(Math.max(...scored))]?.[0] ?? -1;
    passage += inGold[best] ? 1 : 0;
  }
  const share = (count: number): string => (count / lists.length).toFixed(4);
  return {
    'sentence first': share(first),
    'within three': share(three),
    'passage first': share(passage),
    'sentence, passage given': share(given),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'string', multiple: true, default: [] },
    half: { type: 'string' },
    out: { type: 'string', default: 'src/index/reranker.json' },
  },
});
const [trainFile, ...given] = positionals;
if (trainFile === undefined)
  throw new Error(
    'usage: npm run train:reranker -- SQUAD.json [QUESTIONS.jsonl …] [--judge FILE.json|FILE.jsonl] [--half 0|1] [--out FILE]',
  );
const allFiles = given.length > 0 ? given : TEACHING;
const memoFiles = values.half === undefined ? allFiles : halfOf(allFiles, values.half === '0' ? 0 : 1);
const memoLists = memoFiles.flatMap(readMemoLists);
const lists = [...readLists(trainFile, SQUAD_EVERY), ...memoLists];
const weights = learnListwise(lists, FEATURES.length);
const { bias, trees } = boostLists(
  // What features say together differs more between a memo and an encyclopedia than what each says alone.
  [...lists, ...memoLists, ...memoLists].map((list) => firstOf(list, weights, WEIGHTS.settled)),
  weights,
  { ...TREES, signs: FEATURES.map(() => 0) },
);
for (const file of values.judge)
  console.log(file, judge(file.endsWith('.jsonl') ? readMemoLists(file) : readLists(file, 1), weights));
const named = Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
console.log(named);
const provenance = `learned by tests/quality/train-reranker.ts from every second question of 44 articles of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0; no text of it is kept) and from ${memoFiles.map(nameOf).join(', ')} of tests/quality/questions/teach and tests/quality/other-memos/teach`;
writeFileSync(
  values.out,
  `${JSON.stringify({ provenance, weights: named, bias, trees: trees.map((tree) => treeText(tree, FEATURES)) }, null, 2)}\n`,
);
