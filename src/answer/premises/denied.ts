import { LIGHT_WORDS } from '../../analysis/stop-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { textOf } from './kind-words.ts';

/** Says of a verb, or of what follows at once, that it is not so; "not only", "no doubt" and "without warning" do not. */
const NEGATION =
  /(?:\b(?:not|never|neither|nor|without|cannot|(?<noun>no|absence of|lack(?:s|ed|ing)? of))|n[’']t)\b(?! (?:only|just|merely|least|less|more|fewer|later|long|longer|sooner|doubt|matter|coincidence|question|secret|surprise|warning|one knows)\b)/gi;
/** A question with one of these asks of what is not, or does not take for granted that it is. */
const OPEN =
  /\b(?:not|no|never|none|nobody|nothing|without|cannot|lack\w*|fail\w*|refus\w*|unable|absen\w+|den(?:y|ies|ied|ial)|reject\w*|oppos\w*|against|avoid\w*|missing|short|little|less|lest|hardly|still|forbid\w*|forbade|bann?(?:s|ed|ing)?|prohibit\w*|exempt\w*|barred|illegal\w*|stop\w*|keep\w*|kept|prevent\w*|blunt\w*|limit\w*|leaves? (?:out|aside)|left (?:out|aside)|exclu\w+|(?:did|does|do|is|was|are|were|has|have)nt|any|whether|if|evidence|proof|about|say|says|said|mention\w*|view\w*|think|counts?|how (?:much|far|close|strong|likely|well))\b|n[’']t\b/i;
/** What "no" reaches: so many characters, up to the next mark or turn. */
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
  const denied = deniedPlaces(sentence);
  if (denied.size === 0 || LATER.test(textOf(sentence))) return false;
  const isDenied = (term: QueryTerm): boolean => {
    const { level, at } = matchLevel(term, sentence);
    return level >= MET && at.length > 0 && at.every((place) => denied.has(place));
  };
  return terms.some(
    (term) => term.weight === 1 && !term.name && !term.number && !term.period && isDenied(term),
  );
}

/** Of "not" the next full word, which is the verb; of "no" those up to the next mark or turn. */
function deniedPlaces(sentence: IndexedSentence): Set<number> {
  const text = textOf(sentence);
  const full = [...sentence.terms.keys()].filter((at) => !sentence.terms[at]!.stop);
  const denied = [...text.matchAll(NEGATION)].flatMap(({ 0: negation, index, groups }) => {
    const from = index + negation.length;
    const reached = text.slice(from, from + REACH);
    const turn = reached.search(TURN);
    const to = from + (turn === -1 ? REACH : turn);
    const inside = full.filter((at) => sentence.terms[at]!.start >= from && sentence.terms[at]!.end <= to);
    if (groups?.noun !== undefined) return inside;
    // "do not carry weapons": a light verb says little by itself.
    const [verb] = inside;
    return inside.slice(0, verb !== undefined && LIGHT_WORDS.has(sentence.terms[verb]!.word) ? 2 : 1);
  });
  return new Set(denied);
}
