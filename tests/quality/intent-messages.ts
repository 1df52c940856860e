import { type IntentModel, wordings } from '../../src/answer/intents.ts';
import { createLibrary, type Library } from '../../src/corpus/library.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { openCorpus } from '../../src/open-corpus.ts';
import { corpusOf, type JudgedQuestion, readJudgedQuestions } from './judged-question.ts';
import { learnLogistic, type Message } from './learn-logistic.ts';
import { readSquad } from './squad.ts';

/** A message by its wordings, and what it is. */
interface Asked {
  readonly wordings: readonly string[];
  readonly family: JudgedQuestion['family'] | 'general';
}

type Intents = Omit<IntentModel, 'provenance'>;

const NO_LEXICON = { names: [], words: [] };
/** Of the questions about general text one in so many, each as much as so much of one about the memo. */
const GENERAL_EVERY = 5;
const GENERAL_WEIGHT = 0.5;
const OPTIONS = { fewest: 3, spare: 0.15, hold: 0.7 };
const FOLDS = 5;

/** Learned from all files of judged questions about the memo, and from what general articles are asked. */
export function intentsFrom(memoFiles: readonly string[], squadFile: string): Intents {
  return learnIntents([...memoAsked(memoFiles).values()].flat().concat(generalAsked(squadFile)));
}

/** For each file what is learned without it, and without those of its fold. */
export function intentsFromOthers(
  memoFiles: readonly string[],
  squadFile: string,
): (memoFile: string) => Intents {
  const asked = memoAsked(memoFiles);
  const general = generalAsked(squadFile);
  const foldOf = (file: string): number => memoFiles.indexOf(file) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learnIntents([
      ...memoFiles.filter((file) => foldOf(file) !== fold).flatMap((file) => asked.get(file)!),
      ...general,
    ]),
  );
  return (file) => models[foldOf(file)]!;
}

const knownIn = (library: Library): ((term: string) => boolean) => openIndex(library, NO_LEXICON).index.has;

/** By file. */
function memoAsked(files: readonly string[]): Map<string, Asked[]> {
  const known = new Map(
    [...new Set(files.map((file) => corpusOf(file)))].map((dir) => [dir, knownIn(openCorpus(dir).library)]),
  );
  return new Map(
    files.map((file) => [
      file,
      readJudgedQuestions(file).map(({ q, family }) => ({
        wordings: wordings(q, known.get(corpusOf(file))!),
        family,
      })),
    ]),
  );
}

/** Questions that general articles answer, each read with the words of its own article. */
function generalAsked(squadFile: string): Asked[] {
  const { library, questions } = readSquad(squadFile);
  const known = new Map(library.memos.map((memo) => [memo.id, knownIn(createLibrary([memo]))]));
  return questions
    .filter((_, i) => i % GENERAL_EVERY === 1)
    .map(({ question, memo }) => ({ wordings: wordings(question, known.get(memo)!), family: 'general' }));
}

/** What is after harm, among all; what is outside, among all others. */
function learnIntents(asked: readonly Asked[]): Intents {
  const harmless = asked.filter(({ family }) => family !== 'harmful');
  return {
    harm: learnLogistic(toMessages(asked, ['harmful']), OPTIONS),
    outside: learnLogistic(toMessages(harmless, ['offtopic', 'edge']), OPTIONS),
  };
}

const toMessages = (asked: readonly Asked[], families: readonly Asked['family'][]): Message[] =>
  asked.map((one) => ({
    wordings: one.wordings,
    label: families.includes(one.family),
    weight: one.family === 'general' ? GENERAL_WEIGHT : 1,
  }));
