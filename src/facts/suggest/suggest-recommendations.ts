import type { Memo } from '../../corpus/memo.ts';
import { evidenceFrom, type Place, type Proposal } from './proposal.ts';

interface SuggestedRecommendation {
  readonly heading: string;
  readonly topics: readonly string[];
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

const urging =
  /\b(?:should|must|ought to|needs? to|necess(?:ary|ity)|imperative|would be (?:critical|required)|require[sd]? a|recommend(?:s|ed)?|step in the right direction|can be used)\b/iu;

/** Sentences that urge something, under a heading whose path speaks of recommendations. The heading is their first topic. */
export function suggestRecommendations(
  places: readonly Place[],
  memo: Memo,
): Proposal<SuggestedRecommendation>[] {
  const headings = memo.passages.filter(({ kind }) => kind === 'heading');
  return places.flatMap(({ passage, text }) => {
    const heading = headings.find(({ section }) => section === passage.section)?.text;
    if (heading === undefined || !/recommend/iu.test(passage.section) || !urging.test(text)) return [];
    return [
      { unreviewed: true as const, heading, topics: [heading], evidence: [evidenceFrom(passage, text)] },
    ];
  });
}
