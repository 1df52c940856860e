import type { Library } from '../corpus/library.ts';
import { beginsAs } from '../facts/match-text.ts';
import { notesOf } from '../present/facts/source-look-up.ts';
import type { Choice } from './contract.ts';

/** Notes whose number begins with the digits typed, or whose text has words that begin as typed; the value is the number. */
export function noteChoices(typed: string, library: Library): Choice[] {
  const digits = /^\s*(\d+)\s*$/u.exec(typed)?.[1];
  return notesOf(library)
    .filter(({ footnote, text }) =>
      digits === undefined ? beginsAs(typed, text) : String(footnote).startsWith(digits),
    )
    .map(({ footnote, text }) => ({ name: `${footnote} · ${text}`, value: footnote! }));
}
