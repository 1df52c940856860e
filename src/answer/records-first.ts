import type { IndexedPassage, IndexedSentence } from '../index/corpus-index.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import { matchLevel } from '../index/match-level.ts';
import { putFirst } from './put-first.ts';
import { recordAnswers } from './record-answers.ts';

/** From so many "name (period)" entries on a sentence is a table that answers questions of order and time. */
const TABLE = 3;
/** Share of the question's matter that the table has to bear out. */
const BORNE_OUT = 0.3;

/** Whether a sentence lists dated records. */
const isTable = ({ records }: IndexedSentence): boolean => records.length >= TABLE;

/** A year in brackets, which every record has. */
const DATED = /\([^()]*\d{4}[^()]*\)/gu;

/** Whether a passage lists dated records. */
export const holdsTable = ({ passage, sentences }: IndexedPassage): boolean =>
  (passage.text.match(DATED)?.length ?? 0) >= TABLE && sentences.some(isTable);

/** Whether a table decides the question and is about what is asked: not when a leader was born. */
export const decides = (question: string, query: Query, sentence: IndexedSentence): boolean =>
  isTable(sentence) &&
  query.form.kind !== 'source' &&
  recordAnswers(question, query, sentence).length > 0 &&
  isAbout(query, sentence);

/** Whether a passage holds a table that decides the question. */
export const holdsDecision = (question: string, query: Query, { sentences }: IndexedPassage): boolean =>
  sentences.some((sentence) => decides(question, query, sentence));

/**
 * Puts a table of dated records first where it decides the question (who at a time, before or after whom, the longest, the
 * first), scored no lower than what it displaces. Only a table that is about what is asked: it bears out the words besides
 * names, times and words of order. `listing`: the sentences of passages with tables, best first.
 */
export function recordsFirst(
  question: string,
  query: Query,
  ranked: readonly RankedSentence[],
  listing: readonly RankedSentence[],
): readonly RankedSentence[] {
  const table = listing.find(({ sentence }) => decides(question, query, sentence));
  return table ? putFirst(table, ranked) : ranked;
}

/** Words of order and time say how to read the table, not what it is about. */
const ORDERING =
  /^(?:longest|shortest|long|short|first|last|earliest|latest|brief|single|twice|second|tenure|stint|spell|term|reign|period|office|predecessor|successor|separate|spent|stood|replac|succeed|succe|follow|preced)/u;

/**
 * The noun asked for ("which **leader**") is borne out, or a fair share of all that is asked; and no name is asked of that stands
 * neither in the table or its headings nor where it is cited.
 */
function isAbout(query: Query, sentence: IndexedSentence): boolean {
  const { focusTerm, terms } = query;
  const told = [sentence, ...sentence.place.citedBy.flatMap(({ place }) => place.sentences)];
  const isTold = (name: QueryTerm): boolean =>
    sentence.place.heading.has(name.term) || told.some((one) => matchLevel(name, one).level >= BORNE_OUT);
  return (
    ((focusTerm && matchLevel(focusTerm, sentence).level >= BORNE_OUT) ||
      matterShare(query, sentence) >= BORNE_OUT) &&
    terms.every((term) => !term.name || term.period !== undefined || isTold(term))
  );
}

/** Share of the heavy words, names and times aside, that a sentence bears out; of the names when there are no others, 1 without any. */
function matterShare({ terms }: Query, sentence: IndexedSentence): number {
  const heavy = terms.filter(
    ({ number, period, weight, word }) => !number && !period && weight === 1 && !ORDERING.test(word),
  );
  const plain = heavy.filter(({ name }) => !name);
  const matter = plain.length > 0 ? plain : heavy;
  const borne = matter.reduce((sum, term) => sum + term.idf * matchLevel(term, sentence).level, 0);
  const all = matter.reduce((sum, { idf }) => sum + idf, 0);
  return all === 0 ? 1 : borne / all;
}
