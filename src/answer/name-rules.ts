import { properKind } from '../analysis/proper-words.ts';
import { kindOfNoun, namesPeople } from '../analysis/question-nouns.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { fold } from '../analysis/terms.ts';
import { isCountry } from '../analysis/world-names.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import { findAttribution } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { isPlace } from './premises/places.ts';
import { isAdjective, namesBody } from './widen.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = {
  locative: 2,
  ofPlace: 0.5,
  way: 2,
  acronymPlace: -2,
  peopleAsPlace: -3,
  placeAsPerson: -3,
  commonAsPerson: -3,
  agent: 2.5,
  patient: -1,
  people: 1.5,
  lead: 1.5,
  holder: 6,
  last: 1.5,
  shortForm: -3,
  ofWhat: -2,
  possessive: -1.5,
  role: -4,
  mostly: 6,
  threat: 5,
  owner: -4,
} as const;

const LOCATIVE =
  /\b(?:in|at|near|from|to|across|along|into|inside|outside|around|within|throughout|towards?|downtown|central|(?:north|south|east|west)(?:ern|east|west)?\w*)\s+(?:the\s+)?(?:(?:north|south|east|west)(?:ern)?\s+)?$/iu;
/** "Where did they go **to**", "**from** where". */
const WAY: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\bwhere\b.*\bfrom\b|\bfrom (?:where|which|what)\b/iu, /\bfrom\s/iu],
  [
    /\bwhere\b.*\bto\W*$|\bwhere(?:to)?\b.*\b(?:driven|exiled?|fled|flee|go|moved?|relocat\w+|retreat\w*|routed|sent|went)\b|\b(?:in)?to (?:where|which|what)\b/iu,
    /\b(?:in)?to\s/iu,
  ],
];
const FROM_OR_TO = /\b(?:from|(?:in)?to)\s+(?:the\s+)?$/iu;
const OF_PLACE = /\bof\s+(?:the\s+)?$/iu;

/** What prepositions and kinds of names say of a candidate that is to tell where. */
export function placeScore(question: string, text: string, { start, end }: Candidate): number {
  const before = text.slice(Math.max(0, start - 32), start);
  const name = text.slice(start, end);
  let score = LOCATIVE.test(before) ? RULE.locative : OF_PLACE.test(before) ? RULE.ofPlace : 0;
  const way = WAY.find(([asked]) => asked.test(question));
  if (way && FROM_OR_TO.test(before)) score += way[1].test(before) ? RULE.way : -RULE.way;
  if (/^\p{Lu}{3,}$/u.test(name)) score += RULE.acronymPlace;
  if (properKind(fold(name.split(/[\s-]/u).at(-1)!)) === 'people') score += RULE.peopleAsPlace;
  return score;
}

/** "Who did it" asks for what stands before the deed, "by whom", "whom" for what stands behind it. */
const SUBJECT =
  /^\W*(?:and |so |but )?(?:who|which \w+|what \w+)(?:\s+(?:has|have|had|is|are|was|were|will|could|might|may|would))?\s+(?!(?:did|does|do)\b)/iu;

/** What kinds of names and the side of the deed say of a candidate that is to tell who. */
export function personScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  const name = text.slice(candidate.start, candidate.end);
  const last = fold(name.split(/[\s-]/u).at(-1)!);
  let score = 0;
  if (candidate.kind === 'name') {
    const at = sentence.terms.findIndex(({ start }) => start >= candidate.start);
    if (properKind(last) === 'place' || (at > 0 && isPlace(sentence, at) && !name.includes(' ')))
      score += RULE.placeAsPerson;
    if (isEnglishWord(fold(name)) && !sentence.positions.has(`@${fold(name)}`)) score += RULE.commonAsPerson;
    else if (namesThing(name)) score += RULE.commonAsPerson;
  }
  if (text[candidate.start - 1] === '(' && /^\p{Lu}+$/u.test(name)) score += RULE.shortForm;
  // "the Afghan government's …": a people only in passing.
  if (
    isAdjective(last) &&
    !/^\s+\p{Ll}*(?:government|forces|army|police|officials|people)/u.test(text.slice(candidate.end))
  )
    score += RULE.ofWhat;
  if (candidate.kind === 'phrase' && namesPeople(last)) score += RULE.people;
  // "The current leader of ISKP" says again what is asked about.
  if (holdsRole(query, sentence, candidate)) score += RULE.role;
  if (ownsRole(query, sentence, candidate)) score += RULE.owner;
  return score + besideScore(question, text, candidate) + sideScore(question, query, sentence, candidate);
}

