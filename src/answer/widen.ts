import { baseForm } from '../analysis/irregular-forms.ts';
import { isPeopleWord } from '../analysis/world-names.ts';
import { properKind } from '../analysis/proper-words.ts';
import { kindOf } from '../analysis/question-nouns.ts';
import type { Range } from '../analysis/range.ts';
import { LIGHT_WORDS } from '../analysis/stop-words.ts';
import type { Term } from '../analysis/terms.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';

/**
 * Widens a candidate to the whole noun phrase: modifiers before it, "X of" in front, the noun behind a word for a people ("Afghan
 * government"), a second name behind "and", "the".
 */
export function widen(sentence: IndexedSentence, candidate: Range, longest: number): Range {
  const { terms } = sentence;
  const wide = nounPhrase(sentence, candidate, longest);
  const people = isOfPeople(terms.find((term) => term.end > candidate.start)!);
  const last = terms.findLast((term) => term.start < wide.end)!;
  const tail = tailsBehind(textOf(sentence), wide.end, { people, last }).find(
    ({ length }) => length > 0 && wide.end + length - wide.start <= longest,
  );
  return tail === undefined ? wide : { ...wide, end: wide.end + tail.length };
}

function nounPhrase(sentence: IndexedSentence, { start, end }: Range, longest: number): Range {
  const { terms } = sentence;
  const text = textOf(sentence);
  const opens = terms.findIndex((term) => term.end > start);
  const named = terms.findLastIndex((term) => term.start < end);
  const closes = isOfPeople(terms[named]!) ? lastNoun(text, terms, named) : named;
  const fits = (from: number, to: number): boolean =>
    Math.max(end, terms[to]!.end) - Math.min(start, terms[from]!.start) <= longest;
  const withModifiers = (from: number): number => {
    let at = from;
    for (;;) {
      const step = modifiersBefore(text, terms, at);
      if (step === 0 || !fits(at - step, closes)) return at;
      at -= step;
    }
  };
  let first = withModifiers(opens);
  const head = headOfPhrase(text, terms, first);
  if (head !== undefined && fits(head, closes)) first = withModifiers(head);
  const joined = joinsName(terms, closes) ? endOfName(text, terms, closes + 2) : closes;
  const last = fits(first, joined) ? joined : closes;
  if (terms[first - 1]?.word === 'the' && fits(first - 1, last)) first -= 1;
  return { start: Math.min(start, terms[first]!.start), end: Math.max(end, terms[last]!.end) };
}

/** What may go on behind a noun phrase, the best first: the rest of a list, other bodies, a short form, a seat or region. */
function tailsBehind(
  text: string,
  at: number,
  { people, last }: { readonly people: boolean; readonly last: Term },
): string[] {
  const rest = text.slice(at);
  const listed = restOfList(rest);
  const isSubject = LEAD.test(text) && VERB.test(rest.slice(listed.length));
  const tail = (pattern: RegExp): string => pattern.exec(rest)?.[0] ?? '';
  return [
    isSubject ? '' : listed,
    people ? tail(BODIES_TOO) : '',
    tail(BRACKET) || tail(last.capital && namesBody(last.word) ? SEAT : REGION),
  ];
}

/** "According to the Center at Ulm, raids and sieges have …": what follows the comma begins the clause and goes on no list. */
const LEAD = /^(?:according|as|at|by|during|in|on|since|under)\b/i;
const VERB = /^ (?:are|can|could|did|do|had|has|have|is|may|might|should|was|were|will|would)\b/u;

/** Where the head stands of what goes on with "of": "**regions** of the coast". */
function headOfPhrase(text: string, terms: readonly Term[], first: number): number | undefined {
  const the = terms[first - 1]?.word === 'the';
  const of = the ? first - 2 : first - 1;
  const head = terms[of]?.word === 'of' ? terms[of - 1] : undefined;
  if (!head || head.stop || !isSpace(text, terms, of + 1)) return undefined;
  // "the expense of the Danes" names nobody better than "the Danes".
  return !the || kindOf(head.word) === 'where' ? of - 1 : undefined;
}

