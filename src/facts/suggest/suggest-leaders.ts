import { type DatedRecord, findDatedRecords } from '../../analysis/dated-records.ts';
import { evidenceFrom, type Place, type Proposal, shortDates } from './proposal.ts';

interface SuggestedLeader {
  readonly name: string;
  readonly group: string;
  readonly tenures: readonly { readonly from: string; readonly to: string }[];
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

/**
 * A name of several words followed by spells in brackets: "Abu Sayed (April – July 2017)". A single word is more often a
 * place or a title; `group` is what the curator has to confirm.
 */
export function suggestLeaders(places: readonly Place[], group: string): Proposal<SuggestedLeader>[] {
  return places.flatMap(({ passage, text }) =>
    findDatedRecords(text).flatMap((record) => {
      const tenures = tenuresOf(record);
      if (tenures.length === 0 || record.words.length < 2) return [];
      const name = text.slice(record.name.start, record.name.end);
      const evidence = [evidenceFrom(passage, text.slice(record.range.start, record.range.end))];
      return [{ unreviewed: true as const, name, group, tenures, evidence }];
    }),
  );
}

/** Spells with a beginning and an end; a bracket with a single day or month dates an event, not a tenure. */
function tenuresOf({ periods }: DatedRecord): { from: string; to: string }[] {
  return periods.flatMap(({ from, to, precision }) => {
    if (from === undefined || to === undefined || precision !== 'range') return [];
    const short = shortDates({ from, to });
    return [{ from: short.from, to: short.to ?? short.from }];
  });
}
