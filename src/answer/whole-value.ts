import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import { type Candidate, LONGEST_ANSWER } from './candidates.ts';
import { textOf } from './premises/kind-words.ts';
import { widen } from './widen.ts';

/** The whole noun phrase of a name or phrase; two years or months joined by "and"; any other value as it is. */
export function wholeValue(query: Query, sentence: IndexedSentence, candidate: Candidate): Candidate {
  const { kind, end } = candidate;
  if (kind === 'quantity') return candidate;
  if (kind !== 'period') {
    const wide = { ...candidate, ...widen(sentence, candidate, LONGEST_ANSWER) };
    return withFocus(query, sentence, query.type === 'place' ? withDistance(sentence, wide) : wide);
  }
  if (query.type !== 'time') return candidate;
  const text = textOf(sentence);
  const hedge = TIME_HEDGE.exec(text.slice(0, candidate.start))?.[0] ?? '';
  const joined = sentence.periods.find(
    ({ start }) => start > end && TIMES_JOINT.test(text.slice(end, start)),
  );
  return { ...candidate, start: candidate.start - hedge.length, end: joined?.end ?? end };
}

/** "**around** 2016", "**mid-**April": words that make a time less exact go with it. */
const TIME_HEDGE =
  /\b(?:(?:around|about|circa|roughly|approximately|by|no later than|from|between) )?(?:(?:early|late|mid)[ -])?$/i;
/** "April and June", "April **to early** June". */
const TIMES_JOINT = /^ (?:and|to|until|through) (?:(?:early|late|mid)[ -])?$/i;

/** "**27 miles** south of Ulmen". */
function withDistance({ quantities }: IndexedSentence, place: Candidate): Candidate {
  const distance = quantities.find(({ start, end }) => start < place.start && end > place.start);
  return distance && place.end - distance.start <= LONGEST_ANSWER
    ? { ...place, start: distance.start }
    : place;
}

/** The same without another form of a name behind it, which tells nothing new. */
export function withoutOtherForm(query: Query, sentence: IndexedSentence, candidate: Candidate): Candidate {
  const wide = wholeValue(query, sentence, candidate);
  const bracket = / \([^()]*\)$/u.exec(textOf(sentence).slice(wide.start, wide.end))?.[0] ?? '';
  return { ...wide, end: wide.end - bracket.length };
}

/** "Along which **frontier**": "the Norway-Sweden **border**", the noun asked for right behind the name. */
function withFocus({ focusTerm }: Query, sentence: IndexedSentence, candidate: Candidate): Candidate {
  const { terms } = sentence;
  const next = terms.findIndex(({ start }) => start === candidate.end + 1);
  const isFocus = focusTerm !== undefined && next > 0 && matchLevel(focusTerm, sentence).at.includes(next);
  return isFocus && terms[next]!.end - candidate.start <= LONGEST_ANSWER
    ? { ...candidate, end: terms[next]!.end }
    : candidate;
}
