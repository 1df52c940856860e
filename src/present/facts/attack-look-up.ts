import { attackFacets } from '../../facts/facets.ts';
import type { Attack } from '../../facts/facts.ts';
import { firstDay } from '../../facts/overlaps.ts';
import { select } from '../../facts/select.ts';
import { escapeMarkdown } from '../escape.ts';
import { whenInWords } from '../when-in-words.ts';
import { type Entry, entries, statementEntries } from './entry.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { allOf, type LookUp, notFound, nothing, wantedArgs } from './look-up.ts';

/** `place`, `year`, `target` and `group` narrow the list, earliest first; a single attack is shown with all its evidence. */
export const lookUpAttacks: LookUp = (shelf, wanted, page) => {
  const all = allOf(shelf, 'attacks');
  if (all.length === 0) return nothing(factWords.none('attacks'));
  const selection = select(all, attackFacets, wanted, shelf.aliasesOf);
  if (selection.kind === 'unknown' || selection.entries.length === 0) return notFound(selection, 'attack');
  const found = byDate(selection.entries);
  const [only] = found;
  return factCard({
    head: [`**${factWords.attacks.title}**`],
    entries: found.length === 1 ? attackEntries(only!) : found.flatMap(attackRow),
    library: shelf.library,
    page,
    turn: ['attacks', ...wantedArgs(wanted)],
  });
};

export function byDate(attacks: readonly Attack[]): Attack[] {
  return attacks.toSorted((a, b) => firstDay(a.when).localeCompare(firstDay(b.when)));
}

/** An attack over its first quotation, with the counts of the dead that stand in that quotation. */
export function attackRow(attack: Attack): Entry[] {
  const { passage, span } = attack.evidence[0]!;
  const isQuoted = (words: string): boolean => passage.text.slice(span.start, span.end).includes(words);
  const toll = attack.toll.filter(isQuoted);
  return entries(headOf({ ...attack, toll }), attack.evidence.slice(0, 1), [attack.name]);
}

function headOf({ name, when, places, perpetrator, tie, duration, toll }: Attack): string[] {
  const who = tie ? `${escapeMarkdown(perpetrator)} (“${escapeMarkdown(tie)}”)` : escapeMarkdown(perpetrator);
  const facts = [
    whenInWords(when),
    ...places.map(escapeMarkdown),
    who,
    ...(duration ? [escapeMarkdown(duration)] : []),
  ];
  return [
    `**${escapeMarkdown(name)}**`,
    facts.join(' · '),
    ...(toll.length > 0 ? [factWords.attacks.toll(toll.map(escapeMarkdown).join('; '))] : []),
  ];
}

export function attackEntries(attack: Attack): Entry[] {
  const { evidence, claims, name, toll } = attack;
  return [
    ...entries(headOf(attack), evidence, [name, ...toll]),
    ...claims.flatMap((claim) => statementEntries(claim)),
  ];
}
