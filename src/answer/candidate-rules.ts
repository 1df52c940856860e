import { properKind } from '../analysis/proper-words.ts';
import { fold } from '../analysis/terms.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { Candidate } from './candidates.ts';
import { personScore } from './person-rules.ts';
import { placeScore } from './place-rules.ts';
import { asksQuantity, quantityScore } from './quantity-rules.ts';

/** When a source was looked up is seldom the time asked for; on the scale of the learned scores. */
const ACCESSED = -5;

/** "Which ethnic group": "the **Harari** minority", "from the **Harari** community". */
const COMMUNITY = /\b(?:ethnic\w*|minorit\w+|communit\w+|tribes?|sects?)\b/i;
const IN_COMMUNITY = /^(?:\s[\p{L}-]+)?\s(?:minority|community|tribe|sect|ethnic group|people)\b/iu;
const MEMBER = 6;

/** Where a community is asked for, nothing answers but a people or what is called one. */
export function mayBeCommunity(question: string, text: string, { start, end }: Candidate): boolean {
  if (!WHICH_COMMUNITY.test(question)) return true;
  const last = fold(text.slice(start, end).split(/[\s-]/u).at(-1)!);
  return IN_COMMUNITY.test(text.slice(end)) || properKind(last) === 'people';
}

const WHICH_COMMUNITY =
  /\b(?:what|which) (?:ethnic |religious )?(?:communit(?:y|ies)|ethnicit(?:y|ies)|groups?(?<=(?:ethnic|religious) groups?)|minorit(?:y|ies)|sects?|tribes?)\b/i;

/** What rules of grammar and measure say of a candidate, added to its learned score. */
export function ruleScore(
  question: string,
  query: Query,
  sentence: IndexedSentence,
  candidate: Candidate,
): number {
  const text = textOf(sentence);
  if (asksQuantity(question, query, sentence) && candidate.kind === 'quantity')
    return quantityScore(question, query, sentence, candidate);
  if (query.type === 'place' && candidate.kind !== 'period') return placeScore(question, text, candidate);
  if (query.type === 'person') return personScore(question, query, sentence, candidate);
  if (COMMUNITY.test(question) && IN_COMMUNITY.test(text.slice(candidate.end))) return MEMBER;
  const lookedUp = /\b(?:accessed|retrieved)(?: on)?\s$/i.test(text.slice(0, candidate.start));
  return lookedUp && !/\baccess|\bretriev/i.test(question) ? ACCESSED : 0;
}

/** Every content word of it stands in the question: it tells nothing new. */
export function isAllAsked(
  { terms: asked }: Query,
  sentence: IndexedSentence,
  { start, end, kind }: Candidate,
): boolean {
  if (kind === 'quantity' || kind === 'period') return false;
  const { terms } = sentence;
  const matched = new Set<number>();
  for (const term of asked) {
    const { level, at } = matchLevel(term, sentence);
    // Asked for "guards", the name "Border Police" tells something new, though both may mean the same; a phrase that only says the
    // question in other words does not.
    if (level >= ITSELF || kind === 'phrase')
      for (const place of at) for (const own of nameFrom(place, term, sentence)) matched.add(own);
  }
  const own = [...terms.keys()].filter(
    (at) => !terms[at]!.stop && terms[at]!.start >= start && terms[at]!.end <= end,
  );
  return (
    own.length > 0 &&
    own.every(
      (at) =>
        matched.has(at) ||
        asked.some(({ term, word }) => term === terms[at]!.term || word === terms[at]!.word),
    )
  );
}

/** From this level on a word is met by itself or another form of it. */
const ITSELF = 0.9;

/** Where a name of several words stands, from its first one on; of any other word its own place. */
function nameFrom(place: number, { term }: QueryTerm, { terms }: IndexedSentence): number[] {
  const places = [place];
  if (!term.startsWith('@') || !terms[place]!.capital) return places;
  // The particle of "Omar al-Rashid" has no capital.
  for (let at = place + 1; terms[at] && terms[at]!.start - terms[at - 1]!.end === 1; at += 1) {
    if (!terms[at]!.capital && !/^(?:al|bin|el|ibn|ul)$/u.test(terms[at]!.word)) break;
    places.push(at);
  }
  return places;
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
