import type { Answerer } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import type { Facts } from '../facts/facts.ts';
import type { AliasesOf } from '../facts/match-text.ts';
import type { Pictures } from '../present/charts/pictures.ts';
import type { ListedCommand } from '../present/help-card.ts';
import type { Store } from '../store/store.ts';
import type { Found } from '../present/passages-card.ts';
import type { Askable } from './askable.ts';
import type { Probe } from './probe.ts';

/** What commands and actions may use; built once by `app.ts`. */
export interface Services {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Reviewed facts by memo id; a memo without any has no entry. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly aliasesOf: AliasesOf;
  readonly pictures: Pictures;
  /** Questions known to be answered. */
  readonly askable: Askable;
  /** Every slash command there is, as `/help` lists them. */
  readonly commandList: readonly ListedCommand[];
  readonly store: Store;
  /** Passages that match some words, best first, at most `limit`; none for words that match nothing. */
  search(query: string, limit: number): readonly Found[];
  /** What `/doctor` looks at. */
  readonly probes: readonly Probe[];
  /** Milliseconds since the epoch; the only clock commands may read. */
  now(): number;
}
