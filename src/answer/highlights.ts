import type { Span } from '../corpus/memo.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';

/** The words of a sentence that bear out the question, as spans of the passage's text: sorted, neighbours joined. */
export function highlightMatches(query: Query, sentence: IndexedSentence): Span[] {
  const { text } = sentence.place.passage;
  const spans = query.terms.flatMap((term) =>
    matchLevel(term, sentence).at.map((at) => {
      const last = endOfMention(term.term, at, sentence);
      return {
        start: sentence.span.start + sentence.terms[at]!.start,
        end: sentence.span.start + sentence.terms[last]!.end,
      };
    }),
  );
  return joinSpans(spans, text);
}

/** Of a name of several words ("@al-qaeda") the last one of them, as far as they stand there word by word. */
function endOfMention(term: string, at: number, { terms }: IndexedSentence): number {
  const words = term.startsWith('@') ? term.slice(1).split('-') : [];
  const other = words.findIndex((word, i) => terms[at + i]?.word !== word);
  return at + Math.max(1, other === -1 ? words.length : other) - 1;
}

/** Sorts spans and joins those that overlap or are parted by white space or a hyphen only. */
export function joinSpans(spans: readonly Span[], text: string): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && /^[\s-]*$/u.test(text.slice(last.end, span.start))) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
