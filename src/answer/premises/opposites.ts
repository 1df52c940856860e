import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel, relatedness } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { holdsWord, type WordList, wordList } from './word-list.ts';

/** Sides of which a sentence that tells of one does not tell of the other; base forms. */
const SIDES: readonly (readonly [WordList, WordList])[] = [
  [
    wordList(
      'rise increase grow growth climb jump surge soar peak gain higher double triple swell expand expansion',
    ),
    wordList(
      'fall drop decrease decline shrink dip dwindle plunge lower reduce reduction halve sink diminish',
    ),
  ],
  [
    wordList(
      'support endorse endorsement ally alliance align praise approve approval embrace friend friendship friendly',
    ),
    wordList(
      'oppose opposition against rival rivalry reject rejection denounce condemn enmity enemy foe hostile hostility',
    ),
  ],
  [wordList('north northern'), wordList('south southern')],
  [wordList('east eastern'), wordList('west western')],
  [wordList('win victory'), wordList('lose loss defeat')],
  [
    wordList('strong strengthen strength powerful embolden bolster boost reinforce'),
    wordList('weak weaken weakness erode undermine debilitate cripple'),
  ],
  [
    wordList('ease calm soothe defuse reconcile heal'),
    wordList('stoke inflame fuel provoke incite escalate'),
  ],
  [
    wordList('unity united unite cohesion harmony'),
    wordList('infighting division divided split rift feud discord'),
  ],
  [wordList('deny denial disclaim disavow'), wordList('claim admit acknowledge confess responsibility')],
  [wordList('elderly pensioner'), wordList('young youth youthful')],
  [wordList('daylight daytime'), wordList('night nighttime nocturnal')],
  [wordList('female woman girl'), wordList('male man boy')],
  [wordList('legal lawful'), wordList('illegal unlawful illicit')],
];

/** From this level on the sentence says the word, whatever else it says. */
const MET = 0.5;

/**
 * Whether the question asks of one side (a rise, support, the south) that the sentence does not tell of, and the sentence tells of
 * the opposite one only, which the question does not ask of.
 */
export function tellsOpposite(
  question: string,
  { terms, form, periods }: Query,
  sentence: IndexedSentence,
): boolean {
  // Of two times side by side one is higher and the other lower.
  if (form.kind === 'yes-no' || form.kind === 'compare' || periods.length > 1) return false;
  if (GROWS_LESS.test(question)) return false;
  const isMet = (term: QueryTerm): boolean =>
    Math.max(matchLevel(term, sentence).level, relatedness(term, sentence)) >= MET;
  const moved = movements(terms);
  const open = terms
    .filter((term) => !term.name && term.weight === 1 && !isMet(term))
    .map(({ word }) => word);
  const all = [...terms.map(({ word }) => word), ...moved];
  const tells = (list: WordList): boolean =>
    sentence.terms.some(({ word, capital }, at) => (at === 0 || !capital) && holdsWord(list, word));
  return SIDES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).some(
    ([asked, told]) => asks(asked, [...open, ...moved]) && !asks(told, all) && tells(told) && !tells(asked),
  );
}

/** "it grew weaker" is no growth. */
const GROWS_LESS = /\bgr(?:ow|ows|ew|own|owing) (?:weak|small|few|less|poor|thin)/i;

const asks = (list: WordList, among: readonly string[]): boolean =>
  among.some((word) => holdsWord(list, word));

const MOVES = /^(?:go|goes|going|gone|went|come|comes|coming|came|shoot|shot)$/u;
const MOVEMENT: ReadonlyMap<string, string> = new Map([
  ['up', 'rise'],
  ['down', 'fall'],
]);

/** "go up" as a rise, "came down" as a fall. */
function movements(terms: readonly QueryTerm[]): string[] {
  // An idiom ("go up") is a term of several words.
  const words = terms.flatMap(({ word }) => word.split(' '));
  return words.flatMap((word, i) => {
    const moved = MOVES.test(words[i - 1] ?? '') ? MOVEMENT.get(word) : undefined;
    return moved === undefined ? [] : [moved];
  });
}
