import { sameProperRoot } from '../analysis/proper-words.ts';
import type { Quantity } from '../analysis/quantities.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import { outerQuantities, stretchOf } from './quantity-scope.ts';

/** Share of the question's words that stand in what tells of a quantity, where there are several. */
export function clauseShare(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  quantity: Quantity,
): number {
  if (outerQuantities(sentence).length < 2) return 0;
  const stretch = stretchOf(sentence, quantity);
  let inside = 0;
  let all = 0;
  const counted = new Set(sentence.quantities.flatMap(({ unit }) => unit));
  for (const term of saidOfCounted(question, asserted(question, query))) {
    const at = placesOf(term, sentence);
    // What is counted throughout, or said all over, tells no clause from another.
    if (at.length === 0 || at.some((place) => counted.has(sentence.terms[place]!.term))) continue;
    const own = at.filter((place) => {
      const from = sentence.terms[place]!.start;
      return from >= stretch.start && from < stretch.end;
    });
    all += term.idf;
    inside += (term.idf * own.length) / at.length;
  }
  return all === 0 ? 0 : inside / all;
}

/** "How many were killed, **not caught**": what the question sets aside leads to no quantity. */
const SET_ASIDE =
  /(?:(?<!\b(?:are|be|been|can|could|did|do|does|had|has|have|is|may|might|or|should|was|were|will|would) )\bnot|\bnot(?=[^,.;?)]*\bbut\b)|\b(?:instead of|rather than))\b(?:(?!\bbut\b)[^,.;?)])*/gi;

function asserted(question: string, query: Query): Query {
  const aside = [...question.matchAll(SET_ASIDE)];
  // A term carried over from an earlier question weighs less, and its offsets are of that one.
  const isAside = ({ start, weight }: QueryTerm): boolean =>
    weight >= 0.5 && aside.some(({ 0: words, index }) => index <= start && start < index + words.length);
  return aside.length === 0 ? query : { ...query, terms: query.terms.filter((term) => !isAside(term)) };
}

/** "**Of the boats that sailed, how many** came back?": what is said of all of them comes before. */
const OUT_OF = /^\W*(?:out )?of\b[^?]*\bhow many\b/i;

/** What is said of those counted ("how many of the Pakistani leaders **had belonged to the TTP**"), where anything is. */
function saidOfCounted(question: string, { terms, focus }: Query): readonly QueryTerm[] {
  const whole = OUT_OF.exec(question)?.[0].length ?? 0;
  const ofPart = whole === 0 ? [] : terms.filter(({ start }) => start >= whole);
  if (ofPart.length > 0) return ofPart;
  const at = terms.findIndex(({ term }) => term === focus);
  const behind = at === -1 ? [] : terms.slice(at + 1);
  return behind.length > 0 ? behind : terms;
}

/**
 * Where a term stands under any of its forms ("Pakistan", "Pakistani"), the last word of a longer name left out; else where a word
 * begins like it ("defected", "defector").
 */
function placesOf({ term, word, synonyms }: QueryTerm, { positions, terms }: IndexedSentence): number[] {
  const kin = [...terms.keys()].filter((at) => terms[at]!.capital && sameProperRoot(terms[at]!.word, word));
  const own = [
    ...new Set([...[term, ...synonyms.keys()].flatMap((form) => positions.get(form) ?? []), ...kin]),
  ];
  if (own.length > 0 || term.length < 6)
    return own.filter((at) => own.length === 1 || !terms[at]!.capital || !terms[at - 1]?.capital);
  return [...positions].flatMap(([other, at]) => (other.startsWith(term.slice(0, 6)) ? at : []));
}
