import type { FindMentions } from '../analysis/aliases.ts';
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
import type { Passage, Sentence, Span } from '../corpus/memo.ts';

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
}

/** Words that a curator attached to a stretch of a passage. */
export interface Annotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: string;
  /** What a figure there counts, where the sentence leaves it out: "attacks" of "(11 compared with 343)". */
  readonly counts?: string;
}

/** A passage prepared for matching. */
export interface IndexedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly sentences: readonly IndexedSentence[];
  /** Content terms of the whole passage. */
  readonly terms: ReadonlySet<string>;
  /** The same with the number of their occurrences. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of its terms. */
  readonly length: number;
  /** Content terms of memo title and section. */
  readonly heading: ReadonlySet<string>;
  /** Of a note: the sentences that it hangs on. */
  readonly citedBy: readonly IndexedSentence[];
}

/** What a passage is read with. */
export interface Reading {
  /** The day its memo speaks of, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  readonly annotations: readonly Annotation[];
  readonly findMentions: FindMentions;
}

const LEANS_BACK =
  /^(?:However, |Thus,? |In fact, )?(?:it|its|they|their|them|this|these|those|that|he|his|she|her|such|all these|both|in this|in that|the latter|the former)\b/iu;

export function indexPassage(
  own: Pick<IndexedPassage, 'id' | 'passage' | 'heading' | 'citedBy'>,
  { asOf, annotations, findMentions }: Reading,
): IndexedPassage {
  const { passage } = own;
  const sentences: IndexedSentence[] = [];
  const counts = new Map<string, number>();
  const terms = new Set<string>();
  const place = { ...own, sentences, terms, counts, length: 0 };
  for (const [ordinal, span] of passage.sentences.entries()) {
    const text = passage.text.slice(span.start, span.end);
    const sentenceTerms = analyse(text);
    const positions = contentPositions(sentenceTerms, findMentions);
    for (const [term, at] of positions) counts.set(term, (counts.get(term) ?? 0) + at.length);
    const isTold = outsideCitedTitle(passage, text);
    const notes = annotations.filter(({ span: noted }) => noted.start < span.end && span.start < noted.end);
    const periods = findPeriods(text).filter(isTold);
    place.length += sentenceTerms.length;
    sentences.push({
      place,
      ordinal,
      span,
      terms: sentenceTerms,
      positions,
      words: new Set(sentenceTerms.map(({ word }) => word)),
      pairs: new Set(termPairs(sentenceTerms)),
      periods: asOf === undefined ? periods : periods.map((period) => placeYearless(period, asOf)),
      records: findDatedRecords(text).filter(({ range }) => isTold(range)),
      quantities: findQuantities(text, periods),
      leansBack: LEANS_BACK.test(text),
      cites: passage.kind === 'note' && namesSource(text),
      implied: impliedTerms(sentenceTerms),
      noted: new Set(notes.flatMap(({ words }) => contentTerms(words, findMentions))),
      counted: new Set(notes.flatMap(({ counts: unit = '' }) => contentTerms(unit, findMentions))),
    });
  }
  for (const term of counts.keys()) terms.add(term);
  return place;
}

/** A title in quotation marks between names and a date, or the day when it was looked up; a table of records is no reference. */
function namesSource(text: string): boolean {
  if (findDatedRecords(text).length > 1) return false;
  return /\b(?:accessed|retrieved|ibid)\b/iu.test(text) || readCitation(text) !== undefined;
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
function outsideCitedTitle({ kind }: Passage, text: string): (range: Range) => boolean {
  const title = kind === 'note' ? readCitation(text)?.title : undefined;
  return ({ start }) => title === undefined || start < title.start || start >= title.end;
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

export function contentTerms(text: string, findMentions: FindMentions): string[] {
  return [...contentPositions(analyse(text), findMentions).keys()];
}

/** Neighbouring content terms, in order, joined by a space. */
export function termPairs(terms: readonly Pick<Term, 'term' | 'stop'>[]): string[] {
  const content = terms.filter(({ stop }) => !stop);
  return content.slice(1).map(({ term }, i) => `${content[i]!.term} ${term}`);
}
