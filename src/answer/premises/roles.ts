import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { isBearer } from './bearers.ts';

/** Words behind "of" within which the name of those who are led begins: "leaders of the armed wing of ISKP". */
const REACH = 3;

/** Those who lead, and to lead. */
const LEADER =
  /^(?:boss|captain|chairman|chairwoman|charge|chief|commander|director|emir|head|helm|leader|president|ruler)s?$|^(?:chair|command|direct|govern|head|lead|rule|run)(?:s|ed|n?ing)?$|^(?:led|ran)$/u;

/**
 * Whether who leads (heads, commands …) somebody is asked, and the sentence tells who leads somebody else: every role of that sort
 * there that says whose it is, "leader of X" or "X leader", is of one not asked about.
 */
export function holdsOtherRole({ terms, type }: Query, sentence: IndexedSentence): boolean {
  const role = type === 'person' ? terms.find(isRole) : undefined;
  if (!role) return false;
  const asked = terms.filter((term) => term !== role && isBearer(term, sentence));
  if (
    asked.length === 0 ||
    sentence.records.some(({ words }) => asked.some(({ word }) => words.includes(word)))
  )
    return false;
  const own = new Set(asked.flatMap((name) => matchLevel(name, sentence).at));
  const owners = placesOf(role, sentence).flatMap((at) => ownersOf(sentence, at));
  return owners.length > 0 && !owners.some((at) => own.has(at));
}

/** From this weight on a related word may be the role: "head" for "leader". */
const LIKE = 0.4;

/** Where a role stands in the sentence's own words, whatever annotations say of it. */
const placesOf = ({ term, synonyms, related }: QueryTerm, { positions }: IndexedSentence): number[] => {
  const like = [...related].filter(([, weight]) => weight >= LIKE).map(([other]) => other);
  return [...new Set([term, ...synonyms.keys(), ...like])].flatMap((word) => positions.get(word) ?? []);
};

/** Where the names stand whose role stands at a position. */
function ownersOf({ positions, terms }: IndexedSentence, at: number): number[] {
  const known = [...positions].filter(([term]) => term.startsWith('@')).flatMap(([, places]) => places);
  const names = [...known, ...[...terms.keys()].filter((place) => place > 0 && terms[place]!.capital)];
  const behind =
    terms[at + 1]?.word === 'of' ? names.filter((name) => name > at + 1 && name <= at + 1 + REACH) : [];
  return behind.length > 0 ? behind : names.filter((name) => name < at && name >= at - 1);
}

const isRole = ({ word, name }: QueryTerm): boolean => !name && LEADER.test(word);
