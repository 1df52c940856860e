import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { NOTION } from '../../index/query.ts';
import { isPlace } from './places.ts';
import { isPeopleWord } from '../../analysis/world-names.ts';
import { isEnglishWord } from '../../analysis/related-words.ts';
import { properKind, sameProperRoot } from '../../analysis/proper-words.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';

/** A question with more names than this tells of a whole constellation: no single one is its bearer. */
const MOST_NAMES = 3;
/** Words between a fact and its bearer, at most, for a bearer to be near it. */
const NEAR = 12;

/**
 * A name that a fact can be told of: not a time. What is typed in lower case is a name where English or the running text of the
 * sentence writes it with a capital.
 */
export function isBearer(term: QueryTerm, sentence: IndexedSentence): boolean {
  if (term.period !== undefined || term.number) return false;
  return term.name || properKind(term.word) !== undefined || (!sentence.cites && isCapital(term, sentence));
}

function isCapital(term: QueryTerm, { positions, terms }: IndexedSentence): boolean {
  const at = positions.get(term.term) ?? [];
  return at.length > 0 && at.every((place) => place > 0 && terms[place]!.capital);
}

/** How many named bearers of a question are outdone by others. */
export interface Rivals {
  /** The name stands in the sentence too, farther from the fact. */
  readonly nearer: number;
  /** The name stands elsewhere in the passage only. */
  readonly instead: number;
}

type Sort = 'place' | 'people' | 'other';

const NO_RIVALS: Rivals = { nearer: 0, instead: 0 };

/**
 * How many of the question's named bearers stand farther from their fact than one of the same sort that was not asked about:
 * "how many of the known Taliban leaders" where the sentence has leaders of ISKP. The fact is the plain word next to the name.
 */
export function rivalBearers({ terms, type, form }: Query, sentence: IndexedSentence): Rivals {
  const bearers = terms.filter((term) => isBearer(term, sentence));
  const names = lastOfEach(bearers);
  if (form.asksSeveral || names.length > MOST_NAMES || sentence.records.length > 0 || sentence.cites)
    return NO_RIVALS;
  if (type !== 'thing' && type !== 'person' && swapsSides(terms, names, sentence))
    return { ...NO_RIVALS, nearer: names.length };
  const others = otherNames(bearers, sentence);
  if (isBetweenOthers(terms, bearers, sentence, others)) return { ...NO_RIVALS, nearer: 1 };
  const outdone = names.filter((name) => {
    if (isCommonNoun(name) || leadsBoth(name, names, sentence, others)) return false;
    const fact = neighbour(terms, name, names, sentence);
    const at = fact && matchLevel(fact, sentence).at[0];
    const own = matchLevel(name, sentence).at;
    if (at === undefined || (own.length === 0 && !isNear(name, sentence))) return false;
    const sort = sortOf(sentence, own[0], name.word);
    if (isSought(sort, type, form.kind)) return false;
    const rival = nearest(
      others.filter((other) => sortOf(sentence, other, sentence.terms[other]!.word) === sort),
      at,
    );
    return rival <= NEAR && rival < nearest(own, at);
  });
  const nearer = outdone.filter((name) => matchLevel(name, sentence).at.length > 0).length;
  return { nearer, instead: outdone.length - nearer };
}

/** Of a name of several words the last one speaks for it. */
const lastOfEach = (names: readonly QueryTerm[]): QueryTerm[] =>
  names.filter(({ end }, at) => (names[at + 1]?.start ?? Number.POSITIVE_INFINITY) - end > 1);

/** What is sought stands beside its fact as well: no rival of a name asked with. */
function isSought(sort: Sort, type: Query['type'], kind: Query['form']['kind']): boolean {
  if (type === 'place') return sort === 'place';
  return (type === 'person' || kind === 'which') && sort !== 'place';
}

/** Only things of one sort are mistaken for each other: places, peoples, anybody else. */
function sortOf(sentence: IndexedSentence, at: number | undefined, word: string): Sort {
  if (properKind(word) === 'people' || isPeopleWord(word)) return 'people';
  const place = at === undefined ? properKind(word) === 'place' : isPlace(sentence, at);
  return place ? 'place' : 'other';
}

