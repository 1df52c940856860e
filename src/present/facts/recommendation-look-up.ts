import { recommendationFacets } from '../../facts/facets.ts';
import type { Recommendation } from '../../facts/facts.ts';
import { select } from '../../facts/select.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Entry } from './entry.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { allOf, type LookUp, notFound, nothing, wantedArgs } from './look-up.ts';

/** `topic` and `addressee` narrow the points, which stand under the memo's own headings, in its order. */
export const lookUpRecommendations: LookUp = (shelf, wanted, page) => {
  const all = allOf(shelf, 'recommendations');
  if (all.length === 0) return nothing(factWords.none('recommendations'));
  const selection = select(all, recommendationFacets, wanted, shelf.aliasesOf);
  if (selection.kind === 'unknown' || selection.entries.length === 0)
    return notFound(selection, 'recommendation');
  return factCard({
    head: [`**${factWords.recommendations.title}**`],
    entries: selection.entries.map((point, i, points) => pointEntry(point, points[i - 1]?.heading)),
    library: shelf.library,
    page,
    turn: ['recommendations', ...wantedArgs(wanted)],
  });
};

/** A point; its heading stands over the first of those under it. */
export function pointEntry(
  { heading, addressees, evidence }: Recommendation,
  headingBefore: string | undefined,
): Entry {
  return {
    head: heading === headingBefore ? [] : [`### ${escapeMarkdown(heading)}`],
    evidence: evidence[0]!,
    marks: addressees,
    foot:
      addressees.length > 0
        ? [`-# ${factWords.recommendations.for(addressees.map(escapeMarkdown).join(', '))}`]
        : [],
  };
}
