import { findQuantities } from '../../analysis/quantities.ts';
import { properKind } from '../../analysis/proper-words.ts';
import type { ThingKind } from '../../analysis/thing-kinds.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';

/** Whether a thing of that kind stands in the sentence. */
export function holdsKind(kind: ThingKind, sentence: IndexedSentence): boolean {
  switch (kind) {
    case 'time':
      return sentence.periods.some(
        ({ from, to, yearless }) => from !== undefined || to !== undefined || yearless !== undefined,
      );
    case 'place':
      return sentence.terms.some(({ word, capital }) => capital && properKind(word) === 'place');
    case 'quantity':
      return findQuantities(textOf(sentence), sentence.periods).length > 0;
    case 'source':
      return sentence.cites;
  }
}

export function textOf({ place, span }: IndexedSentence): string {
  return place.passage.text.slice(span.start, span.end);
}
