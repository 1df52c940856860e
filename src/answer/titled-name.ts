import { findNames } from '../analysis/names.ts';
import { kindOfNoun, namesPeople } from '../analysis/question-nouns.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';

/** From this weight on another word may stand for the title: "specialist" for "expert". */
const LIKE = 0.5;

/** "Who is the **governor**?" */
const HOLDER = /\bwho(?:['’]?s| is| was) (?:the|its|their) (\p{L}+)\W*$/iu;

/** Short forms of titles before a name. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['pres', 'president'],
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['prof', 'professor'],
  ['amb', 'ambassador'],
]);

/**
 * The name behind the title that is asked for: "which **president**" is answered by "former President **Donald Trump**". Offsets of
 * the sentence, the title itself included; undefined where no name follows such a title.
 */
export function titledName(question: string, query: Query, sentence: IndexedSentence): Range | undefined {
  const { terms: asked } = query;
  const role = roleAsked(question, query);
  if (role === undefined || kindOfNoun(role) !== 'who') return undefined;
  const term = asked.find(({ word }) => word === role);
  // "Reuters" may mean an agency, but is no title.
  const isTitleWord = (at: number): boolean =>
    !sentence.terms[at]!.capital || sentence.terms[at]!.word === role;
  const places = new Set(term ? matchLevel(term, sentence).at.filter(isTitleWord) : []);
  for (const [other, weight] of term?.related ?? [])
    if (weight >= LIKE) for (const at of sentence.positions.get(other) ?? []) places.add(at);
  const { terms, place, span } = sentence;
  for (const [at, { word, capital }] of terms.entries())
    if (capital && (word === role || TITLES.get(word) === role)) places.add(at);
  const text = place.passage.text.slice(span.start, span.end);
  const names = findNames(text);
  return names.find(({ start, end }) =>
    [...places].some((at) => {
      const [title, next] = [terms[at]!, terms[at + 1]];
      const isTitle =
        next?.capital === true &&
        /^\.? $/u.test(text.slice(title.end, next.start)) &&
        !namesPeople(next.word);
      return isTitle && start <= next.start && next.end <= end;
    }),
  );
}

/** The noun for the one who is asked for: "which **president**", "the **captain**, what is his name", "who is the **governor**". */
function roleAsked(question: string, { form, terms }: Query): string | undefined {
  if (kindOfNoun(form.focusWord ?? '') === 'who') return form.focusWord;
  if (terms.some(({ word }) => /^names?$/u.test(word)))
    return terms.find(({ word, name }) => !name && kindOfNoun(word) === 'who')?.word;
  return form.kind === 'who' ? HOLDER.exec(question)?.[1]?.toLowerCase() : undefined;
}
