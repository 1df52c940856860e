import type { FindMentions } from '../analysis/aliases.ts';
import type { Library } from '../corpus/library.ts';
import type { Memo } from '../corpus/memo.ts';
import type { Annotation } from './content-terms.ts';
import { type IndexedPassage, ReadPassage } from './indexed-passage.ts';
import type { KeptSentence } from './indexed-sentence.ts';

/** What the passages of a library are read with. */
interface LibraryReading {
  readonly findMentions: FindMentions;
  readonly annotations: readonly Annotation[];
  /** What was read of a passage's sentences before, by its id. */
  readonly kept?: ((id: number) => readonly KeptSentence[]) | undefined;
}

/** All passages of a library in order, none of them read yet. */
export function readPassages(
  { memos }: Library,
  { findMentions, annotations, kept }: LibraryReading,
): readonly IndexedPassage[] {
  const annotated = Map.groupBy(annotations, ({ passage }) => passage);
  const passages: IndexedPassage[] = [];
  for (const memo of memos) {
    const citing = new Map<number, IndexedPassage[]>();
    for (const passage of memo.passages) {
      const id = passages.length;
      const place = new ReadPassage(
        { id, passage },
        {
          memo,
          annotations: annotated.get(passage) ?? [],
          findMentions,
          citing: citing.get(passage.footnote ?? 0) ?? [],
          kept: kept && (() => kept(id)),
        },
      );
      for (const note of notesOn(passage)) citing.set(note, [...(citing.get(note) ?? []), place]);
      passages.push(place);
    }
  }
  return passages;
}

const notesOn = ({ sentences }: Memo['passages'][number]): ReadonlySet<number> =>
  new Set(sentences.flatMap(({ footnotes }) => footnotes));
