import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import { chooseQuotes, forcedQuotes } from './choose-quotes.ts';
import type { Consideration } from './engine.ts';
import { explain } from './explain.ts';
import type { PinpointModel } from './pinpoint.ts';
import { quotePassage } from './quotes.ts';
import { recordAnswers } from './record-answers.ts';
import { shortAnswers } from './short-answers.ts';
import type { Verdict } from './verdict.ts';

/** A word borne out less than this is named as missing. */
const MISSING = 0.3;
const MOST_RELATED = 3;
const MOST_VALUES = 2;

/** An answer with nothing in it. */
export function emptyAnswer(
  question: string,
  status: Answer['status'],
  reason: NonNullable<Answer['reason']>,
): Answer {
  return { ...NOTHING, question, status, reason };
}

const NOTHING = {
  answers: [],
  quotes: [],
  related: [],
  confidence: 0,
  missing: [],
  asOf: [],
  explanation: [],
} as const;

/** The note or paragraph that was asked for by its number. */
export function lookedUpAnswer(question: string, passage: Passage, library: Library): Answer {
  const quotes = [quotePassage(passage)];
  return {
    ...NOTHING,
    question,
    status: 'answered',
    confidence: 1,
    quotes,
    asOf: asOfDates(quotes, library),
    explanation: ['looked up by its number'],
  };
}

/** Puts quotations, values, missing words and explanation together under a verdict. */
export function composeAnswer(
  question: string,
  considered: Consideration,
  verdict: Verdict,
  { library, pinpoint, forced }: { library: Library; pinpoint: PinpointModel; forced: boolean },
): Answer {
  const { query, ranked, supports } = considered;
  const answered = verdict.status === 'answered';
  const chosen = forced ? forcedQuotes(query, ranked) : chooseQuotes(query, ranked);
  // A record that decides the question leaves nothing for a second quotation to say.
  const decided = !forced && recordAnswers(question, query, ranked[0]!.sentence).length > 0;
  const quotes = decided && !query.form.asksSeveral ? chosen.slice(0, 1) : chosen;
  const shown = answered || forced ? quotes : [];
  return {
    question,
    ...verdict,
    answers: answered ? pinpointed(question, considered, quotes, pinpoint) : [],
    quotes: shown,
    related: answered ? [] : quotes.slice(0, MOST_RELATED),
    missing: supports
      .filter(({ term, level }) => level < MISSING && term.weight === 1 && term.end <= question.length)
      .map(({ term }) => question.slice(term.start, term.end)),
    asOf: asOfDates(shown, library),
    // Written when it is asked for, which is seldom.
    get explanation() {
      return explain(considered, verdict);
    },
  };
}

/** Values of the first quotation; of the second too where several things are asked for and the first holds one. */
function pinpointed(
  question: string,
  { query, ranked }: Consideration,
  quotes: Answer['quotes'],
  pinpoint: PinpointModel,
): ShortAnswer[] {
  const asked = query.form.asksSeveral ? quotes.slice(0, MOST_VALUES) : quotes.slice(0, 1);
  const found = asked.map(({ passage, sentence }, quote) => {
    const own = ranked.find(
      ({ sentence: { place, span } }) => place.passage === passage && span.start === sentence.start,
    )!;
    return shortAnswers(question, query, own.sentence, pinpoint).map(({ start, end }) => ({
      quote,
      start: sentence.start + start,
      end: sentence.start + end,
    }));
  });
  const counts = query.type === 'number';
  return found[0]?.length === 1 && counts ? found.flat().slice(0, MOST_VALUES) : (found[0] ?? []);
}

function asOfDates(quotes: Answer['quotes'], library: Library): string[] {
  const dates = quotes.map(({ passage }) => library.memo(passage.memo)?.asOf);
  return [...new Set(dates.filter((date) => date !== undefined))];
}
