import { baseForm } from '../analysis/irregular-forms.ts';
import type { Range } from '../analysis/range.ts';
import { fold } from '../analysis/terms.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import { findAttribution } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { agentOf, isVerb, patientOf } from './sentence-roles.ts';
import { isAdjective } from './widen.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = { subject: 5, agent: 2.5, patient: -1, lead: 1.5, holder: 6, last: 1.5, apart: 3 } as const;

/** "Who did it" asks for what stands before the deed, "by whom", "whom" for what stands behind it. */
export const SUBJECT =
  /^\W*(?:and |so |but )?(?:who|which \w+|what \w+)(?:\s+(?:has|have|had|is|are|was|were|will|could|might|may|would))?\s+(?!(?:did|does|do)\b)/i;

/** Who does it stands before the deed, whom it is done to behind; who says it is the one named as saying so. */
export function doerScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  { start, end }: Candidate,
): number {
  const holder = holderScore(question, sentence, { start, end });
  if (holder > 0) return holder;
  const asksDoer = BY_WHOM.test(question) || (SUBJECT.test(question) && !WHOM.test(question));
  if (!asksDoer && !WHOM.test(question)) return 0;
  if (asksDoer && !SUFFERS.test(question) && isBehindDeed(query, sentence, start)) return RULE.subject;
  const asked = roleAsked(question, query, sentence);
  if (asked !== undefined) return start <= asked && asked < end ? RULE.subject : RULE.patient;
  return sideScore(asksDoer, query, sentence, { start, end });
}

/** Words between "by" and a name, between a deed and its "by", at most: "founded **in Ulm in May 2013** by **the former pilot** X". */
const BY_REACH = { name: 4, deed: 8 } as const;

/** "arrests **by** the Danes": who stands behind a deed asked about and "by" does it, be the deed a noun. */
function isBehindDeed(query: Query, sentence: IndexedSentence, start: number): boolean {
  const { terms } = sentence;
  const at = terms.findIndex((term) => term.start === start);
  const near = terms.slice(Math.max(0, at - BY_REACH.name), at);
  const by = at - near.length + near.findLastIndex(({ word }) => word === 'by');
  const between = terms.slice(by + 1, at);
  if (
    terms[by]?.word !== 'by' ||
    !between.every(({ word, stop }) => !stop || /^(?:the|an?|its|their)$/u.test(word))
  )
    return false;
  const reach = isOneClause(sentence, by) ? BY_REACH.deed : 1;
  return query.terms.some(
    (term) =>
      !term.name &&
      [...matchLevel(term, sentence).at, ...likePlaces(term, sentence)].some(
        (place) =>
          place < by &&
          place >= by - reach &&
          !terms.slice(place + 1, by).some(({ word }) => isParticiple(word)),
      ),
  );
}

/** "The school, **founded** by X, was funded by Y": the deed of that "by" is another one. */
const isParticiple = (word: string): boolean => /..ed$/u.test(word) || baseForm(word) !== undefined;

/** No other clause begins between a deed and its "by". */
const isOneClause = ({ terms, place, span }: IndexedSentence, by: number): boolean => {
  const from = terms[Math.max(0, by - BY_REACH.deed)]!.start;
  return !/[;:]|\b(?:and|but|which|who|that)\b/u.test(
    place.passage.text.slice(span.start + from, span.start + terms[by]!.start),
  );
};

/** Where the name begins that has the role asked for, as far as the order of words tells. */
function roleAsked(question: string, query: Query, sentence: IndexedSentence): number | undefined {
  if (WHOM.test(question) && !BY_WHOM.test(question)) return patientAsked(query, sentence);
  return BY_WHOM.test(question) || !SUFFERS.test(question) ? agentAsked(query, sentence) : undefined;
}

/** The side of the deed on which a candidate stands. */
function sideScore(
  asksDoer: boolean,
  query: Query,
  sentence: IndexedSentence,
  { start, end }: Range,
): number {
  const deed = firstDeed(query, sentence);
  const leads = start <= firstName(sentence);
  if (deed === undefined) {
    if (!asksDoer || !leads) return 0;
    if (APART.test(textOf(sentence).slice(end))) return RULE.apart;
    return isDoneByPronoun(query, sentence) ? RULE.lead + RULE.agent : RULE.lead;
  }
  // "The Taliban moved in and retook …": who opens the sentence goes on doing.
  if (asksDoer && goesOn(sentence, deed)) return leads ? RULE.agent + RULE.lead : RULE.patient;
  return end <= deed === asksDoer ? RULE.agent : RULE.patient;
}

/** "The Danes, riding on their luck, moved in": what is told of them follows farther on. */
const APART = /^, \p{Ll}+ing\b/u;

/** Where the name of who does one of the deeds asked about begins, as far as the order of words tells. */
function agentAsked(query: Query, sentence: IndexedSentence): number | undefined {
  const agents = deedsAsked(query, sentence)
    .map((deed) => agentOf(sentence, deed))
    .filter((at) => at !== undefined);
  return agents.length > 0 ? sentence.terms[agents[0]!]!.start : undefined;
}

/** Where a sentence tells of what the question says is done: in its words, in what they mean, or in what is like them. */
const deedsAsked = (query: Query, sentence: IndexedSentence): number[] =>
  query.terms
    .filter(({ name, number, period }) => !name && !number && !period)
    .flatMap((term) => {
      // "Who guards the border": what is the border's is no guarding, though a guard may be called a border guard.
      const others = new Set(
        query.terms
          .filter((other) => other !== term)
          .flatMap((other) => sentence.positions.get(other.term) ?? []),
      );
      const isDeed = (at: number): boolean => isVerb(sentence, at) && !others.has(at);
      const meant = [term.term, ...term.synonyms.keys()].flatMap(
        (word) => sentence.positions.get(word) ?? [],
      );
      return (
        [meant, likePlaces(term, sentence)]
          .map((places) => places.filter(isDeed))
          .find(({ length }) => length > 0) ?? []
      );
    });

