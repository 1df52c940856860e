import { baseForms } from '../../analysis/related-words.ts';
import { stem } from '../../analysis/terms.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query } from '../../index/query.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What befalls people, told apart; base forms. */
const HARMS: readonly ReadonlySet<string>[] = [
  words(
    'kill die death dead deadly murder slay slaughter massacre fatal fatality perish life execute behead assassinate',
  ),
  words('injure injury wound wounded hurt maim'),
  words('arrest capture detain detention imprison kidnap abduct hostage seize surrender'),
];
const HARM_STEMS = HARMS.map((harm) => new Set([...harm].map(stem)));
/** Words that stand for deaths and injuries alike. */
const EITHER = words('casualty victim toll loss lose harm');

const holds = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || baseForms(word).some((form) => list.has(form));

/** Whether a word tells of the dead or the hurt. */
export const tellsToll = (word: string): boolean =>
  [HARMS[0]!, HARMS[1]!, EITHER].some((list) => holds(list, word));

/** Which harms words (or their stems) speak of, as positions of a fixed list. */
export function harmsIn(told: readonly string[]): number[] {
  return [...HARMS.keys()].filter((i) =>
    told.some((word) => holds(HARMS[i]!, word) || HARM_STEMS[i]!.has(word)),
  );
}

/** How a sentence bears out the one harm asked about ("how many were injured"): it tells of others only, or of none at all. */
export function judgeHarm(
  { terms, form, type }: Query,
  sentence: IndexedSentence,
): 'told' | 'other' | 'none' {
  if (form.kind === 'yes-no' || (type !== 'number' && type !== 'person')) return 'told';
  const asked = HARMS.filter((harm) => terms.some(({ word }) => holds(harm, word)));
  const [harm] = asked;
  if (asked.length !== 1 || !harm) return 'told';
  const tells = (list: ReadonlySet<string>): boolean => sentence.terms.some(({ word }) => holds(list, word));
  if (tells(harm) || tells(EITHER)) return 'told';
  return HARMS.some(tells) ? 'other' : 'none';
}
