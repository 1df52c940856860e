import type { Facets } from './facets.ts';
import { type AliasesOf, beginsAs, matchText, nearlyBeginsAs } from './match-text.ts';

/** The entries that fit all that was asked for (possibly none), or the first thing asked for that no entry has. */
export type Selection<Entry> =
  | { readonly kind: 'found'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'unknown';
      readonly option: string;
      readonly typed: string;
      /** At most three near ones. */
      readonly suggestions: readonly string[];
      /** Everything that could have been asked for. */
      readonly known: readonly string[];
    };

/** Selects by typed words, typos and aliases included; what is not asked for (absent or empty) does not restrict. */
export function select<Entry, F extends Facets<Entry>>(
  entries: readonly Entry[],
  facets: F,
  wanted: { readonly [Option in keyof F]?: string | undefined },
  aliasesOf: AliasesOf,
): Selection<Entry> {
  let left = entries;
  for (const [option, textsOf] of Object.entries(facets)) {
    const typed = wanted[option]?.trim();
    if (!typed) continue;
    const known = facetTexts(entries, textsOf);
    const { found, suggestions } = matchText(typed, known, aliasesOf);
    if (found.length === 0) return { kind: 'unknown', option, typed, suggestions, known };
    left = left.filter((entry) => textsOf(entry).some((text) => found.includes(text)));
  }
  return { kind: 'found', entries: left };
}

/** The texts worth offering while `typed` is being typed: each once, in the order of the facts. */
export function offer<Entry>(
  typed: string,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
  aliasesOf: AliasesOf,
): string[] {
  const texts = facetTexts(entries, textsOf);
  const begun = texts.filter((text) => [text, ...aliasesOf(text)].some((name) => beginsAs(typed, name)));
  if (begun.length > 0) return begun;
  const { found } = matchText(typed, texts, aliasesOf);
  return found.length > 0 ? [...found] : texts.filter((text) => nearlyBeginsAs(typed, text));
}

function facetTexts<Entry>(
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
): string[] {
  return [...new Set(entries.flatMap(textsOf))];
}
