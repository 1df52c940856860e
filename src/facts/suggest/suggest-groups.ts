import { findNames } from '../../analysis/names.ts';
import { findPeriods } from '../../analysis/periods.ts';
import { evidenceFrom, type Place, type Proposal } from './proposal.ts';

interface SuggestedGroup {
  readonly name: string;
  readonly kind: 'militant group' | 'state';
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

/** Names of fewer sentences than this are rarely actors. */
const oftenAt = 3;

/** Names that come often, most frequent first; which of them act, and as what, is for the curator to say. */
export function suggestGroups(
  places: readonly Place[],
  needed: readonly string[],
): Proposal<SuggestedGroup>[] {
  const first = new Map<string, { place: Place; sentences: number }>();
  for (const place of places) {
    for (const name of namesIn(place.text)) {
      const known = first.get(name);
      if (known) known.sentences += 1;
      else first.set(name, { place, sentences: 1 });
    }
  }
  return [...first]
    .filter(([name, { sentences }]) => sentences >= oftenAt || needed.includes(name))
    .sort(([, a], [, b]) => b.sentences - a.sentences)
    .map(([name, { place }]) => ({
      unreviewed: true as const,
      name,
      kind: 'militant group' as const,
      evidence: [evidenceFrom(place.passage, place.text)],
    }));
}

/** The names of a sentence, each once, without those of months and days. */
function namesIn(text: string): string[] {
  const dates = findPeriods(text);
  const names = findNames(text).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
  );
  return [...new Set(names.map(({ start, end }) => text.slice(start, end)))];
}
