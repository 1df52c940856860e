import type { IndexedSentence } from '../../index/corpus-index.ts';
import { matchLevel } from '../../index/match-level.ts';
import type { Query } from '../../index/query.ts';
import { textOf } from './kind-words.ts';

const EXTREME =
  'biggest|bloodiest|broadest|busiest|cheapest|closest|costliest|deadliest|deepest|fastest|fewest|fiercest|greatest|hardest|harshest|heaviest|highest|largest|longest|lowest|nearest|newest|oldest|poorest|richest|safest|shortest|slowest|smallest|strongest|toughest|weakest|wealthiest|widest|worst|youngest';
/** A rank among several: "the **largest** part", "the **most** fighters"; not "most of them", "at most", "most recent". */
const ASKED = new RegExp(
  String.raw`\b(?:${EXTREME}|(?<!\bat (?:the )?(?:very )?)(?:most|least)(?! (?:of|recent(?:ly)?|other|likely|often|commonly|notably|probably|people)\b))\b`,
  'i',
);
/** What tells of a rank, or lets one be told: a superlative, a comparison, a share, one above the others. */
const TOLD = new RegExp(
  String.raw`\b(?:\w{3,}est|per cent|bulk|foremost|rank\w*|usual(?:ly)?|general(?:ly)?|typical(?:ly)?|often|no other|most(?:ly)?|least|main(?:ly)?|majority|chief(?:ly)?|largely|primar(?:y|ily)|principal(?:ly)?|leading|top|single|alone|only|peak(?:ed|s)?|record|thirds?|quarters?|half|percent|exceed\w*|outnumber\w*|especially|particularly|notably|above all|unprecedented|dominant|predominant(?:ly)?|compared|versus|(?:more|less|\w{2,}er)\b[^.;]{0,60}(?<!\b(?:rather|other) )\bthan|closer|latest|nearer)\b|%`,
  'i',
);

/** Whether a rank among several is asked for, and the sentence tells of none and of no two values that could be ranked. */
export function leavesRankUnsaid(question: string, { terms }: Query, sentence: IndexedSentence): boolean {
  const asked = ASKED.exec(question);
  if (!asked || sentence.records.length > 1 || sentence.quantities.length > 1) return false;
  const rank = terms.find(({ start }) => start === asked.index);
  return !TOLD.test(textOf(sentence)) && (rank === undefined || matchLevel(rank, sentence).level === 0);
}
