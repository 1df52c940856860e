import { readQuestion } from '../analysis/question.ts';
import { blank } from '../analysis/question-noise.ts';
import { leans } from '../analysis/reference.ts';
import { analyse } from '../analysis/terms.ts';

/** What a follow-up takes over from the questions before it. */
export interface Carried {
  /** Text of the earlier question whose words are carried over, lighter than the question's own; empty when it stands alone. */
  readonly text: string;
  /** It speaks of a person whom the last answer named ("he", "after him"). */
  readonly person: boolean;
}

const PERSON = /\b(?:he|him|his|she|hers?|that guy|that man|the guy)\b/i;
/** A question of so few words of its own leans on the one before. */
const FEW_WORDS = 2;

const NOTHING: Carried = { text: '', person: false };

/** Decides what a question takes over from earlier ones, the oldest first. Nothing is carried where it stands alone. */
export function carriedInto(question: string, context: readonly string[]): Carried {
  if (context.length === 0) return NOTHING;
  const form = readQuestion(question);
  const { pronouns, ellipsis } = leans(form, question);
  const own = analyse(blank(question, form.noise)).filter(({ stop }) => !stop).length;
  if (pronouns.length === 0 && !ellipsis && own > FEW_WORDS) return NOTHING;
  return { text: lastStanding(context), person: PERSON.test(question) };
}

/** The last earlier question, with the one before it when it leans itself. */
function lastStanding(context: readonly string[]): string {
  const last = context.at(-1)!;
  const before = context.slice(0, -1);
  const { pronouns, ellipsis } = leans(readQuestion(last), last);
  return before.length > 0 && (pronouns.length > 0 || ellipsis) ? `${lastStanding(before)} ${last}` : last;
}
