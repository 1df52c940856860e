import type { FindMentions, Mention } from '../analysis/aliases.ts';
import { properKind } from '../analysis/proper-words.ts';
import type { Term } from '../analysis/terms.ts';
import { isCountry, isPeopleWord } from '../analysis/world-names.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import { NOTION } from './query.ts';

/** Share of the passages that must name whoever a memo is about. */
const LEAST = 0.25;

/** Whom a single memo is about: the name of a body that its title holds and most passages name; undefined in a library of several. */
export function mainSubject(passages: readonly IndexedPassage[]): string | undefined {
  if (new Set(passages.map(({ passage }) => passage.memo)).size !== 1) return undefined;
  const named = new Map<string, number>();
  for (const { terms } of passages)
    for (const term of terms) if (isBody(term)) named.set(term, (named.get(term) ?? 0) + 1);
  const [most] = [...named].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= LEAST * passages.length && passages[0]!.heading.has(most[0])
    ? most[0]
    : undefined;
}

/** A name that is neither a notion nor a country's, a place's or a people's. */
function isBody(term: string): boolean {
  const word = term.slice(1);
  return (
    term.startsWith('@') &&
    !term.endsWith(NOTION) &&
    !isCountry(word) &&
    !isPeopleWord(word) &&
    properKind(word) !== 'place' &&
    properKind(word) !== 'people'
  );
}

const BODY = /^(?:group|organi[sz]ation|outfit|branch|affiliate|movement)$/u;
/** What tells which group it is, or that it is to be found out. */
const GOES_ON =
  /^(?:that|which|who|whose|whom|of|led|behind|responsible|called|named|known|by|with|in|from)$/u;

/** Names, and whoever the memo is about as "the group", where nothing more says which one. */
export function withMainSubject(findMentions: FindMentions, subject: string): FindMentions {
  return (terms) => {
    const named = findMentions(terms);
    const meant = [...terms.keys()].filter(
      (at) =>
        isDefinite(terms, at) && !named.some(({ first, length }) => at + 1 >= first && at < first + length),
    );
    return [...named, ...meant.map((at): Mention => ({ term: subject, first: at + 1, length: 1 }))].sort(
      (a, b) => a.first - b.first,
    );
  };
}

const isDefinite = (terms: readonly Term[], at: number): boolean =>
  /^(?:the|this)$/u.test(terms[at]!.word) &&
  BODY.test(terms[at + 1]?.word ?? '') &&
  !GOES_ON.test(terms[at + 2]?.word ?? '');
