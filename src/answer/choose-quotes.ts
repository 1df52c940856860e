import type { Span } from '../corpus/memo.ts';
import type { Query } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import type { Quote } from './answer.ts';
import { isNearDuplicate } from './near-duplicates.ts';
import { findQualification } from './qualification.ts';
import { quoteSentence } from './quotes.ts';

/** Most quotations of an answer: where one thing is asked for, and where several are. */
const MOST = { one: 2, several: 4 } as const;
/** A further quotation is worth showing while its odds against the best are above this. */
const LEAST_ODDS = 0.02;

/** The quotations of an answer, best first: no repetition, no overlap; the second one qualifies the first where the memo does. */
export function chooseQuotes(query: Query, ranked: readonly RankedSentence[]): Quote[] {
  const best = ranked[0]!;
  const most = query.form.asksSeveral ? MOST.several : MOST.one;
  const quotes = [quoteSentence(query, best, 1)];
  const chosen = [best];
  const qualification = findQualification(query, best, ranked);
  const rest = qualification ? [qualification, ...ranked.slice(1)] : ranked.slice(1);
  for (const candidate of rest) {
    if (quotes.length === most) break;
    const odds = Math.exp(candidate.score - best.score);
    if (candidate !== qualification && odds < LEAST_ODDS) continue;
    if (chosen.some(({ sentence }) => isNearDuplicate(sentence, candidate.sentence))) continue;
    const quote = quoteSentence(
      query,
      candidate,
      odds,
      candidate === qualification ? 'qualifies' : 'answers',
    );
    if (quotes.some((other) => other.passage === quote.passage && overlap(other.span, quote.span))) continue;
    quotes.push(quote);
    chosen.push(candidate);
  }
  return quotes;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
