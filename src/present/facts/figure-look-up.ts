import { figureFacets } from '../../facts/facets.ts';
import type { Figure } from '../../facts/facts.ts';
import { select } from '../../facts/select.ts';
import { escapeMarkdown } from '../escape.ts';
import { whenInWords } from '../when-in-words.ts';
import type { Entry } from './entry.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { allOf, type LookUp, notFound, nothing, type Shelf, wantedArgs } from './look-up.ts';

/** Up to so many figures are shown with all they rest on. */
const fullUpTo = 5;

/** `topic` narrows the figures; each is shown with unit, period and whose count it is. */
export const lookUpFigures: LookUp = (shelf, wanted, page) => {
  if (allOf(shelf, 'figures').length === 0) return nothing(factWords.none('figures'));
  const selection = selectFigures(shelf, wanted.topic);
  if (selection.kind === 'unknown' || selection.entries.length === 0) return notFound(selection, 'figure');
  return factCard({
    head: [`**${factWords.figures.title}**`],
    entries: [
      ...selection.entries.map(figureEntry),
      ...(selection.entries.length <= fullUpTo ? supportEntries(selection.entries) : []),
    ],
    library: shelf.library,
    page,
    turn: ['figures', ...wantedArgs(wanted)],
  });
};

/** The figures a topic means. One that belongs to a series brings the whole series along, to be compared. */
export function selectFigures(shelf: Shelf, topic: string | undefined) {
  const all = allOf(shelf, 'figures');
  const selection = select(all, figureFacets, { topic }, shelf.aliasesOf);
  if (selection.kind === 'unknown' || !topic?.trim()) return selection;
  const series = new Set(selection.entries.flatMap((figure) => figure.series ?? []));
  const chosen = all.filter(
    (figure) => selection.entries.includes(figure) || (figure.series && series.has(figure.series)),
  );
  return { kind: 'found' as const, entries: chosen };
}

/** A figure over the quotation that gives it. */
export function figureEntry({ measure, text, unit, period, against, by, hedge, evidence }: Figure): Entry {
  const value = escapeMarkdown(/\p{L}/u.test(text) ? text : `${text} ${unit}`);
  const when = [whenInWords(period), ...(against ? [factWords.comparedWith(whenInWords(against))] : [])].join(
    ', ',
  );
  return {
    head: [`**${value}** · ${when}`, escapeMarkdown(measure)],
    evidence: evidence[0]!,
    marks: [text],
    foot: [
      ...(by ? [`-# ${factWords.count(escapeMarkdown(by))}`] : []),
      ...(hedge && !text.includes(hedge) ? [`-# ${factWords.hedged(escapeMarkdown(hedge))}`] : []),
    ],
  };
}

/** What else the figures rest on, such as the note that dates them, each quotation once. */
function supportEntries(figures: readonly Figure[]): Entry[] {
  const further = figures.flatMap(({ evidence }) => evidence.slice(1));
  const distinct = new Map(further.map((one) => [`${one.passage.start}+${one.span.start}`, one]));
  return [...distinct.values()].map((evidence) => ({ head: [], evidence }));
}