/** "Global War", "the Middle East": common words with capitals, and no body among them. */
function namesThing(name: string): boolean {
  const words = name.split(' ').map(fold);
  return (
    words.length > 1 &&
    !words.some((word) => namesPeople(word) || properKind(word) !== undefined || namesBody(word)) &&
    words.every(isEnglishWord)
  );
}

/** Whether a name is of a town or region, which does nothing itself; a country may. */
export function isMerePlace(text: string, { kind, start, end }: Candidate): boolean {
  const last = fold(text.slice(start, end).split(/[\s-]/u).at(-1)!);
  return kind === 'name' && properKind(last) === 'place' && !isCountry(last);
}

/** Whether a name is of the one that was hit ("the attack on the clinic") where it is asked who did it: no victim is shown as a doer. */
export function isVictim(question: string, text: string, { start, end }: Candidate): boolean {
  const asksDoer = BEHIND.test(question) || (SUBJECT.test(question) && !SUFFERED.test(question));
  return asksDoer && (TARGET.test(text.slice(0, start)) || HIT.test(text.slice(end)));
}

/** What the words right before and behind a candidate say of it. */
function besideScore(question: string, text: string, candidate: Candidate): number {
  let score = 0;
  // "ISKP's attacks": whose they are, not who.
  if (/^[’']s\b/u.test(text.slice(candidate.end)) && !/\bwhose\b/iu.test(question)) score += RULE.possessive;
  if (/\bmost(?:ly)?\b|\bmajority\b/iu.test(question) && MOSTLY.test(text.slice(0, candidate.start)))
    score += RULE.mostly;
  if (!SUFFERED.test(question) && THREAT.test(text.slice(0, candidate.start))) score += RULE.threat;
  return score;
}

/** "under threat **from the Taliban**" tells who threatens, as "by" would. */
const THREAT = /\b(?:threat|pressure|attack|fire|siege|danger|pressed|threatened)s? (?:from|by) (?:the )?$/iu;

/** Whether the role asked about ("who is the **boss**") stands in a candidate itself. */
const holdsRole = (query: Query, sentence: IndexedSentence, { start, end }: Candidate): boolean =>
  placesOfRole(query, sentence).some(
    (at) => sentence.terms[at]!.start >= start && sentence.terms[at]!.end <= end,
  );

/** Whether a candidate is whose role it is: "the leader of **ISKP**". */
const ownsRole = (query: Query, sentence: IndexedSentence, { start }: Candidate): boolean =>
  placesOfRole(query, sentence).some((at) => {
    const { terms } = sentence;
    const behind = terms[at + 2]?.word === 'the' ? terms[at + 3] : terms[at + 2];
    return terms[at + 1]?.word === 'of' && behind?.start === start;
  });

const placesOfRole = ({ terms }: Query, sentence: IndexedSentence): number[] =>
  terms
    .filter(({ word, name }) => !name && kindOfNoun(word) === 'who')
    .flatMap((role) => matchLevel(role, sentence).at);

/** "which clinic was hit", "which charity had its clinic attacked". */
const SUFFERED = /\b(?:was|were|been|being|got|had)\b/iu;
const BEHIND = /\bwho\b.*\b(?:behind|responsible|to blame)\b/iu;
const HIT = /^(?:\s+\p{Ll}+)?\s+(?:attack|bombing|raid|shooting|assault|massacre|blast|siege)s?\b/iu;
const TARGET = /\b(?:on|against|upon|targeting)\s+(?:the\s+)?$/iu;

/** "killed 100 people, most of them …". */
const MOSTLY = /\b(?:most of (?:them|whom)|the (?:majority|bulk) of (?:them|whom)|mostly|mainly)\s+$/iu;

/** Who does it stands before the deed, whom it is done to behind; who says it is the one named as saying so. */
function sideScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  { start, end }: Candidate,
): number {
  const { place, span } = sentence;
  const holder =
    SAYS.test(question) && !SAID_OF.test(question) ? findAttribution(place.passage, span) : undefined;
  if (
    holder &&
    start >= holder.start - span.start &&
    end <= holder.end - span.start &&
    (isLastOf(sentence, end, holder.end - span.start) || !isAdjectiveOf(sentence, start, end))
  )
    // "As U.S. Special Representative, X, noted": the name is the last there.
    return RULE.holder + (holdsName(textOf(sentence).slice(end, holder.end - span.start)) ? 0 : RULE.last);
  const asksDoer = SUBJECT.test(question) && !WHOM.test(question);
  if (!asksDoer && !WHOM.test(question)) return 0;
  const deed = firstDeed(query, sentence);
  // "The Taliban moved in and retook …", "… after it massacred": who opens the sentence goes on doing.
  if (asksDoer && deed !== undefined && goesOn(sentence, deed))
    return start <= firstName(sentence) ? RULE.agent + RULE.lead : RULE.patient;
  if (deed === undefined) {
    if (!asksDoer || start > firstName(sentence)) return 0;
    return isDoneByPronoun(query, sentence) ? RULE.lead + RULE.agent : RULE.lead;
  }
  return end <= deed === asksDoer ? RULE.agent : RULE.patient;
}

/** "Who do they say is behind it" does not ask who says it. */
const SAID_OF = /\bwhom? (?:do|does|did)\b/iu;

const holdsName = (text: string): boolean => /\p{Lu}/u.test(text);

const WHOM =
  /\bwhom\b|\bwho (?:did|does|do|is|are|was|were|has|have|should)\b.*\b(?:against|with|to|for|at|from)\s*\W*$|\bwho (?:did|does|do)\b/iu;
const SAYS =
  /\b(?:who|whom|(?:which|what)(?: [\w’'-]+){1,3}|\w+ who)\b.*\b(?:said|says|say|noted|warned|warns|claims?|claimed|alleges?|alleged|accus\w+|considers?|considered|insists?|insisted|maintains?|contends?|relay\w*|depict\w*|portray\w*|argued?|argues|thinks?|thought|remarked|pointed out|according to|quoted?|notes|defin(?:es?|ed|ition)|explains?|explained|reports?|reported)\b/iu;

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

/** Whether nothing but a verb stands between a name and the end of who says it: "the **Taliban** claims". */
const isLastOf = (sentence: IndexedSentence, end: number, last: number): boolean =>
  /^ \p{Ll}+$/u.test(textOf(sentence).slice(end, last));

const isAdjectiveOf = (sentence: IndexedSentence, start: number, end: number): boolean =>
  isAdjective(fold(textOf(sentence).slice(start, end).split(/[\s-]/u).at(-1)!));

/** Where the first plain word of the question stands in the sentence, told there in the active voice. */
function firstDeed({ terms, focusTerm }: Query, sentence: IndexedSentence): number | undefined {
  const deed = terms.find(
    (term) => term !== focusTerm && !term.name && !term.number && term.weight === 1 && !term.period,
  );
  const [at] = deed ? matchLevel(deed, sentence).at : [];
  if (at === undefined || at === 0) return undefined;
  const before = sentence.terms.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  const passive = before.some((word) => /^(?:is|are|was|were|be|been|being)$/u.test(word));
  const noun = /^(?:the|a|an|of|its|their|for|this|these)$/u.test(before.at(-1) ?? '');
  return passive || noun ? undefined : sentence.terms[at]!.start;
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
