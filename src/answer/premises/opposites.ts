import { baseForms } from '../../analysis/related-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Sides of which a sentence that tells of one does not tell of the other; base forms. */
const SIDES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    words('rise increase grow growth climb jump surge soar gain higher double triple swell expand expansion'),
    words('fall drop decrease decline shrink dip dwindle plunge lower reduce reduction halve sink diminish'),
  ],
  [
    words(
      'support back endorse endorsement favour favor ally alliance align praise approve approval embrace',
    ),
    words(
      'oppose opposition against rival rivalry reject rejection denounce condemn enmity hostile hostility',
    ),
  ],
  [words('north northern'), words('south southern')],
  [words('east eastern'), words('west western')],
  [words('win victory'), words('lose loss defeat')],
];

const holds = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || baseForms(word).some((form) => list.has(form));

/** Whether the question asks of one side (a rise, support, the south), and the sentence tells of the opposite one only. */
export function tellsOpposite({ terms, form, periods }: Query, sentence: IndexedSentence): boolean {
  // Of two times side by side one is higher and the other lower.
  if (form.kind === 'yes-no' || form.kind === 'compare' || periods.length > 1) return false;
  const asks = (list: ReadonlySet<string>): boolean => terms.some(({ word }) => holds(list, word));
  const tells = (list: ReadonlySet<string>): boolean => sentence.terms.some(({ word }) => holds(list, word));
  return SIDES.some(
    ([one, other]) =>
      (asks(one) && !asks(other) && tells(other) && !tells(one)) ||
      (asks(other) && !asks(one) && tells(one) && !tells(other)),
  );
}
