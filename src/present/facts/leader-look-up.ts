import { leaderFacets } from '../../facts/facets.ts';
import type { Leader } from '../../facts/facts.ts';
import { beginsAs } from '../../facts/match-text.ts';
import { firstDay } from '../../facts/overlaps.ts';
import { readTime, type TypedTime } from '../../facts/read-time.ts';
import { select } from '../../facts/select.ts';
import { whoLed } from '../../facts/who-led.ts';
import { clip } from '../citation.ts';
import { dateInWords, rangeInWords } from '../date-in-words.ts';
import { escapeEcho, escapeMarkdown } from '../escape.ts';
import { type Entry, entries, statementEntries } from './entry.ts';
import { factCard } from './fact-card.ts';
import { factWords } from '../words.ts';
import { allOf, type LookUp, notFound, nothing, type Shelf, type Shown, wantedArgs } from './look-up.ts';

const { leaders: say } = factWords;

/**
 * `name`: one leader, or those the name fits. `at`: who led then. Both: whether that one led then, and who else did if
 * not. Neither: all of them.
 */
export const lookUpLeaders: LookUp = (shelf, wanted, page) => {
  const all = allOf(shelf, 'leaders');
  if (all.length === 0) return nothing(factWords.none('leaders'));
  const selection = select(all, leaderFacets, wanted, shelf.aliasesOf);
  if (selection.kind === 'unknown') return notFound(selection, 'leader');
  const found = selection.entries;
  if (wanted.at?.trim()) return ledAt(shelf, all, { typed: wanted.at, asked: found });
  const [only] = found;
  const groups = [...new Set(found.map(({ group }) => escapeMarkdown(group)))].join(', ');
  return factCard({
    head: [`**${found.length === 1 ? say.of(groups) : say.title(groups)}**`],
    entries: found.length === 1 ? leaderEntries(only!) : [...found.flatMap(leaderRow), ...fateEntries(found)],
    library: shelf.library,
    page,
    turn: ['leaders', ...wantedArgs(wanted)],
  });
};

/** Who of `leaders` led at a typed time: of those `asked` for, or of all where none of these did. */
function ledAt(
  shelf: Shelf,
  leaders: readonly Leader[],
  { typed, asked }: { typed: string; asked: readonly Leader[] },
): Shown {
  const at = readTime(typed);
  if (at === undefined) return nothing(say.badDate(escapeEcho(clip(typed, 60))));
  const when = at.worded === undefined ? dateInWords(at.from) : escapeEcho(at.worded);
  const led = whoLed(leaders, at);
  const all = led.kind === 'led' ? [...new Set(led.spells.map(({ leader }) => leader))] : [];
  const wanted = all.filter((leader) => asked.includes(leader));
  const missed = wanted.length === 0 && asked.length < leaders.length;
  const answer = missed ? [say.notThen(namesOf(asked), when)] : [];
  if (led.kind === 'none') return ledByNobody(shelf, leaders, { at, when, time: led.time, answer });
  const shown = missed ? all : wanted;
  const change = shown.length > 1 && isWithinAMonth(at) ? [`${say.change(when)}.`] : [];
  return leaderRows(shelf, [...answer, `**${say.led(when)}**`, ...change], shown);
}

function ledByNobody(
  shelf: Shelf,
  leaders: readonly Leader[],
  { at, when, time, answer }: { at: TypedTime; when: string; time: string; answer: readonly string[] },
): Shown {
  const head = [...answer, `**${say.none(when)}**`, ...gapLines(shelf, leaders, { at, time })];
  const current = leaders.filter((leader) => leader.current);
  return time === 'after' && current.length > 0
    ? leaderRows(shelf, [...head, say.currentUndated], current)
    : nothing(...head);
}

function leaderRows({ library }: Shelf, head: readonly string[], leaders: readonly Leader[]): Shown {
  return factCard({ head, entries: leaders.flatMap(leaderRow), library, page: 1, turn: ['leaders'] });
}

const namesOf = (leaders: readonly Leader[]): string =>
  leaders.map(({ name }) => `**${escapeMarkdown(name)}**`).join(factWords.or);

/** Where a time without a leader lies, seen from the dated tenures and from the memo itself. */
function gapLines(
  { library }: Shelf,
  leaders: readonly Leader[],
  { at, time }: { at: TypedTime; time: string },
): string[] {
  const tenures = leaders.flatMap((leader) => leader.tenures);
  const first = tenures.map(({ from }) => from).sort()[0];
  const last = tenures
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const asOf = leaders
    .flatMap(({ evidence }) => library.memo(evidence[0]!.passage.memo)?.asOf ?? [])
    .sort()
    .at(-1);
  return [
    ...(time === 'before' && first ? [say.before(dateInWords(first))] : []),
    ...(time === 'after' && last ? [say.after(dateInWords(last))] : []),
    ...(asOf && firstDay(at) > asOf ? [say.afterMemo(dateInWords(asOf))] : []),
  ];
}

/** While a date is typed: the months in which one leader followed another, those that begin as typed; else what was typed, if it is a date. */
export function offerDates(typed: string, leaders: readonly Leader[]): string[] {
  const months = leaders.flatMap(({ tenures }) => tenures.flatMap(({ from, to }) => [from, to ?? from]));
  const begun = [...new Set(months)]
    .sort()
    .map((month) => dateInWords(month))
    .filter((month) => beginsAs(typed, month));
  return begun.length > 0 || readTime(typed) === undefined ? begun : [typed.trim()];
}

const isWithinAMonth = ({ from, to = from }: TypedTime): boolean =>
  from.length > 4 && from.slice(0, 7) === to.slice(0, 7);

function headOf({ name, tenures, fate, current }: Leader): string {
  const spells = tenures.map((tenure) => rangeInWords(tenure)).join(', ');
  const undated = current ? say.current : say.undated;
  return [`**${escapeMarkdown(name)}**`, spells || undated, ...(fate ? [say.fate[fate.kind]] : [])].join(
    ' · ',
  );
}

export const leaderRow = (leader: Leader): Entry[] =>
  entries([headOf(leader)], leader.evidence.slice(0, 1), [leader.name]);

/** The sentences on how leaders ended, each once. */
function fateEntries(leaders: readonly Leader[]): Entry[] {
  const seen = new Map<string, Entry>();
  for (const { fate } of leaders) {
    const [evidence] = fate?.evidence ?? [];
    if (evidence) seen.set(`${evidence.passage.start}+${evidence.span.start}`, { head: [], evidence });
  }
  return [...seen.values()];
}

export function leaderEntries(leader: Leader): Entry[] {
  return [
    ...entries([headOf(leader)], leader.evidence, [leader.name]),
    ...fateEntries([leader]),
    ...leader.claims.flatMap((claim) => statementEntries(claim)),
  ];
}
