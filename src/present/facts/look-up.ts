import type { Library } from '../../corpus/library.ts';
import type { Facts } from '../../facts/facts.ts';
import type { AliasesOf } from '../../facts/match-text.ts';
import type { Selection } from '../../facts/select.ts';
import { clip } from '../citation.ts';
import { escapeEcho, escapeMarkdown } from '../escape.ts';
import type { Message } from '../message.ts';
import { notice } from '../notice.ts';
import { factWords } from '../words.ts';

/** What is looked up in. */
export interface Shelf {
  readonly library: Library;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly aliasesOf: AliasesOf;
}

/** Option name → what was typed for it; an option not given is absent. */
export type Wanted = Readonly<Record<string, string>>;

/** What a look-up shows; not `found`: only why there is nothing. */
export interface Shown {
  readonly found: boolean;
  readonly message: Message;
}

/** Finds facts and shows them, or says what it does not find. `page` is 1-based. */
export type LookUp = (shelf: Shelf, wanted: Wanted, page: number) => Shown;

/** One kind of fact of all memos, in the library's order. */
export function allOf<Kind extends keyof Facts>(
  { library, facts }: Pick<Shelf, 'library' | 'facts'>,
  kind: Kind,
): Facts[Kind] {
  const lists = library.memos.flatMap(({ id }) => [...(facts.get(id)?.[kind] ?? [])]);
  return lists as unknown as Facts[Kind];
}

/** What was asked for as arguments of a custom id: `key=value`, percent-encoded. */
export function wantedArgs(wanted: Wanted): string[] {
  return Object.entries(wanted).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
}

/** Reads {@link wantedArgs} back. */
export function readWantedArgs(args: readonly string[]): Wanted {
  return Object.fromEntries(
    args.map((arg) => [arg.split('=')[0], decodeURIComponent(arg.slice(arg.indexOf('=') + 1))]),
  );
}

/** Why nothing is shown: something asked for that no fact has, with what it may have meant; or nothing fits it all. */
export function notFound(selection: Selection<unknown>, kind: string): Shown {
  if (selection.kind === 'found') return nothing(factWords.empty(kind));
  const { option, typed, suggestions, known } = selection;
  const help =
    suggestions.length > 0
      ? factWords.didYouMean(listed(suggestions, factWords.or))
      : factWords.itNames(listed(known.slice(0, 10), ', '));
  return nothing(factWords.unknown(option === 'name' ? kind : option, escapeEcho(clip(typed, 100))), help);
}

/** A short word on why there is nothing to show. */
export function nothing(...lines: readonly string[]): Shown {
  return { found: false, message: notice(...lines) };
}

function listed(names: readonly string[], between: string): string {
  return names.map((name) => `**${escapeMarkdown(clip(name, 80))}**`).join(between);
}
