import { properKind } from '../analysis/proper-words.ts';
import { kindOfNoun, namesPeople } from '../analysis/question-nouns.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { fold } from '../analysis/terms.ts';
import { isCountry } from '../analysis/world-names.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import type { Candidate } from './candidates.ts';
import { doerScore, SUBJECT } from './doer-rules.ts';
import { isPlace } from './premises/places.ts';
import { isAdjective, namesBody } from './widen.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = {
  place: -3,
  common: -3,
  people: 1.5,
  shortForm: -3,
  ofWhat: -2,
  possessive: -1.5,
  role: -4,
  owner: -4,
  mostly: 6,
  threat: 5,
  governed: 3,
  gains: 6,
  identified: 5,
  example: 3.5,
  anybody: -4,
  otherHolder: -5,
} as const;

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
    const isActing = ACTS.test(text.slice(candidate.end));
    const place = properKind(last) === 'place' || (at > 0 && isPlace(sentence, at) && !name.includes(' '));
    if (place && !isActing) score += RULE.place;
    if (isEnglishWord(fold(name)) && !sentence.positions.has(`@${fold(name)}`)) score += RULE.common;
  }
  if (isOtherForm(text, candidate)) score += RULE.shortForm;
  if (namesPeople(TITLE_BEHIND.exec(text.slice(candidate.end))?.[1] ?? '')) score += RULE.ofWhat;
  // "the Afghan government's …": a people only in passing.
  if (
    isAdjective(last) &&
    !/^\s+\p{Ll}*(?:government|forces|army|police|officials|people)/u.test(text.slice(candidate.end))
  )
    score += RULE.ofWhat;
  if (candidate.kind === 'phrase' && namesPeople(last))
    score += NAMED_BEHIND.test(text.slice(candidate.end)) ? RULE.common : RULE.people;
  // "The current leader of ISKP" says again what is asked about.
  if (holdsRole(query, sentence, candidate)) score += RULE.role;
  if (ownsRole(query, sentence, candidate)) score += RULE.owner;
  return score + besideScore(question, text, candidate) + doerScore(question, query, sentence, candidate);
}

