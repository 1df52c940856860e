import type { FindMentions } from '../analysis/aliases.ts';
import { type AnswerType, hasType } from '../analysis/answer-type.ts';
import { readCitation } from '../analysis/citations.ts';
import { type DatedRecord, findDatedRecords } from '../analysis/dated-records.ts';
import type { Period } from '../analysis/period.ts';
import { findPeriods } from '../analysis/periods.ts';
import { findPhrases } from '../analysis/phrases.ts';
import { placeYearless } from '../analysis/place-yearless.ts';
import { findQuantities, type Quantity } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import { THESAURUS_WEIGHTS } from '../analysis/related-words.ts';
import { analyse, stem, type Term } from '../analysis/terms.ts';
import type { Passage, Sentence } from '../corpus/memo.ts';
import { type Annotation, contentPositions, contentTerms } from './content-terms.ts';
import type { IndexedPassage } from './indexed-passage.ts';

/** A sentence prepared for matching. */
export interface IndexedSentence {
  readonly place: IndexedPassage;
  /** 0-based position in its passage. */
  readonly ordinal: number;
  readonly span: Sentence;
  readonly terms: readonly Term[];
  /** Content term (or name, written `@…`) → its positions in `terms`, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Folded surface forms. */
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Times the sentence speaks of, those without a year placed before the memo's as-of date; offsets refer to the sentence. */
  readonly periods: readonly Period[];
  /** Names with a time in brackets behind them; offsets refer to the sentence. */
  readonly records: readonly DatedRecord[];
  /** Offsets refer to the sentence. */
  readonly quantities: readonly Quantity[];
  /** Of a note: it names a source rather than saying something. */
  readonly cites: boolean;
  /** Begins with a word that points back ("They", "This"). */
  readonly leansBack: boolean;
  /** Stems of what its figures count, by reviewed annotations. */
  readonly counted: ReadonlySet<string>;
  /** Terms that say what its fixed expressions say, weight 0–1. */
  readonly implied: ReadonlyMap<string, number>;
  /** Content terms that reviewed annotations add to what the sentence says. */
  readonly noted: ReadonlySet<string>;
  /** Positions of the terms that could be of an answer of that type, ascending. */
  ofType(type: AnswerType): readonly number[];
}

const LEANS_BACK =
  /^(?:However, |Thus,? |In fact, )?(?:it|its|they|their|them|this|these|those|that|he|his|she|her|such|all these|both|in this|in that|the latter|the former)\b/i;

const KEPT = [
  'terms',
  'positions',
  'periods',
  'records',
  'quantities',
  'cites',
  'counted',
  'implied',
  'noted',
] as const satisfies readonly (keyof IndexedSentence)[];

/** What is read of a sentence at some cost: plain data, which can be kept. */
export type KeptSentence = Pick<IndexedSentence, (typeof KEPT)[number]>;

/** What a sentence is read with. */
export interface SentenceReading extends Pick<IndexedSentence, 'place' | 'ordinal'> {
  /** The day its memo speaks of, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  /** Those of its passage. */
  readonly annotations: readonly Annotation[];
  readonly findMentions: FindMentions;
  /** What was read of it before. */
  readonly kept?: KeptSentence | undefined;
}

/** Everything is read when it is first asked for: one question looks closely at a few sentences of a library's thousands. */
export class ReadSentence implements IndexedSentence {
  readonly place: IndexedPassage;
  readonly ordinal: number;
  readonly span: Sentence;
  readonly #reading: Omit<SentenceReading, 'place' | 'ordinal' | 'kept'>;
  /** What was read of it so far. */
  readonly #read: { -readonly [Part in keyof KeptSentence]?: KeptSentence[Part] };
  #words: ReadonlySet<string> | undefined;
  #pairs: ReadonlySet<string> | undefined;
  #times: readonly Period[] | undefined;
  #leansBack: boolean | undefined;
  readonly #ofType = new Map<AnswerType, readonly number[]>();

  constructor({ place, ordinal, kept, ...reading }: SentenceReading) {
    this.place = place;
    this.ordinal = ordinal;
    this.span = place.passage.sentences[ordinal]!;
    this.#reading = reading;
    this.#read = { ...kept };
  }

