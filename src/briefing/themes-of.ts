import type { Library } from '../corpus/library.ts';
import type { Memo } from '../corpus/memo.ts';
import type { Facts } from '../facts/facts.ts';
import type { Theme } from './theme.ts';

/** Facts of the same kind that share a briefing. */
const together = 4;

/** A paragraph shorter than this many sentences is no theme of its own. */
const sentencesMin = 2;

/** Everything the memos give for briefings, in their order; a memo without facts gives its paragraphs. */
export function themesOf(library: Library, facts: ReadonlyMap<string, Facts>): Theme[] {
  return library.memos.flatMap((memo) => {
    const known = facts.get(memo.id);
    return known === undefined ? passageThemes(memo) : factThemes(memo, known);
  });
}

function passageThemes(memo: Memo): Theme[] {
  return memo.passages
    .filter(({ kind, sentences }) => kind === 'paragraph' && sentences.length >= sentencesMin)
    .map((passage) => ({
      kind: 'passage',
      passage,
      memo: memo.id,
      key: `${memo.id} paragraph ${passage.paragraph}`,
    }));
}

function factThemes(memo: Memo, facts: Facts): Theme[] {
  const theme = (name: string) => ({ memo: memo.id, key: `${memo.id} ${name}` });
  const series = Map.groupBy(facts.figures, (figure) => figure.series ?? '');
  const loose = series.get('') ?? [];
  series.delete('');
  const notes = memo.passages.filter(({ kind }) => kind === 'note');
  return [
    ...facts.leaders.map((leader) => ({ kind: 'leader' as const, leader, ...theme(leader.name) })),
    ...facts.attacks.map((attack) => ({ kind: 'attack' as const, attack, ...theme(attack.name) })),
    ...[...Map.groupBy(facts.recommendations, ({ heading }) => heading)].flatMap(([heading, points]) =>
      parts(points).map((part, index) => ({
        kind: 'recommendations' as const,
        points: part,
        ...theme(`${heading} ${index}`),
      })),
    ),
    ...[...series.values(), ...parts(loose)].map((figures) => ({
      kind: 'figures' as const,
      figures,
      ...theme(figures[0]?.measure ?? ''),
    })),
    ...facts.groups.map((group) => ({
      kind: 'group' as const,
      group,
      relations: facts.relations,
      ...theme(group.name),
    })),
    ...parts(notes).map((part) => ({
      kind: 'sources' as const,
      notes: part,
      ...theme(`note ${part[0]?.footnote}`),
    })),
  ];
}

/** Consecutive parts of nearly equal length, as few as possible. */
function parts<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / together);
  const bounds = Array.from({ length: count + 1 }, (_, part) => Math.round((part * items.length) / count));
  return bounds.slice(1).map((end, part) => items.slice(bounds[part], end));
}
