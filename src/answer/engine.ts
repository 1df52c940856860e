import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import type { Annotation, IndexedPassage } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';
import type { ForwardIndex } from '../index/forward-index.ts';
import { carryOver, readQuery } from '../index/read-query.ts';
import { loadReranker, type Reranker } from '../index/reranker.ts';
import { type Hit, type RankedSentence, rankPassages } from '../index/search.ts';
import { settleFirst } from '../index/settle-first.ts';
import { openIndex } from '../index/open-index.ts';
import type { Scope } from './answer.ts';
import { countedFirst, countsAsked } from './counted-by-facts.ts';
import { type Support, supportOf } from './evidence.ts';
import { presentHolderFirst } from './present-holder.ts';
import { quotedFirst } from './quoted-first.ts';
import { stayNear } from './stay-near.ts';
import { holdsDecision, holdsTable, recordsFirst } from './records-first.ts';
import { sayerFirst } from './sayer-first.ts';
import type { GateVector } from './gate.ts';
import { gateFeatures } from './gate-features.ts';
import { type IntentModel, intentsOf, loadIntents } from './intents.ts';

/** What is known of a question before anything is decided. */
export interface Consideration {
  readonly query: Query;
  /** Passages by the linear ranking, best first. */
  readonly hits: readonly Hit[];
  /** All sentences looked at, best first; never empty. */
  readonly ranked: readonly RankedSentence[];
  readonly supports: readonly Support[];
  readonly vector: GateVector;
}

export interface Engine {
  /** Undefined when not one word of the question leads anywhere. `carried`: text of earlier questions that it leans on. */
  consider(
    question: string,
    options?: { readonly scope?: Scope; readonly carried?: string },
  ): Consideration | undefined;
}

export interface EngineParts {
  /** What was kept of the index, see `openIndex`. */
  readonly forward?: ForwardIndex;
  /** The trained ones unless given. */
  readonly reranker?: Reranker;
  readonly intents?: Omit<IntentModel, 'provenance'>;
}

/** Builds the index once; `consider` is pure afterwards. */
export function createEngine(
  library: Library,
  lexicon: Lexicon,
  annotations: readonly Annotation[] = [],
  { forward, reranker = loadReranker(), intents = loadIntents() }: EngineParts = {},
): Engine {
  const { index, knowledge } = openIndex(library, lexicon, annotations, forward);
  const tables = index.passages.filter(holdsTable);
  const counts = index.passages.filter(({ hasCounts }) => hasCounts);
  return {
    consider(question, { scope, carried = '' } = {}) {
      const own = readQuery(question, index, knowledge);
      const before = carried === '' ? undefined : readQuery(carried, index, knowledge);
      const query = before ? carryOver(own, before) : own;
      const earlier = before ? rankPassages(before, index, reranker, inScope(scope))[0] : undefined;
      const hits = stayNear(rankPassages(query, index, reranker, inScope(scope)), earlier);
      // Most questions are decided by no table and no reviewed figure: then none is ranked.
      const sentencesAmong = (places: readonly IndexedPassage[]): RankedSentence[] => {
        const among = places.filter(inScope(scope));
        if (among.length === 0) return [];
        return sentencesOf(rankPassages(query, index, reranker, (place) => among.includes(place)));
      };
      const counting = sentencesAmong(counts.filter((place) => countsAsked(query, place)));
      const listing = sentencesAmong(tables.filter((place) => holdsDecision(question, query, place)));
      const settled = countedFirst(query, settleFirst(sentencesOf(hits), reranker), counting);
      const decided = recordsFirst(question, query, settled, listing);
      const told = sayerFirst(question, query, presentHolderFirst(question, query, decided));
      const ranked = quotedFirst(question, told);
      const [best] = ranked;
      if (!best) return undefined;
      const supports = supportOf(query, best);
      return {
        query,
        hits,
        ranked,
        supports,
        vector: gateFeatures({
          question,
          query,
          supports,
          ranked,
          leaning: carried !== '',
          intents: intentsOf(intents, question, index.has),
          curated: lexicon.words.length > 0,
          memos: scope?.memo === undefined ? library.memos.length : 1,
        }),
      };
    },
  };
}

/** Whether a passage lies in the part of the library asked about. */
export function inScope(scope: Scope = {}): (place: IndexedPassage) => boolean {
  return ({ passage }) =>
    (scope.memo === undefined || passage.memo === scope.memo) &&
    (scope.paragraph === undefined || passage.paragraph === scope.paragraph);
}

function sentencesOf(hits: readonly Hit[]): RankedSentence[] {
  return hits.flatMap(({ sentences }) => sentences).sort((a, b) => b.score - a.score);
}
