import { isAfter } from '../analysis/period.ts';
import { blank } from '../analysis/question-noise.ts';
import { findQuestionPeriods } from '../analysis/spoken-periods.ts';
import type { Answer } from './answer.ts';
import type { Consideration } from './engine.ts';
import { type Gate, gateProbability } from './gate.ts';
import type { Intents } from './intents.ts';
import { tellsHolderNow } from './present-holder.ts';
import { leavesMemoOut } from './premises/of-memo.ts';
import { isRequest, mayBeRequest } from './requests.ts';
import { asksSuccession } from './record-answers.ts';
import { decides } from './records-first.ts';
import { isSaidInFull } from './said-in-full.ts';

/** Whether a question is answered, how surely, and why not. */
export type Verdict = Pick<Answer, 'status' | 'confidence' | 'reason'>;

interface Circumstances {
  readonly gate: Gate;
  /** The library has facts or a lexicon. */
  readonly curated: boolean;
  /** The memo's day, where it states one. */
  readonly asOf: string | undefined;
  /** Earlier questions came before this one, so that a fragment may be a question. */
  readonly talking: boolean;
}

/** From these probabilities on a message is after harm, or has what speaks for a request that it has the form of. */
const HARM = 0.3;
const SUSPECTED = { harm: 0.05, outside: 0.5 } as const;

/** Whether a message is after help or harm, by its grammar, its wording, or a little of both. */
function asksForHelp(question: string, { harm, outside }: Intents): boolean {
  const suspected = harm >= SUSPECTED.harm || outside >= SUSPECTED.outside;
  return harm >= HARM || isRequest(question) || (suspected && mayBeRequest(question));
}

/** Confidence of what is answered lies in 0.5–1, of what the gate turned away below 0.5, of what a rule turned away below 0.25. */
export function verdictOf(
  question: string,
  considered: Consideration,
  { gate, curated, asOf, talking }: Circumstances,
): Verdict {
  const { query, ranked, vector } = considered;
  const threshold = gate.threshold[curated ? 'curated' : 'plain'];
  const learned = gateProbability(gate, vector);
  const told =
    tellsHolderNow(question, query, ranked[0]!) ||
    tellsSuccession(question, considered) ||
    isSaidInFull(question, considered);
  const probability = told ? Math.max(learned, threshold) : learned;
  const turnedAway = (
    reason: NonNullable<Answer['reason']>,
    status: Answer['status'] = 'not-in-memo',
  ): Verdict => ({
    status,
    reason,
    confidence: probability / 4.001,
  });
  if (!talking && (query.form.kind === 'none' || isLoneWord(question, query)))
    return turnedAway('no-question', 'not-a-question');
  if (
    asOf !== undefined &&
    findQuestionPeriods(blank(question, query.form.noise), asOf).some((period) => isAfter(period, asOf))
  )
    return turnedAway('after-memo', 'after-memo');
  if (asksForHelp(question, vector)) return turnedAway('harmful');
  // A tenure tells nothing of a birth: found by a name alone, dated records decide nothing.
  if (vector.recordOff > 0 && vector.actMissing === 1) return turnedAway('not-covered');
  // Of a rise nothing is told by a fall.
  if (vector.opposite > 0) return turnedAway('false-premise');
  // Nor of a rank by one thing alone.
  if (vector.rankUnsaid > 0) return turnedAway('not-covered');
  // Of the one's deed nothing is told by another's.
  if (vector.otherAgent > 1) return turnedAway('false-premise');
  if (leavesMemoOut(question, ranked[0]!.sentence)) return turnedAway('not-covered');
  if (probability >= threshold)
    return { status: 'answered', confidence: 0.5 + share(probability, threshold, 1) / 2 };
  const confidence = share(probability, 0, threshold) / 2.001;
  const reason = FALSE_PREMISES.some((premise) => vector[premise] >= 1) ? 'false-premise' : 'not-covered';
  return { status: 'not-in-memo', reason, confidence };
}

/** Of what the gate turned away: what the question takes for granted stands otherwise in the memo, or nowhere. */
const FALSE_PREMISES = [
  'nameMissing',
  'numberMissing',
  'timeContradicted',
  'otherCount',
  'otherAgent',
  'otherPatient',
  'otherRole',
  'otherHarm',
  'rivalInstead',
  'denied',
] as const satisfies readonly (keyof Consideration['vector'])[];

/** "vineyard": one bare word asks nothing; "vineyard?", "vineyard = ?" and a word in quotation marks do, and so does a year. */
function isLoneWord(question: string, { form }: Consideration['query']): boolean {
  const words = blank(question, form.noise)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 1 && !/[?=\d"“”„«»‘]/u.test(question);
}

/** Who came before or after one is told by a table of tenures that has the name, where no other premise fails. */
function tellsSuccession(question: string, { query, ranked, vector }: Consideration): boolean {
  const premises = [vector.nameMissing, vector.otherRole, vector.timeContradicted];
  return (
    asksSuccession(question) &&
    decides(question, query, ranked[0]!.sentence) &&
    premises.every((failing) => failing === 0)
  );
}

function share(value: number, from: number, to: number): number {
  return to > from ? (value - from) / (to - from) : 1;
}
