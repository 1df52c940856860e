import { findNames } from '../../analysis/names.ts';
import { findPeriods } from '../../analysis/periods.ts';
import { evidenceFrom, type Place, type Proposal, shortDates } from './proposal.ts';

interface SuggestedAttack {
  readonly name: string;
  readonly when: { readonly from: string; readonly to?: string };
  readonly places: readonly string[];
  readonly perpetrator: string;
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

const attack = /\b(?:attack|bombing|raid|shooting|massacre|killing|assault|ambush)s?\b/iu;

/** A sentence with a dated attack. The names behind "in" are proposed as places, the first other name as who did it. */
export function suggestAttacks(places: readonly Place[]): Proposal<SuggestedAttack>[] {
  return places.flatMap(({ passage, text }) => {
    const word = attack.exec(text);
    const period = findPeriods(text).find(({ from, to, precision }) => from && to && precision !== 'range');
    if (!word || !period) return [];
    const names = findNames(text).filter(({ start, end }) => end <= period.start || start >= period.end);
    const isPlace = ({ start }: { readonly start: number }): boolean =>
      /\bin (?:the )?$/u.test(text.slice(0, start));
    const inWords = (spans: typeof names): string[] => [
      ...new Set(spans.map(({ start, end }) => text.slice(start, end))),
    ];
    const [perpetrator] = inWords(names.filter((name) => !isPlace(name)));
    if (perpetrator === undefined) return [];
    const when = shortDates({ from: period.from!, to: period.to! });
    const found = { name: word[0], when, places: inWords(names.filter(isPlace)), perpetrator };
    return [{ unreviewed: true as const, ...found, evidence: [evidenceFrom(passage, text)] }];
  });
}
