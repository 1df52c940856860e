import type { Library } from '../../corpus/library.ts';
import type { Passage } from '../../corpus/memo.ts';
import { sourceFacets } from '../../facts/facets.ts';
import { matchText } from '../../facts/match-text.ts';
import { select } from '../../facts/select.ts';
import { factWords, words } from '../words.ts';
import type { Entry } from './entry.ts';
import { factCard } from './fact-card.ts';
import { allOf, type LookUp, notFound, nothing, type Shelf, wantedArgs } from './look-up.ts';

const { sources: say } = factWords;

/** `note`: one of the memo's notes by number. `publisher`: those that refer to one. Neither: all of them. */
export const lookUpSources: LookUp = (shelf, wanted, page) => {
  const notes = notesOf(shelf.library);
  if (notes.length === 0) return nothing(factWords.none('references'));
  const found = wanted.note?.trim()
    ? notes.filter(({ footnote }) => String(footnote) === wanted.note!.trim())
    : notes;
  if (found.length === 0)
    return nothing(say.noSuch(Number(wanted.note), Math.max(...notes.map(({ footnote }) => footnote!))));
  const published = wanted.publisher?.trim() ? byPublisher(shelf, found, wanted.publisher) : found;
  if (!Array.isArray(published)) return published;
  return factCard({
    head: [`**${say.title}**`],
    entries: published.map((note) => noteEntry(note, shelf.library)),
    library: shelf.library,
    page,
    turn: ['sources', ...wantedArgs(wanted)],
  });
};

/** By the reviewed publishers where there are any, else by the words of the notes. */
function byPublisher(shelf: Shelf, notes: readonly Passage[], publisher: string) {
  const reviewed = select(allOf(shelf, 'sources'), sourceFacets, { publisher }, shelf.aliasesOf);
  if (reviewed.kind === 'found') {
    const cited = new Set(reviewed.entries.map(({ evidence }) => evidence[0]!.passage));
    const found = notes.filter((note) => cited.has(note));
    if (found.length > 0) return found;
  }
  const texts = matchText(
    publisher,
    notes.map(({ text }) => text),
    () => [],
  ).found;
  return texts.length > 0 ? notes.filter(({ text }) => texts.includes(text)) : notFound(reviewed, 'source');
}

/** Every note of every memo, in order. */
export function notesOf({ memos }: Library): Passage[] {
  return memos.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'note'));
}

/** A note word for word, and the paragraphs that rest on it. */
export function noteEntry(note: Passage, library: Library): Entry {
  const paragraphs = library
    .memo(note.memo)!
    .passages.filter(
      ({ kind, markers }) =>
        kind === 'paragraph' && markers.some(({ footnote }) => footnote === note.footnote),
    );
  const places = paragraphs.map(({ paragraph }) => words.cite.paragraph(paragraph)).join(', ');
  return {
    head: [`**${say.note(note.footnote!)}** · ${say.behind(places)}`],
    evidence: { passage: note, span: { start: 0, end: note.text.length } },
  };
}
