/**
 * Learns the re-ranker's weights from SQuAD-form questions: listwise over the sentences of the first stage's passages, a
 * sentence being right when it lies in the gold paragraph and holds an annotated answer. Judged on another file.
 *
 *   npm run train:reranker -- TRAIN.json [JUDGE.json]
 */
import { writeFileSync } from 'node:fs';
import { createAliases } from '../../src/analysis/aliases.ts';
import { nameGroups, createWordKnowledge } from '../../src/index/word-knowledge.ts';
import { buildCorpusIndex } from '../../src/index/corpus-index.ts';
import { FEATURES, type FeatureName } from '../../src/index/features.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { rankPassages } from '../../src/index/search.ts';
import { dot, learnListwise, type List } from './learn-listwise.ts';
import { readSquad } from './squad.ts';

interface SentenceList extends List {
  readonly inGold: readonly boolean[];
  readonly passage: readonly number[];
}

const NO_LEXICON = { names: [], words: [] };

function readLists(file: string, every: number): SentenceList[] {
  const { library, questions } = readSquad(file);
  const index = buildCorpusIndex(library, createAliases(nameGroups(library, NO_LEXICON)));
  const knowledge = createWordKnowledge(index, library, NO_LEXICON);
  const zero = {
    provenance: '',
    weights: Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<FeatureName, number>,
  };
  return questions
    .filter((_, i) => i % every === 0)
    .map(({ question, memo, paragraph, answers }) => {
      const hits = rankPassages(readQuery(question, index, knowledge), index, zero);
      const rows = hits.flatMap(({ place, sentences }) => sentences.map((ranked) => ({ place, ...ranked })));
      const inGold = rows.map(
        ({ place: { passage } }) => passage.memo === memo && passage.paragraph === paragraph,
      );
      const holds = ({ place: { passage }, sentence: { span } }: (typeof rows)[number]): boolean =>
        answers.some((answer) => passage.text.slice(span.start, span.end).includes(answer));
      return {
        rows: rows.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
        right: rows.map((row, i) => inGold[i]! && holds(row)),
        inGold,
        passage: rows.map(({ place }) => place.id),
      };
    });
}

function judge(lists: readonly SentenceList[], weights: Float64Array): Record<string, string> {
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
  return {
    'sentence first': share(first),
    'within three': share(three),
    'passage first': share(passage),
    'sentence, passage given': share(given),
  };
}

const [trainFile, judgeFile] = process.argv.slice(2);
if (trainFile === undefined) throw new Error('usage: npm run train:reranker -- TRAIN.json [JUDGE.json]');
const lists = readLists(trainFile, 3);
const weights = learnListwise(lists, FEATURES.length);
console.log('on its own training questions', judge(lists, weights));
if (judgeFile !== undefined) console.log('on the judged file', judge(readLists(judgeFile, 1), weights));
const named = Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
console.log(named);
const provenance =
  'learned by tests/quality/train-reranker.ts from every third question of 44 articles of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); no text of it is kept';
writeFileSync(
  new URL('../../src/index/reranker.json', import.meta.url),
  `${JSON.stringify({ provenance, weights: named }, null, 2)}\n`,
);
