import type { Passage } from '../../corpus/memo.ts';
import { evidenceFrom, type Proposal } from './proposal.ts';

interface SuggestedSource {
  readonly publisher: string;
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

/** What stands between a quoted title and the next comma of a note. */
export function suggestSources(notes: readonly Passage[]): Proposal<SuggestedSource>[] {
  return notes.flatMap((note) => {
    const publisher = /[”"],?\s+(?<publisher>\p{Lu}[^,.”"]*[^,.”"\s])\s*,/u.exec(note.text)?.groups![
      'publisher'
    ];
    return publisher === undefined
      ? []
      : [{ unreviewed: true as const, publisher, evidence: [evidenceFrom(note, publisher)] }];
  });
}
