import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import { findAttribution } from './attribution.ts';

const WHOSE = /\bwhose\s+(?:\p{L}+\s+)?$/iu;
const LEAD = /^(?:according to|as \p{L}+ by)\s+/iu;

/**
 * Whose something is: the names that stand right before it ("**U.S. and Afghan** strategies", "**the Taliban**'s image"), or
 * who is named as saying it ("As defined by **X**"). Offsets of the sentence; undefined where neither is there.
 */
export function possessorAnswer(
  question: string,
  { terms }: Query,
  sentence: IndexedSentence,
): Range | undefined {
  if (!/\bwhose\b/i.test(question)) return undefined;
  const owned = terms.find(({ start }) => WHOSE.test(question.slice(0, start)));
  const asked = new Set(terms.flatMap((term) => matchLevel(term, sentence).at));
  for (const at of owned ? matchLevel(owned, sentence).at : []) {
    const names = namesBefore(sentence, at);
    if (names && !names.positions.every((place) => asked.has(place))) return names.range;
    const behind = nameBehind(sentence, at);
    if (behind && !asked.has(behind.position)) return behind.range;
  }
  const { place, span } = sentence;
  const holder = findAttribution(place.passage, span);
  if (!holder) return undefined;
  const said = place.passage.text.slice(holder.start, holder.end);
  const lead = LEAD.exec(said)?.[0].length;
  return lead === undefined
    ? undefined
    : { start: holder.start - span.start + lead, end: holder.end - span.start };
}

/** "a front **for the Taliban**": whose front it is. */
function nameBehind(
  { terms }: IndexedSentence,
  at: number,
): { readonly range: Range; readonly position: number } | undefined {
  if (terms[at + 1]?.word !== 'for') return undefined;
  const first = terms[at + 2]?.word === 'the' ? at + 3 : at + 2;
  let last = first;
  while (terms[last + 1]?.capital && terms[last + 1]!.start - terms[last]!.end === 1) last += 1;
  if (!terms[first]?.capital) return undefined;
  return { range: { start: terms[first]!.start, end: terms[last]!.end }, position: first };
}

/** Adjectives between a name and what it owns, at most. */
const ADJECTIVES = 2;

function namesBefore(
  { terms, place, span }: IndexedSentence,
  at: number,
): { readonly range: Range; readonly positions: readonly number[] } | undefined {
  let last = at - 1;
  while (last > at - 1 - ADJECTIVES && terms[last] && !terms[last]!.capital && !terms[last]!.stop) last -= 1;
  if (!terms[last]?.capital || last === 0) return undefined;
  let first = last;
  while (terms[first - 1]?.capital || (terms[first - 1]?.word === 'and' && terms[first - 2]?.capital))
    first -= 1;
  const range = { start: terms[first]!.start, end: terms[last]!.end };
  // A bracket or a clause of its own between the names parts them.
  const text = place.passage.text.slice(span.start + range.start, span.start + range.end);
  const positions = [...terms.keys()].slice(first, last + 1).filter((one) => !terms[one]!.stop);
  return /[;:()]/u.test(text) ? undefined : { range, positions };
}
