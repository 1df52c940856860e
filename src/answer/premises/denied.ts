import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { textOf } from './kind-words.ts';

/** Says that something is not so; "not only", "no doubt" and "not just" say that it is. */
const NEGATION =
  /(?:\b(?:not|no|never|neither|nor|without|cannot|absence of|lack(?:s|ed|ing)? of)|n[’']t)\b(?! (?:only|just|merely|least|less|more|later|longer|doubt|matter|one knows)\b)/gi;
/** A question with one of these asks of what is not, or does not take for granted that it is. */
const OPEN =
  /\b(?:not|no|never|none|nobody|nothing|without|cannot|lack\w*|fail\w*|refus\w*|unable|absen\w+|den(?:y|ies|ied|ial)|reject\w*|oppos\w*|against|avoid\w*|missing|short|little|less|lest|hardly|stop\w*|keep\w*|kept|prevent\w*|blunt\w*|limit\w*|leaves? (?:out|aside)|left (?:out|aside)|exclu\w+|(?:did|does|do|is|was|are|were|has|have)nt|any|whether|if|evidence|proof|about|say|says|said|mention\w*|view\w*|think|counts?|how (?:much|far|close|strong|likely|well))\b|n[’']t\b/i;
/** What a negation reaches: so many characters, up to the next mark or turn. */
const REACH = 50;
const TURN = /[.,;:()–—]|\b(?:but|although|though|because|unless|than)\b/i;
/** It was not so before, and is then. */
const LATER = /\b(?:until|before)\b/i;
/** From this level on a word is the question's. */
const MET = 0.5;

/**
 * Whether the question takes something for granted that the sentence denies: "what proved the **collaboration**" where it says
 * "no proven collaboration". A word that stands elsewhere in the sentence as well is not denied.
 */
export function deniesAsked(question: string, { terms, form }: Query, sentence: IndexedSentence): boolean {
  if (
    form.kind === 'yes-no' ||
    form.kind === 'definition' ||
    !form.sure ||
    sentence.cites ||
    OPEN.test(question)
  )
    return false;
  const text = textOf(sentence);
  if (LATER.test(text)) return false;
  const scopes = [...text.matchAll(NEGATION)].map(({ 0: negation, index }) => {
    const from = index + negation.length;
    const reached = text.slice(from, from + REACH);
    const turn = reached.search(TURN);
    return { from, to: from + (turn === -1 ? REACH : turn) };
  });
  if (scopes.length === 0) return false;
  const isDenied = (term: QueryTerm): boolean => {
    const { level, at } = matchLevel(term, sentence);
    return (
      level >= MET &&
      at.length > 0 &&
      at.every((place) =>
        scopes.some(
          ({ from, to }) => sentence.terms[place]!.start >= from && sentence.terms[place]!.end <= to,
        ),
      )
    );
  };
  return terms.some(
    (term) => term.weight === 1 && !term.name && !term.number && !term.period && isDenied(term),
  );
}
