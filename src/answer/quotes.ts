import type { Passage, Span } from '../corpus/memo.ts';
import type { RankedSentence } from '../index/search.ts';
import type { Query } from '../index/query.ts';
import type { Quote } from './answer.ts';
import { findAttribution } from './attribution.ts';
import { highlightMatches } from './highlights.ts';

/** Most sentences of one quotation. */
export const MOST_SENTENCES = 3;

/** A sentence that begins with one of these leans on the sentence before it. */
const LEANS_BACK =
  /^(?:However, )?(?:it|its|they|their|them|this|these|those|that|he|his|she|her|such|all these|in this context)\b(?! is (?:imperative|necessary|also))/i;

/** Quotes a sentence, with the one before it where it cannot be understood alone. */
export function quoteSentence(
  query: Query,
  { sentence }: RankedSentence,
  score: number,
  role: Quote['role'] = 'answers',
): Quote {
  const { place, span, ordinal } = sentence;
  const { passage } = place;
  const before = place.sentences[ordinal - 1];
  const leans = before !== undefined && LEANS_BACK.test(passage.text.slice(span.start, span.end));
  const first = leans ? before.span.start : span.start;
  const attribution = findAttribution(passage, span);
  return {
    passage,
    span: { start: first, end: span.end },
    sentence: { start: span.start, end: span.end },
    footnotes: footnotesOf(passage, { start: first, end: span.end }),
    highlights: highlightMatches(query, sentence),
    score,
    role,
    ...(attribution ? { attribution } : {}),
  };
}

/** Notes hanging on the sentences inside a span; of a note its own number. */
export function footnotesOf(passage: Passage, span: Span): number[] {
  if (passage.footnote !== undefined) return [passage.footnote];
  return passage.sentences
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .flatMap(({ footnotes }) => footnotes);
}

/** Quotes the first sentences of a passage asked for by its number, as many as one quotation may hold. */
export function quotePassage(passage: Passage): Quote {
  const sentences = passage.sentences.slice(0, MOST_SENTENCES);
  const span = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
  return {
    passage,
    span,
    sentence: { start: span.start, end: sentences[0]!.end },
    footnotes: footnotesOf(passage, span),
    highlights: [],
    score: 1,
    role: 'answers',
  };
}