  get terms(): readonly Term[] {
    return (this.#read.terms ??= analyse(this.#text));
  }

  get positions(): ReadonlyMap<string, readonly number[]> {
    return (this.#read.positions ??= contentPositions(this.terms, this.#reading.findMentions));
  }

  get noted(): ReadonlySet<string> {
    return (this.#read.noted ??= this.#annotated(({ words }) => words));
  }

  get counted(): ReadonlySet<string> {
    return (this.#read.counted ??= this.#annotated(({ counts }) => counts));
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(this.terms.map(({ word }) => word)));
  }

  get pairs(): ReadonlySet<string> {
    return (this.#pairs ??= new Set(termPairs(this.terms)));
  }

  get periods(): readonly Period[] {
    const { asOf } = this.#reading;
    return (this.#read.periods ??=
      asOf === undefined ? this.#writtenTimes : this.#writtenTimes.map((time) => placeYearless(time, asOf)));
  }

  get records(): readonly DatedRecord[] {
    return (this.#read.records ??= findDatedRecords(this.#text).filter(({ range }) => this.#isTold(range)));
  }

  get quantities(): readonly Quantity[] {
    return (this.#read.quantities ??= findQuantities(this.#text, this.#writtenTimes));
  }

  get cites(): boolean {
    return (this.#read.cites ??= this.place.passage.kind === 'note' && namesSource(this.#text));
  }

  get leansBack(): boolean {
    return (this.#leansBack ??= LEANS_BACK.test(this.#text));
  }

  get implied(): ReadonlyMap<string, number> {
    return (this.#read.implied ??= impliedTerms(this.terms));
  }

  ofType(type: AnswerType): readonly number[] {
    let places = this.#ofType.get(type);
    if (places === undefined) {
      places = [...this.terms.keys()].filter((at) => hasType(type, this.terms[at]!, at));
      this.#ofType.set(type, places);
    }
    return places;
  }

  /** Content terms of what annotations say of this sentence. */
  #annotated(read: (annotation: Annotation) => string | undefined): Set<string> {
    const { annotations, findMentions } = this.#reading;
    const { start, end } = this.span;
    const own = annotations.filter(({ span }) => span.start < end && start < span.end);
    return new Set(own.flatMap((annotation) => contentTerms(read(annotation) ?? '', findMentions)));
  }

  get #text(): string {
    return this.place.passage.text.slice(this.span.start, this.span.end);
  }

  /** Its times as written, those without a year not yet placed. */
  get #writtenTimes(): readonly Period[] {
    return (this.#times ??= findPeriods(this.#text).filter((time) => this.#isTold(time)));
  }

  #isTold(range: Range): boolean {
    return outsideCitedTitle(this.place.passage, this.#text, range);
  }
}

/** To be given to the next reading of the same sentence. */
export const toKeep = (sentence: IndexedSentence): KeptSentence =>
  Object.fromEntries(KEPT.map((part) => [part, sentence[part]])) as unknown as KeptSentence;

/** A title in quotation marks between names and a date, or the day when it was looked up; a table of records is no reference. */
function namesSource(text: string): boolean {
  if (findDatedRecords(text).length > 1) return false;
  return /\b(?:accessed|retrieved|ibid)\b/i.test(text) || readCitation(text) !== undefined;
}

function impliedTerms(terms: readonly Term[]): Map<string, number> {
  const implied = new Map<string, number>();
  for (const { close, near } of findPhrases(terms)) {
    for (const word of near)
      implied.set(stem(word), Math.max(THESAURUS_WEIGHTS.near, implied.get(stem(word)) ?? 0));
    for (const word of close) implied.set(stem(word), THESAURUS_WEIGHTS.close);
  }
  return implied;
}

/** The years in the title of a cited work are that work's matter, no time that the memo speaks of. */
function outsideCitedTitle({ kind }: Passage, text: string, { start }: Range): boolean {
  const title = kind === 'note' ? readCitation(text)?.title : undefined;
  return title === undefined || start < title.start || start >= title.end;
}

/** Neighbouring content terms, in order, joined by a space. */
export function termPairs(terms: readonly Pick<Term, 'term' | 'stop'>[]): string[] {
  const content = terms.filter(({ stop }) => !stop);
  return content.slice(1).map(({ term }, i) => `${content[i]!.term} ${term}`);
}