/** "Danish police **and intelligence agencies**". */
const BODIES_TOO = /^ and (?:\p{Ll}+ ){0,2}(?:agencies|authorities|forces|officials|services|units)\b/u;
/** "Border Police **(ABP)**". */
const BRACKET = /^ \([^()]{2,30}\)(?: (?!(?:does|has|is|was)\b)\p{Ll}+s\b)?/u;
/** "the Terrorism Center **at West Point**", "the UN Mission **in Afghanistan**". */
const SEAT = /^ (?:in|at|of|for) (?:the )?\p{Lu}[\p{L}.-]*\p{L}(?: \p{Lu}[\p{L}.-]*\p{L})*/u;
/** "Ulmen **province**", "Pakistan**’s tribal areas**". */
const REGION =
  /^(?:[’']s(?: \p{Ll}+)?)? (?:provinces?|districts?|regions?|areas|valley|county|frontiers?|borderlands?|countryside|airport|bay|bridge|camp|canal|coast|dam|delta|desert|forest|hills?|islands?|lake|market|mine|mountains?|pass|peninsula|port|prison|quarter|river|square|station|strait)\b/u;

const BODIES: ReadonlySet<string> = new Set(
  'mission center centre office institute university commission council committee department ministry program programme school college foundation agency team court bank'.split(
    ' ',
  ),
);

/** A name that ends so is a body's, which has its seat or field behind it. */
export const namesBody = (word: string): boolean => BODIES.has(word);

const isOfPeople = ({ word, capital }: Term): boolean => capital && isAdjective(word);

/** A word for what belongs to a people, not for several of it: "Afghan", but neither "Afghans" nor "Afghanistan". */
export const isAdjective = (word: string): boolean =>
  !word.endsWith('s') && (properKind(word) === 'people' || isPeopleWord(word));

/** Up to two lower-case nouns right behind: "Afghan **border forces**". */
function lastNoun(text: string, terms: readonly Term[], from: number): number {
  let last = from;
  const isNext = (at: number): boolean =>
    terms[at] !== undefined &&
    isSpace(text, terms, at) &&
    isNoun(terms[at]!) &&
    // "the Taliban claims that …", "the Taliban fears ISKP": a verb.
    terms[at + 1]?.word !== 'that' &&
    !(terms[at]!.word.endsWith('s') && terms[at + 1]?.capital === true && isSpace(text, terms, at + 1));
  // "The Danish state after the war": a light word, and here the noun.
  if (terms[from + 1]?.word === 'state' && isSpace(text, terms, from + 1)) return from + 1;
  while (last < from + 2 && isNext(last + 1)) last += 1;
  return last;
}

const isNoun = ({ stop, word, number, capital }: Term): boolean =>
  !stop && !number && !capital && !LIGHT_WORDS.has(word) && !/(?:ed|ing|ly)$/u.test(word);

const ITEM =
  /(?:the )?[\p{L}\p{N}.’'-]+(?: (?!(?:and|or|who|which|that|with|in|on|by|for|to|at|of|is|are|was|were|has|have)\b)[\p{L}\p{N}.’'-]+){0,3}/uy;

/** ", Pakistan, and Bangladesh", " and other urban areas": the rest of a list whose first part was found; empty where none follows. */
function restOfList(text: string): string {
  const endOfItem = (start: number): number => {
    ITEM.lastIndex = start;
    if (!ITEM.test(text)) return 0;
    const end = ITEM.lastIndex;
    // The stop that ends the sentence is no part of a name, as that of "U.S." is.
    return /\p{L}{2}\.$/u.test(text.slice(start, end)) ? end - 1 : end;
  };
  let at = /^ \([^()]{2,30}\)/u.exec(text)?.[0].length ?? 0;
  if (text.startsWith(OTHERS, at)) return text.slice(0, endOfItem(at + OTHERS.length));
  const first = at;
  while (text.startsWith(', ', at) && !text.startsWith(', and ', at)) {
    const end = endOfItem(at + 2);
    if (end === 0) return '';
    at = end;
  }
  const joint = /^,? and /u.exec(text.slice(at, at + LAST.length))?.[0];
  return at > first && joint ? text.slice(0, endOfItem(at + joint.length)) : '';
}

const OTHERS = ' and other ';
const LAST = ', and ';

/** "… and Kunar": another name follows a name. */
function joinsName(terms: readonly Term[], last: number): boolean {
  return terms[last]!.capital && terms[last + 1]?.word === 'and' && terms[last + 2]?.capital === true;
}

/** "… and Central **Asia**": a name goes on as long as its words have capitals. */
function endOfName(text: string, terms: readonly Term[], from: number): number {
  let last = from;
  while (terms[last + 1]?.capital && isSpace(text, terms, last + 1)) last += 1;
  return last;
}

/** An adjective or noun that may stand before the head: no stop word but "and" between two of them, no verb form we know. */
function isModifier({ stop, word, number }: Term): boolean {
  return (
    !stop &&
    !number &&
    !LIGHT_WORDS.has(word) &&
    !ADVERBS.has(word) &&
    !/(?:ed|ing|ly)$/u.test(word) &&
    !isPast(word)
  );
}

/** How many terms before a position modify it: one, three for "young and educated", none. */
function modifiersBefore(text: string, terms: readonly Term[], at: number): number {
  const [adjective, and, other] = [terms[at - 1], terms[at - 2], terms[at - 3]];
  if (!adjective || !isSpace(text, terms, at)) return 0;
  // "The toll **helps** Ulmen": a verb.
  if (terms[at]!.capital && /[^s]s$/u.test(adjective.word) && !adjective.capital) return 0;
  if (isModifier(adjective)) return 1;
  return and?.word === 'and' && other && isModifier(other) && adjective.word.endsWith('ed') ? 3 : 0;
}

/** "has twice **met** CES": an irregular form of a verb, no plural such as "men". */
const isPast = (word: string): boolean =>
  baseForm(word) !== undefined && !/(?:en|eet|ves|ople|ice)$/u.test(word);

const ADVERBS: ReadonlySet<string> = new Set('thus therefore hence however perhaps often indeed'.split(' '));

function isSpace(text: string, terms: readonly Term[], at: number): boolean {
  return /^[\s-]$/u.test(text.slice(terms[at - 1]!.end, terms[at]!.start));
}

function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
