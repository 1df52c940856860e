import type { IndexedSentence } from '../../index/corpus-index.ts';
import { textOf } from './kind-words.ts';

const EXTREME =
  'biggest|bloodiest|broadest|busiest|cheapest|closest|costliest|deadliest|deepest|fastest|fewest|fiercest|greatest|hardest|harshest|heaviest|highest|largest|longest|lowest|nearest|newest|oldest|poorest|richest|safest|shortest|slowest|smallest|strongest|toughest|weakest|wealthiest|widest|worst|youngest';
/** A rank among several: "the **largest** part", "**the most** fighters", "**most dangerous**"; not "do most pilots", "at the most", nor what the rank only points at: "on behalf of the largest". */
const ASKED = new RegExp(
  String.raw`\b(?:(?<!\b(?:at|by|for|from|in|of|on|to|with) the )(?:${EXTREME})|(?<!\bat )the (?:very )?(?:most|least)(?! (?:of|recent(?:ly)?|other|likely|often|commonly|notably|probably|people)\b)|most (?=\w+(?:able|al|ant|ary|ent|ful|ible|ive|ous)\b))\b`,
  'i',
);
/** What tells of a rank, or lets one be told: a superlative, a comparison, a share, one above the others. */
const TOLD = new RegExp(
  String.raw`\b(?:\w{3,}est|worst|best|per cent|bulk|foremost|rank\w*|no other|most(?:ly)?|least|main(?:ly)?|majority|chief(?:ly)?|largely|primar(?:y|ily)|principal(?:ly)?|leading|top|single|alone|only|peak(?:ed|s)?|record|thirds?|quarters?|half|percent|exceed\w*|outnumber\w*|especially|particularly|notably|above all|unprecedented|dominant|predominant(?:ly)?|compared|versus|(?:more|less|\w{2,}er)\b[^.;]{0,60}(?<!\b(?:rather|other) )\bthan|more (?!than\b)\w{4,}|closer|latest|nearer)\b|%`,
  'i',
);

/** Whether a rank among several is asked for, and the sentence tells of none and of no two values that could be ranked. */
export const leavesRankUnsaid = (question: string, sentence: IndexedSentence): boolean =>
  ASKED.test(question) &&
  sentence.records.length < 2 &&
  sentence.quantities.length < 2 &&
  !TOLD.test(textOf(sentence));
