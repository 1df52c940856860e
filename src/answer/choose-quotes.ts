import type { Passage, Span } from '../corpus/memo.ts';
import type { Query } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import type { Quote } from './answer.ts';
import { isNearDuplicate } from './near-duplicates.ts';
import { findQualification } from './qualification.ts';
import { joinSpans } from './highlights.ts';
import { footnotesOf, MOST_SENTENCES, quoteSentence } from './quotes.ts';

/** Most quotations of an answer: where one thing is asked for, and where several are. */
const MOST = { one: 2, several: 4 } as const;
/** A further quotation is worth showing while its odds against the best are above this. */
const LEAST_ODDS = 0.02;

/** A sentence next to the best one that answers about as well, by its odds against the best, is quoted along with it. */
const EQUAL_ODDS = { one: 0.5, compared: 0.1 } as const;

/** The quotations of an answer, best first: no repetition, no overlap; the second one qualifies the first where the memo does. */
export function chooseQuotes(query: Query, ranked: readonly RankedSentence[]): Quote[] {
  const best = ranked[0]!;
  const most = query.form.asksSeveral ? MOST.several : MOST.one;
  const equals = equalNeighbours(query, best, ranked);
  const quotes = [
    equals.reduce(
      (quote, equal) => {
        const beside = quoteSentence(query, equal, 1);
        return canJoin(quote, beside) ? joinQuotes(quote, beside) : quote;
      },
      quoteSentence(query, best, 1),
    ),
  ];
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
    chosen.push(candidate);
    // The first quotation stays as it is: two wordings of a question differ in whether several things are asked for.
    const beside = query.form.asksSeveral
      ? quotes.findIndex((other, i) => i > 0 && canJoin(other, quote))
      : -1;
    if (beside === -1) quotes.push(quote);
    else quotes[beside] = joinQuotes(quotes[beside]!, quote);
  }
  return quotes;
}

/** The quotations of an answer, filled up to the most with the next sentences by rank: for measuring the ranking. */
export function forcedQuotes(query: Query, ranked: readonly RankedSentence[]): Quote[] {
  const best = ranked[0]!;
  const quotes = chooseQuotes(query, ranked);
  const isQuoted = ({ sentence: { place, span } }: RankedSentence): boolean =>
    quotes.some(({ passage, sentence }) => passage === place.passage && sentence.start === span.start);
  const others = ranked.slice(0, 2 * MOST.several).filter((candidate) => !isQuoted(candidate));
  const rest = others.map((other) =>
    quoteSentence(query, other, Math.min(1, Math.exp(other.score - best.score))),
  );
  return [...quotes, ...rest].slice(0, MOST.several);
}

/** The sentences right before and behind the best one that answer about as well as it does, the better one first. */
function equalNeighbours(
  { form }: Query,
  best: RankedSentence,
  ranked: readonly RankedSentence[],
): RankedSentence[] {
  const { place, ordinal } = best.sentence;
  const least = form.kind === 'compare' || form.parts.length > 1 ? EQUAL_ODDS.compared : EQUAL_ODDS.one;
  return ranked.filter(
    ({ sentence, score }) =>
      sentence.place === place &&
      Math.abs(sentence.ordinal - ordinal) === 1 &&
      Math.exp(score - best.score) >= least,
  );
}

/** Neighbouring sentences that answer together are one quotation, as long as it stays short. */
function canJoin(a: Quote, b: Quote): boolean {
  if (a.passage !== b.passage) return false;
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  const joined = sentencesIn(a.passage, { start: first.span.start, end: second.span.end });
  return (
    joined.length <= MOST_SENTENCES &&
    joined.length === sentencesIn(a.passage, a.span).length + sentencesIn(a.passage, b.span).length
  );
}

function joinQuotes(a: Quote, b: Quote): Quote {
  const span = { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) };
  return {
    ...a,
    span,
    footnotes: footnotesOf(a.passage, span),
    highlights: joinSpans([...a.highlights, ...b.highlights], a.passage.text),
  };
}

function sentencesIn({ sentences }: Passage, { start, end }: Span): readonly Span[] {
  return sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
