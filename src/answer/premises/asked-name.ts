import { readCitation } from '../../analysis/citations.ts';
import { properKind } from '../../analysis/proper-words.ts';
import { kindOfNoun } from '../../analysis/question-nouns.ts';
import { asksSource } from '../../index/asked-features.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { askedPositions, isName } from './asked-value.ts';
import { textOf } from './kind-words.ts';
import { isPlace } from './places.ts';

/**
 * Whether the name of something is asked for ("the name of X", "which organisation"), and it stands in the sentence without one:
 * no name beside it, or "a", "an" or "some" in front of it.
 */
export function isUnnamed(question: string, query: Query, sentence: IndexedSentence): boolean {
  const { form, focusTerm } = query;
  const bearer = namedThing(query);
  if (bearer && standsBare(bearer, query, sentence)) return true;
  // "Whose proxy" asks for no proxy's name.
  const asksName = form.kind === 'which' || (form.kind === 'who' && !/\bwhose\b/i.test(question));
  const chosen = asksName ? focusTerm : undefined;
  return (
    chosen !== undefined &&
    !chosen.name &&
    isIndefinite(chosen, sentence) &&
    standsBare(chosen, query, sentence)
  );
}

/** "who is the …", "who was ISKP's …": one person is meant. */
const ONE_HOLDER =
  /\bwho(?:['’]?s| is| was| became| serves as| served as)\s+(?:the|its|their|his|[\p{L}-]+['’]s)\s/iu;

/**
 * Whether the one holder of a role is asked for ("who is the spokesman"), and no name stands in the sentence that could be a
 * person's: no place, no people, no acronym, none that the question has itself.
 */
export function leavesRoleOpen(question: string, query: Query, sentence: IndexedSentence): boolean {
  if (query.form.kind !== 'who' || !ONE_HOLDER.test(question) || sentence.records.length > 0) return false;
  // Who holds a role is not told by the title of a work.
  if (sentence.cites && !asksSource(query)) return true;
  const asked = askedPositions(query, sentence);
  return ![...sentence.terms.keys()].some((at) => {
    const { word, text, stop } = sentence.terms[at]!;
    return (
      !stop &&
      !asked.has(at) &&
      isName(sentence, at) &&
      text !== text.toUpperCase() &&
      properKind(word) !== 'people' &&
      !isPlace(sentence, at)
    );
  });
}

/** Whether the name of something is asked for ("the name of X"), and nothing in the sentence is an X. */
export function nameOfNothing(query: Query, sentence: IndexedSentence): boolean {
  const bearer = namedThing(query);
  return bearer !== undefined && matchLevel(bearer, sentence).at.length === 0;
}

const isThing = ({ name, number }: QueryTerm): boolean => !name && !number;

/** Words behind "name of" within which the person or body to be named stands. */
const NAMED_WITHIN = 3;

/** The X of "the name of X", "what is X called that …". */
function namedThing({ terms, type }: Query): QueryTerm | undefined {
  const at = terms.findIndex(({ word }) => /^(?:names?|named|called)$/u.test(word));
  if (at < 0) return undefined;
  // "The name of the special **envoy**", "an **expert** on trade, what is his name".
  const near = at === terms.length - 1 ? terms.slice(0, at) : terms.slice(at + 1, at + 1 + NAMED_WITHIN);
  const role = near.find((term) => isThing(term) && kindOfNoun(term.word) === 'who');
  if (role) return role;
  const before = terms.slice(0, at).findLast(isThing);
  // "How many ships called" asks for no name.
  const isCalled =
    terms[at]!.word === 'called' && before !== undefined && type !== 'number' && type !== 'time';
  return isCalled || at === terms.length - 1 ? before : terms.slice(at + 1).find(isThing);
}

/** In the title of a cited work every word has a capital: no name is seen beside another word there. */
function standsBare(bearer: QueryTerm, query: Query, sentence: IndexedSentence): boolean {
  const places = matchLevel(bearer, sentence).at;
  if (places.length === 0) return false;
  if (sentence.cites && readCitation(textOf(sentence)) !== undefined) return true;
  const asked = askedPositions(query, sentence);
  const isNamed = (place: number): boolean => {
    const term = sentence.terms[place];
    if (term === undefined || asked.has(place) || !isName(sentence, place)) return false;
    return (
      /^(?:name)?$/u.test(properKind(term.word) ?? '') &&
      term.text !== term.text.toUpperCase() &&
      (!isPlace(sentence, place) || endsName(sentence, place))
    );
  };
  return !places.some((place) => BESIDE.some((step) => isNamed(place + step)));
}

/** "Voice of the **Khorasan**": a place that ends a name. */
const endsName = ({ terms }: IndexedSentence, at: number): boolean => {
  const of = terms[at - 1]?.word === 'the' ? at - 2 : at - 1;
  return terms[of]?.word === 'of' && terms[of - 1]?.capital === true;
};

/** Where the name of something stands: "the leader, identified as X", "X, the leader". */
const BESIDE = [-2, -1, 1, 2, 3, 4, 5];

/** "a group", but not "the Harari, a group": what stands beside a name is named. */
function isIndefinite(bearer: QueryTerm, sentence: IndexedSentence): boolean {
  const { terms } = sentence;
  const standsBeside = (at: number): boolean =>
    textOf(sentence).slice(0, terms[at]!.start).at(-2) === ',' &&
    [at - 1, at - 2].some((before) => terms[before] && isName(sentence, before) && before > 0);
  return matchLevel(bearer, sentence).at.some((place) =>
    [place - 3, place - 2, place - 1].some(
      (at) => /^(?:an?|some|several|various)$/u.test(terms[at]?.word ?? '') && !standsBeside(at),
    ),
  );
}
