import { readFileSync } from '../analysis/read-file.ts';
import { blank } from '../analysis/question-noise.ts';
import { readQuestion } from '../analysis/question.ts';
import { CHAT_WORDS, LIGHT_WORDS } from '../analysis/stop-words.ts';
import { analyse } from '../analysis/terms.ts';

/** What a message may be after instead of an answer: harm to somebody (`harm`), or what no such memo is about, or nothing at all (`outside`). */
type Intent = 'harm' | 'outside';
/** The probability of each, 0–1. */
export type Intents = Readonly<Record<Intent, number>>;

/** Logistic regression over wordings; what has no weight counts nothing. */
export interface Wordings {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Written by `npm run train:intents`. */
export type IntentModel = { readonly provenance: string } & Readonly<Record<Intent, Wordings>>;

/** Stands for any word that the corpus holds. */
const OF_CORPUS = '_';
const [START, END] = ['^', '$'];

/**
 * The words of a message, greeting and politeness left out, and each two that stand side by side. Words that the corpus holds are all alike, so that it is told how
 * somebody asks and not of what: a memo on floods is asked how to keep the water out.
 */
export function wordings(message: string, isKnown: (term: string) => boolean): string[] {
  const words = analyse(blank(message, readQuestion(message).noise)).map(({ word, term, stop, number }) => {
    if (number) return '0';
    const asks = stop || LIGHT_WORDS.has(word) || CHAT_WORDS.has(word);
    return !asks && isKnown(term) ? OF_CORPUS : word;
  });
  const row = [START, ...words, END];
  return [...new Set([...words, ...row.slice(1).map((word, i) => `${row[i]} ${word}`)])];
}

export const loadIntents = (file: URL = new URL('intents.json', import.meta.url)): IntentModel =>
  JSON.parse(readFileSync(file, 'utf8')) as IntentModel;

export function intentsOf(
  model: Readonly<Record<Intent, Wordings>>,
  message: string,
  isKnown: (term: string) => boolean,
): Intents {
  const found = wordings(message, isKnown);
  return { harm: probability(model.harm, found), outside: probability(model.outside, found) };
}

function probability({ bias, weights }: Wordings, found: readonly string[]): number {
  const sum = found.reduce(
    (all, wording) => all + (Object.hasOwn(weights, wording) ? weights[wording]! : 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
