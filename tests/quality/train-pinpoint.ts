/**
 * Learns which candidate of a right sentence is the short answer, from SQuAD-form questions: listwise over the candidates,
 * those being right that hold an annotated answer with little around it.
 *
 *   npm run train:pinpoint -- TRAIN.json [JUDGE.json]
 */
import { writeFileSync } from 'node:fs';
import { CANDIDATE_FEATURES, candidateFeatures, matchesOf } from '../../src/answer/candidate-features.ts';
import { findCandidates } from '../../src/answer/candidates.ts';
import { readQuery } from '../../src/index/read-query.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { dot, learnListwise, type List } from './learn-listwise.ts';
import { readSquad } from './squad.ts';

interface CandidateList extends List {
  readonly type: string;
  readonly shown: readonly string[];
  readonly question: string;
}

const NO_LEXICON = { names: [], words: [] };
/** Characters a right candidate may have beyond the annotated answer: a hedge, a unit, a title. */
const SPARE = 30;

function readLists(file: string, every: number): CandidateList[] {
  const { library, questions } = readSquad(file);
  const { index, knowledge } = openIndex(library, NO_LEXICON);
  const places = new Map(
    index.passages.map((place) => [`${place.passage.memo} ${place.passage.paragraph}`, place]),
  );
  return questions
    .filter((_, i) => i % every === 0)
    .flatMap(({ question, memo, paragraph, answers }): CandidateList[] => {
      const place = places.get(`${memo} ${paragraph}`)!;
      const textOf = ({ start, end }: { start: number; end: number }): string =>
        place.passage.text.slice(start, end);
      const sentence = place.sentences.find(({ span }) =>
        answers.some((answer) => textOf(span).includes(answer)),
      );
      if (!sentence) return [];
      const query = readQuery(question, index, knowledge);
      const own = textOf(sentence.span);
      const matches = matchesOf(query, sentence);
      const candidates = findCandidates(own, sentence.terms);
      const shown = candidates.map(({ start, end }) => own.slice(start, end));
      return [
        {
          rows: candidates.map((candidate) => {
            const vector = candidateFeatures(query, sentence, candidate, matches);
            return Float64Array.from(CANDIDATE_FEATURES, (name) => vector[name]);
          }),
          right: shown.map((text) =>
            answers.some((answer) => text.includes(answer) && text.length <= answer.length + SPARE),
          ),
          type: query.type,
          shown,
          question,
        },
      ];
    });
}

function judge(lists: readonly CandidateList[], weights: Float64Array): Record<string, string> {
  const counts: Record<string, [number, number, number]> = {};
  for (const { rows, right, type } of lists) {
    const scores = rows.map((row) => dot(weights, row));
    const best = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)[0];
    for (const name of ['all', type]) {
      const count = (counts[name] ??= [0, 0, 0]);
      count[0] += right[best ?? -1] ? 1 : 0;
      count[1] += right.some(Boolean) ? 1 : 0;
      count[2] += 1;
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, [hit, there, all]]) => [
      name,
      `${(hit / all).toFixed(3)} (a right candidate exists: ${(there / all).toFixed(3)}) of ${all}`,
    ]),
  );
}

const [trainFile, judgeFile] = process.argv.slice(2);
if (trainFile === undefined) throw new Error('usage: npm run train:pinpoint -- TRAIN.json [JUDGE.json]');
const lists = readLists(trainFile, 3);
const weights = learnListwise(lists, CANDIDATE_FEATURES.length);
console.log('on its own training questions', judge(lists, weights));
if (judgeFile !== undefined) console.log('on the judged file', judge(readLists(judgeFile, 1), weights));
const named = Object.fromEntries(CANDIDATE_FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
console.log(named);
const provenance =
  'learned by tests/quality/train-pinpoint.ts from every third question of 44 articles of the training part of SQuAD v1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); no text of it is kept';
writeFileSync(
  new URL('../../src/answer/pinpoint.json', import.meta.url),
  `${JSON.stringify({ provenance, weights: named }, null, 2)}\n`,
);
