import type { Theme } from '../../briefing/theme.ts';
import type { Library } from '../../corpus/library.ts';
import type { Passage, Span } from '../../corpus/memo.ts';
import { attackEntries } from '../facts/attack-look-up.ts';
import type { Entry } from '../facts/entry.ts';
import { figureEntry } from '../facts/figure-look-up.ts';
import { groupEntries } from '../facts/group-look-up.ts';
import { leaderEntries } from '../facts/leader-look-up.ts';
import { pointEntry } from '../facts/recommendation-look-up.ts';
import { noteEntry } from '../facts/source-look-up.ts';

const pointsMin = 3;
export const pointsMax = 5;

/** Three to five quoted points on a theme; where it has fewer, the sentences that follow in the memo join it. */
export function themeEntries(theme: Theme, library: Library): Entry[] {
  const own = distinct(ownEntries(theme, library)).slice(0, pointsMax);
  return [...own, ...following(own, library).slice(0, Math.max(0, pointsMin - own.length))];
}

function ownEntries(theme: Theme, library: Library): Entry[] {
  switch (theme.kind) {
    case 'leader':
      return leaderEntries(theme.leader);
    case 'attack':
      return attackEntries(theme.attack);
    case 'recommendations':
      return theme.points.map((point, i, points) => pointEntry(point, points[i - 1]?.heading));
    case 'figures':
      return theme.figures.map(figureEntry);
    case 'group':
      return groupEntries(theme.group, theme.relations);
    case 'sources':
      return theme.notes.map((note) => noteEntry(note, library));
    case 'passage':
      return theme.passage.sentences.map((span) => sentenceEntry(theme.passage, span));
  }
}

/** The first entry for each quotation that does not repeat another one. */
function distinct(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of entries) {
    if (!kept.some((other) => overlap(other, entry.evidence.passage, entry.evidence.span))) kept.push(entry);
  }
  return kept;
}

/** The sentences after the first quotation, through its section. */
function following(entries: readonly Entry[], library: Library): Entry[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { passage, span } = first.evidence;
  const passages = library.memo(passage.memo)?.passages ?? [];
  const after = passages
    .slice(passages.indexOf(passage))
    .filter(({ kind, section }) => kind === passage.kind && section === passage.section);
  return after
    .flatMap((one) => one.sentences.map((sentence) => sentenceEntry(one, sentence)))
    .filter(({ evidence }) => evidence.passage !== passage || evidence.span.start >= span.end)
    .filter(({ evidence }) => !entries.some((entry) => overlap(entry, evidence.passage, evidence.span)));
}

function sentenceEntry(passage: Passage, { start, end }: Span): Entry {
  return { head: [], evidence: { passage, span: { start, end } } };
}

function overlap({ evidence }: Entry, passage: Passage, span: Span): boolean {
  return evidence.passage === passage && evidence.span.start < span.end && span.start < evidence.span.end;
}
