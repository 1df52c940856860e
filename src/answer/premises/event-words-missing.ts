import { namesPeople } from '../../analysis/question-nouns.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { tellsToll } from './harms.ts';

/** A word of the event met less surely than this may be of another event: "university" by "school". */
const SURELY = 0.5;
/** Below this it is not met at all. */
const HARDLY = 0.3;

/**
 * How many words behind the harm that say which event a toll is asked of ("killed in the **airport** attack") are not borne out,
 * those not surely borne out by half: the toll of one event is no toll of another.
 */
export function eventWordsMissing(
  { type, terms }: Pick<Query, 'type' | 'terms'>,
  supports: readonly { readonly term: QueryTerm; readonly level: number }[],
): number {
  const harm = type === 'number' ? terms.find(isHarm) : undefined;
  if (!harm) return 0;
  const event = supports.filter(
    ({ term }) =>
      term.weight === 1 &&
      term.start > harm.start &&
      !term.term.startsWith('~') &&
      !term.number &&
      term.period === undefined &&
      !isHarm(term) &&
      !namesPeople(term.word),
  );
  return event.reduce((sum, { level }) => sum + (level < HARDLY ? 1 : level < SURELY ? 0.5 : 0), 0);
}

const isHarm = ({ word }: QueryTerm): boolean => tellsToll(word);
