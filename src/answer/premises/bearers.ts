import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/features.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { properKind, sameProperRoot } from './proper-words.ts';

/** Words between a fact and its bearer, at most, for a bearer to be near it. */
const NEAR = 12;

/** Characters between a name and what is its own, at most: "ISKP's notoriety". */
const POSSESSIVE = 3;

/** A name that a fact can be told of: not a time. */
export function isBearer({ name, word, period }: QueryTerm): boolean {
  return period === undefined && (name || properKind(word) !== undefined);
}

/**
 * How many of the question's named bearers stand farther from the fact than one of the same sort that was not asked about: "how
 * many TTP fighters" where the sentence counts the fighters of ISKP. The fact is the plain word next to the name.
 */
export function rivalBearers({ terms, type, form }: Query, sentence: IndexedSentence): number {
  const soughtItself = type === 'person' || type === 'place' || form.kind === 'which' || form.asksSeveral;
  if (soughtItself || sentence.records.length > 0) return 0;
  const names = terms.filter(isBearer);
  return names.filter((name) => {
    const fact = neighbour(terms, name);
    const at = fact && matchLevel(fact, sentence).at[0];
    if (at === undefined) return false;
    const rival = nearest(otherNames(names, sentence, properKind(name.word) === 'place'), at);
    return rival <= NEAR && rival < nearest(matchLevel(name, sentence).at, at);
  }).length;
}

/** Whether the sentence has two of the question's bearers on swapped sides of a fact: "ISKP against the TTP" where the TTP is against ISKP. */
export function swapsBearers({ terms }: Query, sentence: IndexedSentence): boolean {
  const names = terms.filter((term) => isBearer(term) && properKind(term.word) !== 'place');
  return terms.some((fact) => {
    const at = isBearer(fact) || fact.number ? undefined : matchLevel(fact, sentence).at[0];
    if (at === undefined) return false;
    const before = names.findLast(({ end }) => end + POSSESSIVE < fact.start);
    const after = names.find(({ start }) => start >= fact.end);
    return (
      before !== undefined &&
      after !== undefined &&
      isOnly(before, 1, at, sentence) &&
      isOnly(after, -1, at, sentence)
    );
  });
}

/** Whether all places of a name in the sentence lie on that side of a position. */
function isOnly(name: QueryTerm, side: 1 | -1, at: number, sentence: IndexedSentence): boolean {
  const places = matchLevel(name, sentence).at;
  return places.length > 0 && places.every((place) => (place - at) * side > 0);
}

/** The plain word nearest to a name in the question, the one behind it first. */
function neighbour(terms: readonly QueryTerm[], name: QueryTerm): QueryTerm | undefined {
  const plain = terms.filter(
    (term) => !isBearer(term) && !term.number && term.weight === 1 && term.period === undefined,
  );
  const gap = (term: QueryTerm): number =>
    term.start >= name.end ? term.start - name.end : name.start - term.end + 3;
  return plain.toSorted((a, b) => gap(a) - gap(b))[0];
}

/** Positions of the names in the sentence that the question does not hold: places, or what is none. */
function otherNames(
  asked: readonly QueryTerm[],
  { positions, terms }: IndexedSentence,
  places: boolean,
): number[] {
  const own = new Set(
    asked.flatMap(({ term, synonyms }) =>
      [term, ...synonyms.keys()].flatMap((form) => positions.get(form) ?? []),
    ),
  );
  const mentions = [...positions].filter(([term]) => term.startsWith('@')).flatMap(([, at]) => at);
  const proper = [...terms.keys()].filter((at) => properKind(terms[at]!.word) !== undefined);
  return [...mentions, ...proper].filter((at) => {
    const { word } = terms[at]!;
    return (
      (properKind(word) === 'place') === places &&
      !own.has(at) &&
      !asked.some((name) => sameProperRoot(name.word, word))
    );
  });
}

function nearest(positions: readonly number[], at: number): number {
  return Math.min(Number.POSITIVE_INFINITY, ...positions.map((position) => Math.abs(position - at)));
}
