import { otherLanguage } from '../analysis/other-language.ts';
import { isAfter } from '../analysis/period.ts';
import { readQuestion } from '../analysis/question.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import type { Facts } from '../facts/facts.ts';
import { annotationsOf } from './annotations.ts';
import type { Answer, Answerer, AnswerOptions, ShortAnswer } from './answer.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { carriedInto } from './conversation.ts';
import { type Consideration, createEngine } from './engine.ts';
import { explain } from './explain.ts';
import { type Gate, gateProbability, loadGate } from './gate.ts';
import { lookUpPassage } from './look-up.ts';
import { loadPinpoint } from './pinpoint.ts';
import { quotePassage } from './quotes.ts';
import { isRequest } from './requests.ts';
import { shortAnswers } from './short-answers.ts';

const NO_LEXICON: Lexicon = { names: [], words: [] };
/** A word borne out less than this is named as missing. */
const MISSING = 0.3;

export interface AnswererParts {
  readonly library: Library;
  readonly lexicon?: Lexicon;
  /** Reviewed facts by memo id. */
  readonly facts?: ReadonlyMap<string, Facts>;
  /** The trained gate unless given. */
  readonly gate?: Gate;
}

type Verdict = Pick<Answer, 'status' | 'confidence' | 'reason'>;

/** Builds the index once and answers from it; never throws on any text. */
export function createAnswerer({
  library,
  lexicon = NO_LEXICON,
  facts = new Map(),
  gate = loadGate(),
}: AnswererParts): Answerer {
  const engine = createEngine(library, lexicon, annotationsOf(facts));
  const pinpoint = loadPinpoint();

  function answer(question: string, context: readonly string[] = [], options: AnswerOptions = {}): Answer {
    if (otherLanguage(question) !== undefined) return silent(question, 'other-language');
    const looked = lookUpPassage(question, library, options.scope);
    if (looked) return lookedUp(question, looked);
    const considered = consider(question, context, options);
    if (!considered) return silent(question, 'no-question');
    const verdict = judge(question, considered, context.length > 0);
    return compose(question, considered, verdict, options.forced === true);
  }

  function consider(
    question: string,
    context: readonly string[],
    { scope }: AnswerOptions,
  ): Consideration | undefined {
    const carried = carriedInto(question, context);
    const earlier = carried.person ? answer(carried.text, []) : undefined;
    const named = earlier
      ? earlier.answers.map(({ quote, start, end }) => earlier.quotes[quote]!.passage.text.slice(start, end))
      : [];
    return engine.consider(question, {
      ...(scope ? { scope } : {}),
      carried: [carried.text, ...named].join(' ').trim(),
    });
  }

  function judge(question: string, { query, vector, ranked }: Consideration, talking: boolean): Verdict {
    const probability = gateProbability(gate, vector);
    const below = (
      reason: NonNullable<Answer['reason']>,
      status: Answer['status'] = 'not-in-memo',
    ): Verdict => ({
      status,
      reason,
      confidence: Math.min(probability, gate.threshold) / gate.threshold / 4,
    });
    if (query.form.kind === 'none' && !talking) return below('no-question', 'not-a-question');
    const { asOf } = library.memo(ranked[0]!.sentence.place.passage.memo)!;
    if (asOf !== undefined && query.periods.some((period) => isAfter(period, asOf)))
      return below('after-memo', 'after-memo');
    if (isRequest(question)) return below('harmful');
    if (probability >= gate.threshold)
      return {
        status: 'answered',
        confidence: 0.5 + (probability - gate.threshold) / (1 - gate.threshold) / 2,
      };
    const falsePremise = vector.nameMissing > 0 || vector.numberMissing > 0;
    return {
      status: 'not-in-memo',
      reason: falsePremise ? 'false-premise' : 'not-covered',
      confidence: probability / gate.threshold / 2.001,
    };
  }

  function compose(question: string, considered: Consideration, verdict: Verdict, forced: boolean): Answer {
    const { query, ranked, supports } = considered;
    const answered = verdict.status === 'answered';
    const quotes = chooseQuotes(query, ranked);
    const shown = answered || forced ? quotes : [];
    const dates = shown
      .map(({ passage }) => library.memo(passage.memo)?.asOf)
      .filter((date) => date !== undefined);
    const said = (start: number, end: number): string => question.slice(start, end);
    return {
      question,
      ...verdict,
      answers: answered ? pinpointed(question, considered) : [],
      quotes: shown,
      related: answered ? [] : quotes.slice(0, 3),
      missing: supports
        .filter(({ term, level }) => level < MISSING && term.weight === 1)
        .map(({ term }) => said(term.start, term.end)),
      asOf: [...new Set(dates)],
      explanation: explain(considered, verdict),
    };
  }

  function pinpointed(question: string, { query, ranked }: Consideration): ShortAnswer[] {
    const { sentence } = ranked[0]!;
    const { start: offset } = sentence.span;
    return shortAnswers(question, query, sentence, pinpoint).map(({ start, end }) => ({
      quote: 0,
      start: offset + start,
      end: offset + end,
    }));
  }

  function lookedUp(question: string, passage: Passage): Answer {
    const { asOf } = library.memo(passage.memo)!;
    return {
      ...nothing(question),
      status: 'answered',
      confidence: 1,
      quotes: [quotePassage(passage)],
      asOf: asOf === undefined ? [] : [asOf],
      explanation: ['looked up by its number'],
    };
  }
  return { answer };
}

function nothing(question: string): Answer {
  return {
    question,
    status: 'not-in-memo',
    answers: [],
    quotes: [],
    related: [],
    confidence: 0,
    missing: [],
    asOf: [],
    explanation: [],
  };
}

function silent(question: string, reason: NonNullable<Answer['reason']>): Answer {
  return {
    ...nothing(question),
    status:
      readQuestion(question).kind === 'none' || reason === 'other-language'
        ? 'not-a-question'
        : 'not-in-memo',
    reason,
  };
}
