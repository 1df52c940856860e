import type { IndexedSentence } from '../../index/corpus-index.ts';

const WORK = String.raw`(?:this (?:policy )?(?:memo|paper|article|text|document|brief|piece|report)|the (?:policy )?memo)`;
const MADE =
  '(?:published|written|released|updated|revised|issued|finished|completed|authored|funded|commissioned|edited)';
/** "when was this memo published", "the author of the memo", "who wrote this paper": of the memo itself, not of what it tells or cites. */
const OF_MEMO = new RegExp(
  String.raw`\b(?:is|was|were|been|got) ${WORK} (?:\w+ )?${MADE}\b|\b(?:authors?|writers?|publishers?|editors?|dates?|length|title) of ${WORK}\W*$|\b(?:wrote|writes|published|publishes|edited|funded|commissioned|authored) ${WORK}\W*$`,
  'i',
);
const SPEAKS_OF_ITSELF = /\b(?:memo|paper|article|editor|fellows?|fellowship)\b/i;

/** Whether something is asked of the memo itself, and the passage does not speak of the memo. */
export function leavesMemoOut(question: string, { place: { passage } }: IndexedSentence): boolean {
  return OF_MEMO.test(question) && (passage.kind === 'note' || !SPEAKS_OF_ITSELF.test(passage.text));
}
