import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel, relatedness } from '../../index/match-level.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { holdsWord, type WordList, wordList } from './word-list.ts';

/** Sides of which a sentence that tells of one does not tell of the other; base forms. */
const SIDES: readonly (readonly [WordList, WordList])[] = [
  [
    wordList(
      'rise increase grow growth climb jump surge soar gain higher double triple swell expand expansion',
    ),
    wordList(
      'fall drop decrease decline shrink dip dwindle plunge lower reduce reduction halve sink diminish',
    ),
  ],
  [
    wordList('support endorse endorsement ally alliance align praise approve approval embrace'),
    wordList('oppose opposition against rival rivalry reject rejection denounce condemn enmity'),
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
  [
    wordList('rural countryside village hinterland rustic'),
    wordList('urban city town metropolitan downtown'),
  ],
  [wordList('elderly aged pensioner'), wordList('young youth youthful')],
  [
    wordList('doubt skeptical sceptical distrust mistrust suspicion'),
    wordList('trust confidence faith believe'),
  ],
  [wordList('free release liberate'), wordList('jail imprison detain arrest capture')],
  [wordList('ban prohibit forbid outlaw'), wordList('allow permit authorize authorise legalize')],
  [wordList('accept agree consent'), wordList('refuse disagree')],
  [wordList('success succeed successful'), wordList('failure fail unsuccessful')],
  [wordList('safe secure safety'), wordList('dangerous unsafe insecure perilous')],
  [wordList('open reopen'), wordList('close shut')],
  [
    wordList('build construct create establish found'),
    wordList('destroy demolish dismantle dissolve abolish'),
  ],
  [wordList('day daylight daytime'), wordList('night nighttime dark')],
  [wordList('rich wealthy affluent'), wordList('poor impoverished destitute')],
  [wordList('peaceful nonviolent'), wordList('violent warlike')],
  [wordList('enter arrive arrival'), wordList('leave depart withdraw exit withdrawal departure')],
  [wordList('friend ally friendly'), wordList('enemy foe rival adversary')],
];

/** A word met from this level on is told, whatever else is. */
const MET = 0.5;

/**
 * Whether the question asks of one side (a rise, support, the south) that the sentence does not tell of, and the sentence tells of
 * the opposite one only, which the question does not ask of.
 */
export function tellsOpposite({ terms, form, periods }: Query, sentence: IndexedSentence): boolean {
  // Of two times side by side one is higher and the other lower.
  if (form.kind === 'yes-no' || form.kind === 'compare' || periods.length > 1) return false;
  const isMet = (term: QueryTerm): boolean =>
    Math.max(matchLevel(term, sentence).level, relatedness(term, sentence)) >= MET;
  const open = terms.filter((term) => !term.name && term.weight === 1 && !isMet(term));
  const tells = (list: WordList): boolean =>
    sentence.terms.some(({ word, capital }, at) => (at === 0 || !capital) && holdsWord(list, word));
  return SIDES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).some(
    ([asked, told]) => asks(asked, open) && !asks(told, terms) && tells(told) && !tells(asked),
  );
}

const asks = (list: WordList, among: readonly QueryTerm[]): boolean =>
  among.some(({ word }) => holdsWord(list, word));
