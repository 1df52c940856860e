import { properKind } from '../analysis/proper-words.ts';
import { isNumberWord } from '../analysis/quantities.ts';
import { namesPeople } from '../analysis/question-nouns.ts';
import type { Range } from '../analysis/range.ts';
import { isPeopleWord } from '../analysis/world-names.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import { askedPositions } from './premises/asked-value.ts';
import { textOf } from './premises/kind-words.ts';
import { widen } from './widen.ts';

/**
 * The people asked for as the sentence describes them: "among which **Afghans**" is answered by "**young and educated Afghans**", "which
 * American **forces**" by "**U.S. Special Operations Forces**". Offsets of the sentence; undefined where nothing new is said of them.
 */
export function describedAnswer(query: Query, sentence: IndexedSentence, longest: number): Range | undefined {
  const { form, focusTerm } = query;
  if (
    !focusTerm ||
    form.count !== undefined ||
    (form.kind !== 'who' && form.kind !== 'which' && form.kind !== 'list')
  )
    return undefined;
  if (!arePeople(focusTerm.word)) return undefined;
  const asked = askedPositions(query, sentence);
  const { terms } = sentence;
  for (const at of matchLevel(focusTerm, sentence).at) {
    const range = widen(sentence, terms[at]!, longest);
    const fresh = [...terms.keys()].filter(
      (place) =>
        terms[place]!.start >= range.start &&
        terms[place]!.end <= terms[at]!.start &&
        !terms[place]!.stop &&
        !terms[place]!.number &&
        !isNumberWord(terms[place]!.word) &&
        !asked.has(place),
    );
    if (fresh.length > 0) return range;
    const behind = STAYING.exec(textOf(sentence).slice(range.end))?.[0] ?? '';
    if (behind !== '' && range.end + behind.length - range.start <= longest)
      return { ...range, end: range.end + behind.length };
  }
  return undefined;
}

/** "people **living on the coast**": described behind. */
const STAYING =
  /^ (?:based|fighting|living|residing|serving|working) (?:along|for|in|near|on|under|with) (?:the )?\p{L}+(?: \p{Ll}+s\b)?/u;

const arePeople = (word: string): boolean =>
  (namesPeople(word) && word.endsWith('s')) ||
  properKind(word) === 'people' ||
  (word.endsWith('s') && isPeopleWord(word.slice(0, -1)));
