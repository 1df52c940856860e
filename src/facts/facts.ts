import type { Passage, Span } from '../corpus/memo.ts';
import type { EvidenceRef } from './schema/evidence.ts';
import type { FactsFile } from './schema/facts-file.ts';

/** Words of the memo a fact rests on: `passage.text.slice(span.start, span.end)`. */
export interface Evidence {
  readonly passage: Passage;
  readonly span: Span;
}

/** `T` as loaded: every evidence reference replaced by the place it was found at. */
type Resolved<T> = T extends EvidenceRef
  ? Evidence
  : T extends readonly [unknown, ...unknown[]]
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Resolved<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Resolved<T[Key]> }
        : T;

/** The reviewed annotations of one memo, in file order; every list may be empty. */
export type Facts = Resolved<FactsFile>;

export type Leader = Facts['leaders'][number];
export type Attack = Facts['attacks'][number];
export type Recommendation = Facts['recommendations'][number];
export type Figure = Facts['figures'][number];
export type Group = Facts['groups'][number];
export type Relation = Facts['relations'][number];
export type Source = Facts['sources'][number];
export type Statement = Leader['claims'][number];
export type { Period } from './schema/period.ts';
