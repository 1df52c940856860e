import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';
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
    wordList(
      'support back endorse endorsement favour favor ally alliance align praise approve approval embrace',
    ),
    wordList(
      'oppose opposition against rival rivalry reject rejection denounce condemn enmity hostile hostility',
    ),
  ],
  [wordList('north northern'), wordList('south southern')],
  [wordList('east eastern'), wordList('west western')],
  [wordList('win victory'), wordList('lose loss defeat')],
];

/** Whether the question asks of one side (a rise, support, the south), and the sentence tells of the opposite one only. */
export function tellsOpposite({ terms, form, periods }: Query, sentence: IndexedSentence): boolean {
  // Of two times side by side one is higher and the other lower.
  if (form.kind === 'yes-no' || form.kind === 'compare' || periods.length > 1) return false;
  const asks = (list: WordList): boolean => terms.some(({ word }) => holdsWord(list, word));
  const tells = (list: WordList): boolean => sentence.terms.some(({ word }) => holdsWord(list, word));
  return SIDES.some(
    ([one, other]) =>
      (asks(one) && !asks(other) && tells(other) && !tells(one)) ||
      (asks(other) && !asks(one) && tells(one) && !tells(other)),
  );
}
