import { PRESENT_WORDS } from '../analysis/stop-words.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { BORNE_OUT, bearsOut } from './evidence.ts';
import { putFirst } from './put-first.ts';

/** "who is", "who leads": the one of today. */
const ASKS_NOW = /\bwho(?:['’]?s| is| leads| heads| runs| commands| rules)\b/i;
/** One among several, or of another time. */
const ASKS_OTHER =
  /\b(?:first|last|latest|second|third|fourth|fifth|sixth|former|previous|earlier|next|after|before|between|until|longest|shortest|all)\b/i;
/** How nearly another word means the role. */
const ROLE = 0.4;

/** Whether a sentence says who holds the role today that the question asks about: "the current leader of …". */
export function tellsHolderNow(question: string, query: Query, one: RankedSentence): boolean {
  if (
    query.form.kind !== 'who' ||
    query.periods.some(({ relative }) => relative === undefined) ||
    !ASKS_NOW.test(question) ||
    ASKS_OTHER.test(question)
  )
    return false;
  const role = query.terms.find((term) => isCurrentRole(term, one.sentence));
  return (
    role !== undefined &&
    bearsOut(query, one, role) &&
    // Whose role it is stands in the sentence itself, not somewhere near.
    query.terms.every((term) => !term.name || matchLevel(term, one.sentence).level >= BORNE_OUT)
  );
}

/** Puts a sentence first that names the holder of today: a table of those who held the role does not tell. */
export function presentHolderFirst(
  question: string,
  query: Query,
  ranked: readonly RankedSentence[],
): readonly RankedSentence[] {
  const telling = ranked.find((one) => tellsHolderNow(question, query, one));
  return telling ? putFirst(telling, ranked) : ranked;
}

/** A word for the role ("boss" for "leader") stands right behind a word for the present. */
function isCurrentRole({ term, name, synonyms, related }: QueryTerm, { terms }: IndexedSentence): boolean {
  if (name) return false;
  return terms.some(({ word }, at) => {
    const held = PRESENT_WORDS.has(word) ? terms[at + 1]?.term : undefined;
    return (
      held !== undefined &&
      (held === term || Math.max(synonyms.get(held) ?? 0, related.get(held) ?? 0) >= ROLE)
    );
  });
}