/** Where the name begins of whom one of the deeds asked about is done to, where it stands right behind it. */
function patientAsked(query: Query, sentence: IndexedSentence): number | undefined {
  const patients = deedsAsked(query, sentence)
    .map((deed) => patientOf(sentence, deed))
    .filter((at) => at !== undefined);
  return patients.length > 0 ? sentence.terms[patients[0]!]!.start : undefined;
}

/** From this weight on a related word may be the deed: "protected" for "guards". */
const LIKE = 0.4;

/** Where what is like a word stands. */
const likePlaces = ({ related }: QueryTerm, { positions }: IndexedSentence): number[] =>
  [...related].flatMap(([other, weight]) => (weight >= LIKE ? (positions.get(other) ?? []) : []));

/** Of a candidate in the words that name who says it, where that is asked: the last name there most. */
function holderScore(question: string, sentence: IndexedSentence, { start, end }: Range): number {
  if (!SAYS.test(question) || SAID_OF.test(question)) return 0;
  const { place, span } = sentence;
  const holder = findAttribution(place.passage, span);
  if (!holder || start < holder.start - span.start || end > holder.end - span.start) return 0;
  const rest = textOf(sentence).slice(end, holder.end - span.start);
  // "the **Taliban** claims" names somebody, "**Afghan** officials said" does not.
  if (!/^ \p{Ll}+$/u.test(rest) && isAdjectiveOf(sentence, start, end)) return 0;
  return /\p{Lu}/u.test(rest) ? RULE.holder : RULE.holder + RULE.last;
}

/** "Who do they say is behind it" does not ask who says it. */
const SAID_OF = /\bwhom? (?:do|does|did)\b/i;

/** What is done to somebody, or whom most of them were: no doer is asked for. */
const SUFFERS =
  /\b(?:was|were|been|being|got|majority|most|mostly|mainly)\b|\b(?:had|has|have) (?:its|their|his|her)\b|['’]s\b|\b(?:which|what)\b.*\b(?:did|does|do)\b/i;
const BY_WHOM = /\bby whom\b|\bwhom? by\b|\bby\W*$/i;
const WHOM =
  /\bwhom\b|\bwho (?:did|does|do|is|are|was|were|has|have|should)\b.*\b(?:against|with|to|for|at|from)\s*\W*$|\bwho (?:did|does|do)\b/i;
const SAYS =
  /\bwhose (?:analysis|book|opinion|paper|research|study|view|words?|work|writings?)\b|\b(?:who|whom|(?:which|what)(?: [\w’'-]+){1,3}|\w+ who)\b.*\b(?:said|says|say|noted|warned|warns|claims?|claimed|alleges?|alleged|accus\w+|considers?|considered|insists?|insisted|maintains?|contends?|relay\w*|depict\w*|portray\w*|argued?|argues|thinks?|thought|remarked|wrote|written|writes|pointed out|according to|quoted?|notes|defin(?:es?|ed|ition)|explains?|explained|reports?|reported)\b/i;

/** Whether the deed at an offset follows another one of the same doer: "… and retook". */
const goesOn = ({ terms }: IndexedSentence, deed: number): boolean => {
  const at = terms.findIndex(({ start }) => start === deed);
  return /^(?:and|then|it|they|he|she)$/u.test(terms[at - 1]?.word ?? '');
};

/** Whether a plain word of the question stands behind a pronoun: "X's image has suffered since **it massacred** …". */
const isDoneByPronoun = (query: Query, sentence: IndexedSentence): boolean =>
  query.terms.some(
    (term) =>
      !term.name &&
      matchLevel(term, sentence).at.some((at) =>
        /^(?:it|they|he|she)$/u.test(sentence.terms[at - 1]?.word ?? ''),
      ),
  );

/** Where the first name of a sentence begins. */
function firstName({ terms, positions }: IndexedSentence): number {
  const names = [...positions].filter(([term]) => term.startsWith('@')).map(([, at]) => at[0]!);
  const first = Math.min(...names, ...[...terms.keys()].filter((at) => at > 0 && terms[at]!.capital));
  return terms[first]?.start ?? -1;
}

const isAdjectiveOf = (sentence: IndexedSentence, start: number, end: number): boolean =>
  isAdjective(fold(textOf(sentence).slice(start, end).split(/[\s-]/u).at(-1)!));

/** Where the first plain word of the question stands in the sentence, told there in the active voice. */
function firstDeed({ terms, focusTerm }: Query, sentence: IndexedSentence): number | undefined {
  const deed = terms.find(
    (term) => term !== focusTerm && !term.name && !term.number && term.weight === 1 && !term.period,
  );
  // "Guards" may be met by the Border Police, which is no deed.
  const at = deed && matchLevel(deed, sentence).at.find((place) => !sentence.terms[place]!.capital);
  if (at === undefined || at === 0) return undefined;
  const before = sentence.terms.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  const passive = before.some((word) => /^(?:is|are|was|were|be|been|being)$/u.test(word));
  const noun = /^(?:the|a|an|of|its|their|for|this|these)$/u.test(before.at(-1) ?? '');
  return passive || noun ? undefined : sentence.terms[at]!.start;
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
