import { analyse } from '../analysis/terms.ts';

/** A follow-up and what it takes over from the questions before it. */
export interface Resolved {
  readonly question: string;
  /** Text of earlier questions whose words are carried over, lighter than the question's own; empty when it stands alone. */
  readonly carried: string;
  /** The question refers to what the last question was answered with ("he", "after him"). */
  readonly refersToAnswer: boolean;
}

const PRONOUN = /\b(?:he|him|his|she|her|they|them|their|theirs|it|its|that|this|these|those|there|one|ones|the same|former|latter|both|the other|another)\b/iu;
const PERSONAL = /\b(?:he|him|his|she|her)\b/iu;
const OPENING = /^\W*(?:and|but|so|or|also|what about|how about|wat about|then|ok|okay|why|since when|how so|by whom|which ones?|when|where|who|how many|how much|how long)\b/iu;
/** A question of so few content words leans on the one before. */
const FEW_WORDS = 2;

/** Decides what a question takes over. Nothing is carried where it stands alone. */
export function resolveFollowUp(question: string, context: readonly string[]): Resolved {
  const last = context.at(-1);
  if (last === undefined) return { question, carried: '', refersToAnswer: false };
  const content = analyse(question).filter(({ stop }) => !stop).length;
  const leans = PRONOUN.test(question) || (OPENING.test(question) && content <= 4) || content <= FEW_WORDS;
  return { question, carried: leans ? last : '', refersToAnswer: leans && PERSONAL.test(question) };
}
