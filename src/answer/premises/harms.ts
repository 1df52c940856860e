import { stem } from '../../analysis/terms.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';
import { holdsWord, type WordList, wordList } from './word-list.ts';

/** What befalls people, told apart; base forms. */
const HARMS: readonly WordList[] = [
  wordList(
    'kill die death dead deadly murder slay slaughter massacre fatal fatality perish life execute behead assassinate',
  ),
  wordList('injure injury wound wounded hurt maim'),
  wordList(
    'arrest capture detain detention imprison kidnap abduct hostage seize surrender catch nab custody cuff',
  ),
];
const HARM_STEMS = HARMS.map((harm) => new Set([...harm].map(stem)));
/** Words that stand for deaths and injuries alike. */
const EITHER = wordList('casualty victim toll loss lose harm');

/** Whether a word tells of the dead or the hurt. */
export const tellsToll = (word: string): boolean =>
  [HARMS[0]!, HARMS[1]!, EITHER].some((list) => holdsWord(list, word));

/** Which harms words (or their stems) speak of, as positions of a fixed list. */
export function harmsIn(told: readonly string[]): number[] {
  return [...HARMS.keys()].filter((i) =>
    told.some((word) => holdsWord(HARMS[i]!, word) || HARM_STEMS[i]!.has(word)),
  );
}

/** How a sentence bears out the one harm asked about ("how many were injured"): it tells of others only, or of none at all. */
export function judgeHarm(
  { terms, form, type }: Query,
  sentence: IndexedSentence,
): 'told' | 'other' | 'none' {
  if (form.kind === 'yes-no' || (type !== 'number' && type !== 'person')) return 'told';
  const asked = HARMS.filter((harm) => terms.some(({ word }) => holdsWord(harm, word)));
  const [harm] = asked;
  if (asked.length !== 1 || !harm) return 'told';
  const tells = (list: WordList): boolean => sentence.terms.some(({ word }) => holdsWord(list, word));
  if (tells(harm) || tells(EITHER)) return 'told';
  return HARMS.some(tells) ? 'other' : 'none';
}
