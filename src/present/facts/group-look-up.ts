import { groupFacets } from '../../facts/facets.ts';
import type { Group, Relation } from '../../facts/facts.ts';
import { select } from '../../facts/select.ts';
import { escapeMarkdown } from '../escape.ts';
import { type Entry, entries, statementEntries } from './entry.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { allOf, type LookUp, notFound, nothing, wantedArgs } from './look-up.ts';

/** `name`: what the memo says of a group and of its relations, each with its bearer. Without it: all groups. */
export const lookUpGroups: LookUp = (shelf, wanted, page) => {
  const all = allOf(shelf, 'groups');
  if (all.length === 0) return nothing(factWords.none('groups'));
  const selection = select(all, groupFacets, wanted, shelf.aliasesOf);
  if (selection.kind === 'unknown') return notFound(selection, 'group');
  const found = selection.entries;
  const relations = allOf(shelf, 'relations');
  return factCard({
    head: [`**${factWords.groups.title}**`],
    entries: found.length === 1 ? groupEntries(found[0]!, relations) : found.flatMap(groupRow),
    library: shelf.library,
    page,
    turn: ['groups', ...wantedArgs(wanted)],
  });
};

function headOf({ name, fullName, kind }: Group): string {
  const both = fullName
    ? `**${escapeMarkdown(name)}** (${escapeMarkdown(fullName)})`
    : `**${escapeMarkdown(name)}**`;
  return `${both} · ${kind}`;
}

const groupRow = (group: Group): Entry[] =>
  entries([headOf(group)], group.evidence.slice(0, 1), [group.name]);

export function groupEntries(group: Group, relations: readonly Relation[]): Entry[] {
  const own = relations.filter(({ between }) => between.includes(group.name));
  return withoutRepeats([
    ...entries([headOf(group)], group.evidence),
    ...group.claims.flatMap((claim) => statementEntries(claim)),
    ...own.flatMap((relation) => statementEntries(relation, [relationHead(relation)])),
  ]);
}

/** Relations may rest on the same words as the group itself; those are quoted again only to say something else. */
function withoutRepeats(all: readonly Entry[]): Entry[] {
  const quoted = new Set<string>();
  return all.filter(({ head, foot, evidence: { passage, span } }) => {
    const words = `${passage.memo} ${passage.start + span.start}-${passage.start + span.end}`;
    const isRepeat = quoted.has(words) && head.length === 0 && !foot?.length;
    quoted.add(words);
    return !isRepeat;
  });
}

function relationHead({ between: [first, second], kind }: Relation): string {
  return `**${escapeMarkdown(first)}** – ${kind} – **${escapeMarkdown(second)}**`;
}
