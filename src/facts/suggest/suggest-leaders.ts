import { findNames } from '../../analysis/names.ts';
import { findPeriods } from '../../analysis/periods.ts';
import { evidenceFrom, type Place, type Proposal, shortDates } from './proposal.ts';

interface SuggestedLeader {
  readonly name: string;
  readonly group: string;
  readonly tenures: readonly { readonly from: string; readonly to: string }[];
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

/** A name followed by periods in brackets: "Abu Sayed (April – July 2017)". `group` is what the curator has to confirm. */
export function suggestLeaders(places: readonly Place[], group: string): Proposal<SuggestedLeader>[] {
  return places.flatMap(({ passage, text }) =>
    findNames(text).flatMap(({ start, end }) => {
      const bracket = /^ \(([^()]+)\)/u.exec(text.slice(end));
      const tenures = findPeriods(bracket?.[1] ?? '').flatMap(({ from, to, precision }) =>
        from && to && precision === 'range' ? [{ ...shortDates({ from, to }) }] : [],
      );
      if (!bracket || tenures.length === 0) return [];
      const evidence = [evidenceFrom(passage, text.slice(start, end + bracket[0].length))];
      const spells = tenures.map((tenure) => ({ from: tenure.from, to: tenure.to ?? tenure.from }));
      return [{ unreviewed: true as const, name: text.slice(start, end), group, tenures: spells, evidence }];
    }),
  );
}