/** "the Northern Front (**NF**, "**Dawn**")": another form of a name is told by it, and is nobody else. */
function isOtherForm(text: string, { start, end }: Candidate): boolean {
  return (
    /\((?:[\p{Lu}“"][^()]{1,40}, )?["“]?$/u.test(text.slice(0, start)) && FORM_ENDS.test(text.slice(end))
  );
}

const FORM_ENDS = /^["”]?(?:, \p{Lu}{2,})?\)/u;

/** "a **mediator**, Ruth Chelimo": who it is follows. */
const NAMED_BEHIND = /^, \p{Lu}\p{L}+ \p{Lu}/u;
/** "the **Liberal** deputy Petra Siemers". */
const TITLE_BEHIND = /^ (\p{Ll}+) \p{Lu}\p{Ll}+ \p{Lu}/u;

/** "The United States **had aided** …": a country that does something is no mere place. */
const ACTS = /^ (?:also |still |now )?(?:has|have|had|is|was|will|would|could|may|can|should)\b/u;

/** "Global War", "the Middle East": common words with capitals, and no body among them. */
export function namesThing(text: string, { kind, start, end }: Candidate): boolean {
  const words = text.slice(start, end).split(' ').map(fold);
  // "the association **Bridge North**".
  const before = /(\p{Ll}+) $/u.exec(text.slice(0, start))?.[1];
  return (
    kind === 'name' &&
    !(before !== undefined && namesPeople(before)) &&
    words.length > 1 &&
    !isCountry(words.join(' ')) &&
    !words.some((word) => namesPeople(word) || properKind(word) !== undefined || namesBody(word)) &&
    words.every(isEnglishWord)
  );
}

/**
 * Whether a name is of the one that was hit ("the attack on the clinic") where it is asked who did it, or of who did it where it is asked
 * who was hit: no victim is shown as a doer, no doer as a victim.
 */
export function isOnOtherSide(question: string, text: string, { start, end }: Candidate): boolean {
  if (HARMED.test(question)) return DID.test(text.slice(end));
  if (GAINS.test(question)) return TELLS.test(text.slice(end));
  const asksDoer = BEHIND.test(question) || (SUBJECT.test(question) && !SUFFERED.test(question));
  return asksDoer && (TARGET.test(text.slice(0, start)) || HIT.test(text.slice(end)));
}

/** What the words right before and behind a candidate say of it. */
function besideScore(question: string, text: string, candidate: Candidate): number {
  let score = 0;
  // "ISKP's attacks": whose they are, not who.
  if (/^[’']s\b/u.test(text.slice(candidate.end)) && !/\bwhose\b/i.test(question)) score += RULE.possessive;
  if (
    /\bmost(?:ly)?\b|\bbulk\b|\bmainly\b|\bmajority\b/i.test(question) &&
    MOSTLY.test(text.slice(0, candidate.start))
  )
    score += RULE.mostly;
  const [, preposition] = GOVERNING.exec(question) ?? DANGLING.exec(question) ?? [];
  if (preposition !== undefined && isBehind(preposition, text.slice(0, candidate.start)))
    score += RULE.governed;
  if (EXAMPLE.test(text.slice(0, candidate.start))) score += RULE.example;
  if (ANYBODY.test(text.slice(candidate.start, candidate.end))) score += RULE.anybody;
  if (OTHER_HOLDER.test(text.slice(0, candidate.start)) && !ASKS_OTHER.test(question))
    score += RULE.otherHolder;
  if (HOLDER.test(question) && IDENTIFIED.test(text.slice(0, candidate.start))) score += RULE.identified;
  if (GAINS.test(question) && BENEFITS.test(text.slice(0, candidate.start))) score += RULE.gains;
  if (!SUFFERED.test(question) && THREAT.test(text.slice(0, candidate.start))) score += RULE.threat;
  return score;
}

/** "the diplomat Ann Reed, **successor to** Paul Hill": who held the same before or after, where that is not asked. */
const OTHER_HOLDER =
  /\b(?:successor (?:to|of)|predecessor,?|replac(?:ed|ing)|succeed(?:ed|ing)|took over from|in place of|instead of) (?:the |an? )?$/i;
const ASKS_OTHER =
  /\b(?:after|before|earlier|follow|former|hand|instead|next|previous|predecess|prior|replac|succe|supplant|took over|take over|taken over)/i;

/** "**Against** whom did they fight", "who are they a front **for**": the answer stands behind the same preposition. */
const GOVERNING = /\b(against|among|amongst|behind|for|from|on|to|with)\s+(?:whom?|what|which)\b/i;
const DANGLING = /\b(?:whom?|what|which)\b.*\b(against|among|amongst|behind|for|from|on|to|with)\W*$/i;

function isBehind(preposition: string, before: string): boolean {
  const written = preposition.toLowerCase().replace(/^amongst$/u, 'among');
  return new RegExp(
    `\\b${written}(?:st)?\\s+(?:the\\s+|an?\\s+|its\\s+|their\\s+|many\\s+|several\\s+|some\\s+|various\\s+)?$`,
    'i',
  ).test(before);
}

/** "groups like **the Danes**" names one, "some of the groups" none. */
const EXAMPLE = /\b(?:factions|groups|movements|organi[sz]ations) (?:like|such as) (?:the )?$/i;
const ANYBODY =
  /^(?:(?:a few|many|most|others?|several|some) )?(?:of )?(?:the )?(?:groups|members|others|people)$/i;

/** "the leader, **identified as** X". */
const HOLDER =
  /\b(?:boss|charge|chief|current|head(?:s|ed|ing)?|lead(?:s|er|ing)?|led|now|run(?:s|ning)?)\b/i;
const IDENTIFIED = /\b(?:called|identified as|known as|named) $/i;

/** Who gains by it stands behind "benefits". */
const TELLS = /^,? (?:claims?|noted|said|says|warned)\b/u;
const BENEFITS = /\bbenefit(?:s|ed|ing)? $/i;
const GAINS = /\bwho(?:\s+\w+){0,2}\s+(?:benefit|gain|profit|win)(?:s|ed|ing)?\b/i;

/** "under threat **from the Taliban**" tells who threatens, as "by" would. */
const THREAT =
  /\b(?:threat|pressure|attack|challenge|fire|opposition|resistance|siege|danger|pressed|threatened)s? (?:from|by) (?:the )?$/i;

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
    .flatMap((role) => matchLevel(role, sentence).at)
    // "The Nordic **Bank**": part of a name, no role.
    .filter((at) => !(sentence.terms[at]!.capital && sentence.terms[at - 1]?.capital));

/** "which clinic was hit", "which charity had its clinic attacked". */
const SUFFERED = /\b(?:was|were|been|being|got|had)\b/i;
const HARMED =
  /^\W*(?:and |so )?who(?: all)? (?:was|were|is|are|got|had been|has been)(?: (?:all|also|being|been|mostly|mainly))? (?:attacked|bombed|harmed|hit|hurt|injured|killed|massacred|murdered|shot|slain|targeted|wounded)\b(?!.*\bby\b)/i;
const DID =
  /^ (?:had |has |have )?(?:attacked|bombed|carried out|claimed|conducted|killed|launched|massacred|murdered|perpetrated|staged|targeted|took responsibility)\b/i;
const BEHIND = /\bwho\b.*\b(?:behind|responsible|to blame)\b/i;
const HIT = /^(?:\s+\p{Ll}+)?\s+(?:attack|bombing|raid|shooting|assault|massacre|blast|siege)s?\b/iu;
const TARGET = /\b(?:on|against|upon|targeting)\s+(?:the\s+)?$/i;

/** "killed 100 people, most of them …". */
const MOSTLY = /\b(?:most of (?:them|whom)|the (?:majority|bulk) of (?:them|whom)|mostly|mainly)\s+$/i;

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
