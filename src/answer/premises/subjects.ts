import type { QueryTerm } from '../../index/query.ts';

/** "why are the … best suited", "when did the … raid": the subject stands behind the auxiliary verb. */
const BEFORE_SUBJECT =
  /\b(?:why|how|when|where|what|who|whom|which|how many [\p{L}-]+|what [\p{L}-]+)\s+(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|might|must)(?:n['’]?t)?\s+(?:the\s+|a\s+|an\s+|its\s+|their\s+)?/iu;

const HARDLY = 0.3;

/** Whether the first full word of the question's subject is borne out by nothing. */
export function lacksSubject(
  question: string,
  supports: readonly { readonly term: QueryTerm; readonly level: number }[],
): boolean {
  const lead = BEFORE_SUBJECT.exec(question);
  if (!lead) return false;
  const at = lead.index + lead[0].length;
  const subject = supports.find(({ term }) => term.start >= at);
  return (
    subject !== undefined && subject.term.start === at && subject.term.weight === 1 && subject.level < HARDLY
  );
}
