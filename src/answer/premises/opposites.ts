import { baseForms } from '../../analysis/related-words.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for a change of quantity, by its direction; base forms. */
const UP = words(
  'rise increase grow growth climb jump surge soar gain higher double triple swell expand expansion',
);
const DOWN = words(
  'fall drop decrease decline shrink dip dwindle plunge lower reduce reduction halve sink diminish',
);

const holds = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || baseForms(word).some((form) => list.has(form));

/** Whether the question asks of a rise and the sentence tells of a fall only, or the other way round. */
export function tellsOpposite({ terms, form }: Query, sentence: IndexedSentence): boolean {
  if (form.kind === 'yes-no' || form.kind === 'compare') return false;
  const asks = (list: ReadonlySet<string>): boolean => terms.some(({ word }) => holds(list, word));
  const tells = (list: ReadonlySet<string>): boolean => sentence.terms.some(({ word }) => holds(list, word));
  return (
    (asks(UP) && !asks(DOWN) && tells(DOWN) && !tells(UP)) ||
    (asks(DOWN) && !asks(UP) && tells(UP) && !tells(DOWN))
  );
}
