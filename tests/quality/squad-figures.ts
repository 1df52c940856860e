import { createLibrary } from '../../src/corpus/library.ts';
import { auroc } from './auroc.ts';
import type { Contender, PlacedSentence, Place, Searching } from './contender.ts';
import { reciprocalRank } from './reciprocal-rank.ts';
import type { SquadCorpus, SquadQuestion } from './squad.ts';
import { successAt } from './success-at.ts';

/** The measures of a file in SQuAD form, each a mean over its questions in 0–1; NaN where the file cannot tell. */
export const SQUAD_MEASURES = [
  'passage success@1',
  'passage success@5',
  'passage MRR@10',
  'right sentence first',
  'right sentence within three',
  'right sentence, gold passage given',
  'AUROC, questions about other articles',
  'AUROC, gold paragraph removed',
  'AUROC, questions marked impossible',
] as const;
export type SquadMeasure = (typeof SQUAD_MEASURES)[number];
export type SquadFigures = Readonly<Record<SquadMeasure, number>>;

const DEPTH = 10;

export function squadFigures(contender: Contender, corpus: SquadCorpus): SquadFigures {
  const searching = contender.over(corpus.library);
  const possible = corpus.questions.filter(({ impossible }) => !impossible);
  const found = possible.map((one) =>
    searching.passages(one.question, DEPTH).map((place) => isGold(one, place)),
  );
  const read = possible.map((one) =>
    searching.sentences(one.question, 3).map((sentence) => isRight(one, sentence)),
  );
  const given = possible.map((one) =>
    searching
      .sentences(one.question, 1, { memo: one.memo, paragraph: one.paragraph })
      .map((sentence) => isRight(one, sentence)),
  );
  return {
    'passage success@1': mean(found.map((right) => successAt(1, right))),
    'passage success@5': mean(found.map((right) => successAt(5, right))),
    'passage MRR@10': mean(found.map(reciprocalRank)),
    'right sentence first': mean(read.map((right) => successAt(1, right))),
    'right sentence within three': mean(read.map((right) => successAt(3, right))),
    'right sentence, gold passage given': mean(given.map((right) => successAt(1, right))),
    'AUROC, questions about other articles': foreign(contender, corpus),
    'AUROC, gold paragraph removed': removed(contender, corpus),
    'AUROC, questions marked impossible': separation(
      searching,
      corpus.questions,
      ({ impossible }) => !impossible,
    ),
  };
}

/** Every other article makes the corpus; the questions of those left out are foreign to it. */
function foreign(contender: Contender, { library, questions }: SquadCorpus): number {
  const kept = library.memos.filter((_, i) => i % 2 === 0);
  if (kept.length === 0) return Number.NaN;
  const half = createLibrary(kept);
  return separation(
    contender.over(half),
    questions.filter(({ impossible }) => !impossible),
    ({ memo }) => half.memo(memo) !== undefined,
  );
}

/** Every other paragraph of every article makes the corpus; the rest of the article stays without the answer. */
function removed(contender: Contender, { library, questions }: SquadCorpus): number {
  const half = createLibrary(
    library.memos.map((memo) => ({ ...memo, passages: memo.passages.filter(stays) })),
  );
  return separation(
    contender.over(half),
    questions.filter(({ impossible }) => !impossible),
    stays,
  );
}

/** How well confidence tells the questions the corpus answers from the others. */
function separation(
  searching: Searching,
  questions: readonly SquadQuestion[],
  answerable: (question: SquadQuestion) => boolean,
): number {
  const confidence = (some: readonly SquadQuestion[]): number[] =>
    some.map(({ question }) => searching.confidence(question));
  const { yes = [], no = [] } = Object.groupBy(questions, (question) =>
    answerable(question) ? 'yes' : 'no',
  );
  return yes.length === 0 || no.length === 0 ? Number.NaN : auroc(confidence(yes), confidence(no));
}

const stays = ({ paragraph }: Place): boolean => paragraph % 2 === 1;

const isGold = ({ memo, paragraph }: SquadQuestion, place: Place): boolean =>
  place.memo === memo && place.paragraph === paragraph;

/** The sentence lies in the gold paragraph and contains an annotated answer. */
const isRight = (question: SquadQuestion, sentence: PlacedSentence): boolean =>
  isGold(question, sentence) && question.answers.some((answer) => sentence.text.includes(answer));

const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce((sum: number, value) => sum + Number(value), 0) / values.length;
