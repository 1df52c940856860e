import { stringify } from 'yaml';
import type { Memo } from '../../corpus/memo.ts';
import { places } from './proposal.ts';
import { suggestAttacks } from './suggest-attacks.ts';
import { suggestFigures } from './suggest-figures.ts';
import { suggestGroups } from './suggest-groups.ts';
import { suggestLeaders } from './suggest-leaders.ts';
import { suggestRecommendations } from './suggest-recommendations.ts';
import { suggestSources } from './suggest-sources.ts';

/**
 * A facts file for a memo as far as rules can write one: every entry is quoted exactly and marked `unreviewed: true`, so
 * none loads until a curator has checked it and taken the mark away.
 */
export function suggestFacts(memo: Memo): string {
  const ofKind = (kind: string) => memo.passages.filter((passage) => passage.kind === kind);
  const body = places(ofKind('paragraph'));
  const all = [...body, ...places(ofKind('note'))];
  const attacks = suggestAttacks(body);
  const [mostNamed] = suggestGroups(body, []);
  const leaders = mostNamed ? suggestLeaders(all, mostNamed.name) : [];
  const suggested = {
    leaders,
    attacks,
    recommendations: suggestRecommendations(body, memo),
    figures: suggestFigures(body),
    groups: suggestGroups(
      body,
      attacks.map(({ perpetrator }) => perpetrator),
    ),
    sources: suggestSources(ofKind('note')),
  };
  const found = Object.fromEntries(Object.entries(suggested).filter(([, entries]) => entries.length > 0));
  const head = `# Suggested for ${memo.id} by rules. Check each entry against the memo, then delete its "unreviewed" line;\n# entries that keep the line are never loaded.\n`;
  return head + stringify(found, { lineWidth: 0, aliasDuplicateObjects: false });
}
