import type { Memo, Passage } from '../corpus/memo.ts';
import type { Evidence } from './facts.ts';
import type { EvidenceRef } from './schema/evidence.ts';

/** The place of an exact quotation, or what is wrong with it and the closest text that does exist. */
export function findEvidence(memo: Memo, ref: EvidenceRef): Evidence | { readonly wrong: string } {
  const named = memo.passages.filter((passage) => isNamed(passage, ref));
  for (const passage of named) {
    const start = passage.text.indexOf(ref.quote);
    if (start !== -1) return { passage, span: { start, end: start + ref.quote.length } };
  }
  const wrong = `${placeOfRef(ref)} does not say "${ref.quote}"`;
  if (named.length === 0) return { wrong: `${memo.id} has no ${placeOfRef(ref)}` };
  const elsewhere = memo.passages.find(({ text }) => text.includes(ref.quote));
  if (elsewhere) return { wrong: `${wrong}; ${placeOf(elsewhere)} does` };
  const closest = closestText(memo.passages, ref.quote);
  return { wrong: closest ? `${wrong}; closest is ${placeOf(closest.passage)}: "${closest.text}"` : wrong };
}

function isNamed(passage: Passage, ref: EvidenceRef): boolean {
  if (ref.note !== undefined) return passage.footnote === ref.note;
  if (ref.heading !== undefined) return passage.kind === 'heading' && passage.paragraph === ref.heading;
  return passage.kind === 'paragraph' && passage.paragraph === ref.paragraph;
}

function placeOfRef({ paragraph, note, heading }: EvidenceRef): string {
  if (note !== undefined) return `note ${note}`;
  return heading === undefined ? `paragraph ${paragraph}` : `heading before paragraph ${heading}`;
}

function placeOf({ kind, paragraph, footnote }: Passage): string {
  if (kind === 'note') return `note ${footnote}`;
  return kind === 'heading' ? `heading before paragraph ${paragraph}` : `paragraph ${paragraph}`;
}

/** The run of as many words as the quotation has that shares most of its words; none when none is shared. */
function closestText(
  passages: readonly Passage[],
  quote: string,
): { passage: Passage; text: string } | undefined {
  const wanted = new Set(wordsOf(quote).map(({ word }) => word));
  const length = wordsOf(quote).length;
  let best: { passage: Passage; text: string } | undefined;
  let most = 0;
  for (const passage of passages) {
    const words = wordsOf(passage.text);
    for (let first = 0; first < words.length; first += 1) {
      const run = words.slice(first, first + length);
      const shared = new Set(run.map(({ word }) => word).filter((word) => wanted.has(word))).size;
      if (shared > most) {
        most = shared;
        best = { passage, text: passage.text.slice(run[0]!.start, run.at(-1)!.end) };
      }
    }
  }
  return best;
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: token, index }) => ({
    word: token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    start: index,
    end: index + token.length,
  }));
}