/** "the NGO", "university": written with a capital, and still a word for many things. */
function isCommonNoun({ term, word }: QueryTerm): boolean {
  return !term.startsWith('@') && properKind(word) === undefined && isEnglishWord(word);
}

/** The subject of question and sentence alike may stand far before what is said of it. */
function leadsBoth(
  name: QueryTerm,
  [first]: readonly QueryTerm[],
  sentence: IndexedSentence,
  others: readonly number[],
): boolean {
  const [own] = matchLevel(name, sentence).at;
  return name === first && own !== undefined && others.every((other) => other > own);
}

/** "ISKP's statement against the TTP" where the sentence has the TTP's statement against ISKP. */
function swapsSides(
  terms: readonly QueryTerm[],
  [first, second]: readonly QueryTerm[],
  sentence: IndexedSentence,
): boolean {
  if (!first || !second) return false;
  const [one, other] = [matchLevel(first, sentence).at, matchLevel(second, sentence).at];
  return terms.some((fact) => {
    const [at] = fact.weight === 1 ? matchLevel(fact, sentence).at : [];
    if (at === undefined || fact.start < first.end || fact.end > second.start) return false;
    return (
      one.length > 0 &&
      other.length > 0 &&
      one.every((place) => place > at) &&
      other.every((place) => place < at)
    );
  });
}

/** Words behind "between" within which the two stand. */
const BETWEEN_REACH = 9;

/** "hostilities between the Danes and **the Finns**" where the sentence has those between the Danes and the guild. */
function isBetweenOthers(
  terms: readonly QueryTerm[],
  bearers: readonly QueryTerm[],
  sentence: IndexedSentence,
  others: readonly number[],
): boolean {
  const asked = terms.findIndex(({ word }) => word === 'between');
  const two = asked === -1 ? [] : bearers.filter((name) => terms.indexOf(name) > asked).slice(0, 2);
  if (two.length < 2) return false;
  const behind = [...sentence.terms.keys()]
    .filter((at) => sentence.terms[at]!.word === 'between')
    .map((told) => (at: number) => at > told && at <= told + BETWEEN_REACH);
  const holdsBoth = (isInside: (at: number) => boolean): boolean =>
    two.every((name) => matchLevel(name, sentence).at.some(isInside));
  return (
    behind.length > 0 &&
    !behind.some(holdsBoth) &&
    behind.some(
      (isInside) =>
        others.filter(isInside).length > 0 &&
        two.some((name) => matchLevel(name, sentence).at.some(isInside)),
    )
  );
}

/** The name stands elsewhere in the passage, or in the sentence that a note hangs on, and not here. */
function isNear(name: QueryTerm, { place, positions }: IndexedSentence): boolean {
  if (positions.has(name.term)) return false;
  return [...place.sentences, ...place.citedBy].some((other) => matchLevel(name, other).level > 0);
}

/** Of the plain words that stand in the sentence themselves the one nearest to a name in the question, the one behind it first. */
function neighbour(
  terms: readonly QueryTerm[],
  name: QueryTerm,
  names: readonly QueryTerm[],
  sentence: IndexedSentence,
): QueryTerm | undefined {
  const plain = terms.filter(
    (term) =>
      !names.includes(term) &&
      !term.number &&
      term.weight === 1 &&
      term.period === undefined &&
      sentence.positions.has(term.term),
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
  const mentions = [...positions]
    .filter(([term]) => term.startsWith('@') && !term.endsWith(NOTION))
    .flatMap(([, at]) => at);
  const proper = [...terms.keys()].filter((at) => isProper(terms[at]!));
  return [...mentions, ...proper].filter((at) => {
    const { word, start } = terms[at]!;
    const isTime = periods.some((period) => start >= period.start && start < period.end);
    return !isTime && !own.has(at) && !asked.some((name) => sameProperRoot(name.word, word));
  });
}

/** A word that English writes with a capital, or one written so that English does not know. */
const isProper = ({ word, capital }: IndexedSentence['terms'][number]): boolean =>
  properKind(word) !== undefined || (capital && !isEnglishWord(word) && !STOP_WORDS.has(word));

function nearest(positions: readonly number[], at: number): number {
  return Math.min(Number.POSITIVE_INFINITY, ...positions.map((position) => Math.abs(position - at)));
}
