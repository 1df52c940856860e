/**
 * Learns the re-ranker's weights from SQuAD-form questions: listwise softmax over the sentences of the first stage's
 * passages, a sentence being right when it lies in the gold paragraph and holds an annotated answer.
 *
 *   npm run train -- TRAIN.json [JUDGE.json]
 */
import { writeFileSync } from 'node:fs';
import { createAliases } from '../../src/analysis/aliases.ts';
import { buildCorpusIndex } from '../../src/index/corpus-index.ts';
import { FEATURES, type FeatureName, type FeatureVector } from '../../src/index/features.ts';
import { readQuery, type WordKnowledge } from '../../src/index/read-query.ts';
import { rankPassages } from '../../src/index/search.ts';
import { readSquad } from './squad.ts';

interface List {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly inGold: readonly boolean[];
  readonly passage: readonly number[];
}

type Weights = Float64Array;

const ROUNDS = 150;
const STEP = 0.3;
const L2 = 1e-4;

function readLists(file: string, every: number): List[] {
  const { library, questions } = readSquad(file);
  const findMentions = createAliases([]);
  const index = buildCorpusIndex(library, findMentions);
  const knowledge: WordKnowledge = generalKnowledge(index, findMentions);
  const zero = { provenance: '', weights: Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<FeatureName, number> };
  return questions.filter((_, i) => i % every === 0).map(({ question, memo, paragraph, answers }) => {
    const hits = rankPassages(readQuery(question, index, knowledge), index, zero);
    const rows = hits.flatMap(({ place, sentences }) => sentences.map((ranked) => ({ place, ...ranked })));
    const gold = rows.map(({ place }) => place.passage.memo === memo && place.passage.paragraph === paragraph);
    return {
      rows: rows.map(({ features }) => toRow(features)),
      right: rows.map(({ place, sentence }, i) => gold[i]! && answers.some((answer) => place.passage.text.slice(sentence.span.start, sentence.span.end).includes(answer))),
      inGold: gold,
      passage: rows.map(({ place }) => place.id),
    };
  });
}

const toRow = (features: FeatureVector): Float64Array => Float64Array.from(FEATURES, (name) => features[name]);
const dot = (weights: Weights, row: Float64Array): number => row.reduce((sum, value, i) => sum + value * weights[i]!, 0);

/** Adam on the mean listwise cross-entropy. Deterministic: full batches, zero start. */
function learn(lists: readonly List[]): Weights {
  const usable = lists.filter(({ right }) => right.some(Boolean));
  const size = FEATURES.length;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    for (const list of usable) addSlope(list, weights, slope);
    for (let i = 0; i < size; i += 1) {
      const g = slope[i]! / usable.length + L2 * weights[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.99 * square[i]! + 0.01 * g * g;
      weights[i]! -= (STEP * (mean[i]! / (1 - 0.9 ** round))) / (Math.sqrt(square[i]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

function addSlope({ rows, right }: List, weights: Weights, slope: Float64Array): void {
  const scores = rows.map((row) => dot(weights, row));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
  for (const [i, row] of rows.entries()) {
    const pull = odds[i]! / all - (right[i] ? odds[i]! / good : 0);
    if (Math.abs(pull) < 1e-7) continue;
    for (let j = 0; j < row.length; j += 1) slope[j]! += pull * row[j]!;
  }
}

function judge(lists: readonly List[], weights: Weights): Record<string, string> {
  let [first, three, passage, given] = [0, 0, 0, 0];
  for (const { rows, right, inGold, passage: of } of lists) {
    const scores = rows.map((row) => dot(weights, row));
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
    first += right[order[0]!] ? 1 : 0;
    three += order.slice(0, 3).some((i) => right[i]) ? 1 : 0;
    given += right[order.find((i) => inGold[i]) ?? -1] ? 1 : 0;
    const mass = new Map<number, number>();
    for (const [i, id] of of.entries()) mass.set(id, (mass.get(id) ?? 0) + Math.exp(scores[i]!));
    const best = [...mass].sort((a, b) => b[1] - a[1])[0]?.[0];
    passage += inGold[of.indexOf(best ?? -1)] ? 1 : 0;
  }
  const share = (count: number): string => (count / lists.length).toFixed(4);
  return { 'sentence first': share(first), 'within three': share(three), 'passage first': share(passage), 'sentence, passage given': share(given) };
}
export { readLists, learn, judge };

function generalKnowledge(index: ReturnType<typeof buildCorpusIndex>, findMentions: WordKnowledge['findMentions']): WordKnowledge {
  const none = new Map<string, number>();
  void index;
  return { findMentions, synonyms: () => none, related: () => none };
}

if (import.meta.main) {
  const [trainFile, judgeFile] = process.argv.slice(2);
  if (trainFile === undefined) throw new Error('npm run train -- TRAIN.json [JUDGE.json]');
  const lists = readLists(trainFile, 3);
  const weights = learn(lists);
  console.log('train', judge(lists, weights));
  if (judgeFile !== undefined) console.log('judge', judge(readLists(judgeFile, 1), weights));
  const named = Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
  console.log(named);
  const provenance = 'learned by tests/quality/train-reranker.ts from 44 articles of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0), every third question; no text of it is kept';
  writeFileSync(new URL('../../src/index/reranker.json', import.meta.url), `${JSON.stringify({ provenance, weights: named }, null, 2)}\n`);
}
