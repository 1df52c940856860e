import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/features.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isPlace } from './places.ts';
import { properKind, sameProperRoot } from './proper-words.ts';

/** Words between a fact and its bearer, at most, for a bearer to be near it. */
const NEAR = 12;

/** A name that a fact can be told of: not a time. */
export function isBearer({ name, word, period }: QueryTerm): boolean {
  return period === undefined && (name || properKind(word) !== undefined);
}

/**
 * How many of the question's named bearers stand farther from their fact than one of the same sort that was not asked about:
 * "how many of the known Taliban leaders" where the sentence has leaders of ISKP. The fact is the plain word next to the name;
 * a name that only a neighbouring sentence holds is farther than any.
 */
export function rivalBearers({ terms, type, form }: Query, sentence: IndexedSentence): number {
  const soughtItself = type === 'person' || type === 'place' || form.kind === 'which' || form.asksSeveral;
  if (soughtItself || sentence.records.length > 0) return 0;
  const names = terms.filter(isBearer);
  const others = otherNames(names, sentence);
  return names.filter((name) => {
    const fact = neighbour(terms, name);
    const at = fact && matchLevel(fact, sentence).at[0];
    const own = matchLevel(name, sentence).at;
    if (at === undefined || (own.length === 0 && !isNextDoor(name, sentence))) return false;
    const isPlaceName = own.some((place) => isPlace(sentence, place)) || properKind(name.word) === 'place';
    const rival = nearest(
      others.filter((other) => isPlace(sentence, other) === isPlaceName),
      at,
    );
    return rival <= NEAR && rival < nearest(own, at);
  }).length;
}

function isNextDoor(name: QueryTerm, { place, ordinal, positions }: IndexedSentence): boolean {
  const around = [place.sentences[ordinal - 1], place.sentences[ordinal + 1]];
  return (
    !positions.has(name.term) && around.some((near) => near !== undefined && matchLevel(name, near).level > 0)
  );
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

/** Positions of the names in the sentence that the question does not hold; times are no names. */
function otherNames(asked: readonly QueryTerm[], { positions, terms, periods }: IndexedSentence): number[] {
  const own = new Set(
    asked.flatMap(({ term, synonyms }) =>
      [term, ...synonyms.keys()].flatMap((form) => positions.get(form) ?? []),
    ),
  );
  const mentions = [...positions].filter(([term]) => term.startsWith('@')).flatMap(([, at]) => at);
  const proper = [...terms.keys()].filter((at) => properKind(terms[at]!.word) !== undefined);
  return [...mentions, ...proper].filter((at) => {
    const { word, start } = terms[at]!;
    const isTime = periods.some((period) => start >= period.start && start < period.end);
    return !isTime && !own.has(at) && !asked.some((name) => sameProperRoot(name.word, word));
  });
}

function nearest(positions: readonly number[], at: number): number {
  return Math.min(Number.POSITIVE_INFINITY, ...positions.map((position) => Math.abs(position - at)));
}
