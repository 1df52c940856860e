import type { FindMentions } from '../analysis/aliases.ts';
import { analyse, type Term } from '../analysis/terms.ts';
import type { Passage, Span } from '../corpus/memo.ts';

/** Words that a curator attached to a stretch of a passage. */
export interface Annotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: string;
  /** What a figure there counts, where the sentence leaves it out: "attacks" of "(11 compared with 343)". */
  readonly counts?: string;
}

/** Content terms and names of a text, each with its positions among the text's terms. */
export function contentPositions(terms: readonly Term[], findMentions: FindMentions): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  const add = (term: string, at: number): void => {
    const known = positions.get(term);
    if (known) known.push(at);
    else positions.set(term, [at]);
  };
  for (const [at, { term, stop }] of terms.entries()) if (!stop) add(term, at);
  for (const { term, first } of findMentions(terms)) add(term, first);
  return positions;
}

/** The same without the positions. */
export function contentTerms(text: string, findMentions: FindMentions): string[] {
  return [...contentPositions(analyse(text), findMentions).keys()];
}
