import { firstDay } from '../../facts/overlaps.ts';
import { attackRow } from './attack-look-up.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { leaderRow } from './leader-look-up.ts';
import { allOf, type LookUp, nothing, wantedArgs } from './look-up.ts';

/** Leaders and attacks in the order in which they begin; what has no date comes last. */
export const lookUpTimeline: LookUp = (shelf, wanted, page) => {
  const rows = [
    ...allOf(shelf, 'leaders').map((leader) => ({
      day: leader.tenures[0] ? firstDay(leader.tenures[0]) : '9999',
      entries: leaderRow(leader),
    })),
    ...allOf(shelf, 'attacks').map((attack) => ({ day: firstDay(attack.when), entries: attackRow(attack) })),
  ];
  if (rows.length === 0) return nothing(factWords.none('leaders or attacks'));
  return factCard({
    head: [`**${factWords.timeline.title}**`],
    entries: rows.toSorted((a, b) => a.day.localeCompare(b.day)).flatMap((row) => row.entries),
    library: shelf.library,
    page,
    turn: ['timeline', ...wantedArgs(wanted)],
  });
};
