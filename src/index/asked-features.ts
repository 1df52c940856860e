import { overlaps } from '../analysis/period.ts';
import { thingKind } from '../analysis/thing-kinds.ts';
import type { IndexedSentence } from './corpus-index.ts';
import type { FeatureVector } from './features.ts';
import { matchLevel, relatedness } from './match-level.ts';
import { nearness, type Occurrence } from './proximity.ts';
import type { Query, QueryTerm } from './query.ts';

/** A note answers for itself, or names the source of the sentence that it hangs on. */
export function addNote(query: Query, { place, cites }: IndexedSentence, vector: FeatureVector): void {
  vector.heading = place.passage.kind === 'heading' ? 1 : 0;
  const sourceAsked = asksSource(query);
  vector.cites = cites && !sourceAsked ? 1 : 0;
  vector.citesAsked = cites && sourceAsked ? 1 : 0;
  if (place.passage.kind !== 'note') return;
  const { kind, footnote } = query.form;
  const asked = footnote === undefined ? kind === 'source' : footnote === place.passage.footnote;
  vector.note = 1;
  vector.noteAsked = asked ? 1 : 0;
  for (const sentence of place.citedBy) {
    let cover = 0;
    for (const term of query.terms) cover += (matchLevel(term, sentence).level * term.idf) / query.total;
    vector.cited = Math.max(vector.cited, cover);
  }
  vector.citedAsked = asked ? vector.cited : 0;
}

/** A source is asked for by the form of the question or by one of its words ("report", "author"). */
export function asksSource(query: Query): boolean {
  let asks = askingSource.get(query);
  if (asks === undefined) {
    const { form, terms } = query;
    asks =
      form.kind === 'source' ||
      form.footnote !== undefined ||
      terms.some(({ word }) => thingKind(word) === 'source');
    askingSource.set(query, asks);
  }
  return asks;
}

/** Asked once for every sentence. */
const askingSource = new WeakMap<Query, boolean>();

const DEFINING =
  /^[”"’']?(?:\s\p{L}+)?\s?(?:\(|,\s(?:an?|the|or|which|who)\b|(?:is|are|was|were|means?|refers?|stands? for|denotes?)\b)/u;

/** Whether a definition is asked for and the sentence gives one of its heaviest word. */
export function defines({ form, heaviest }: Query, sentence: IndexedSentence): boolean {
  if (form.kind !== 'definition' || !heaviest) return false;
  const { place, span, terms } = sentence;
  const text = place.passage.text.slice(span.start, span.end);
  return matchLevel(heaviest, sentence).at.some((at) => DEFINING.test(text.slice(terms[at]!.end)));
}

const COMPARES = new Set(
  'than compared whereas while unlike contrast both conversely rather more less lower higher'.split(' '),
);

/** The noun asked for and what is asked about it: its number, a comparison. */
export function addFocus(query: Query, sentence: IndexedSentence, vector: FeatureVector): void {
  const { focusTerm } = query;
  if (focusTerm && vector.focus === 0)
    vector.focusLike = Math.max(matchLevel(focusTerm, sentence).level, relatedness(focusTerm, sentence));
  if (query.type === 'number' && query.focus !== undefined) {
    const like = (word: string): number =>
      word === query.focus
        ? 1
        : Math.max(focusTerm?.synonyms.get(word) ?? 0, focusTerm?.related.get(word) ?? 0);
    for (const { unit } of sentence.quantities)
      for (const word of unit) vector.unit = Math.max(vector.unit, like(word));
    for (const word of sentence.counted) vector.unit = Math.max(vector.unit, like(word));
  }
  // A fragment ("peak fighters") may ask for a number without saying so.
  if (query.type === 'thing' && !query.form.sure) {
    const said = new Set(query.terms.flatMap(({ term, weight }) => (weight === 1 ? [term] : [])));
    if (sentence.quantities.some(({ unit }) => unit.some((word) => said.has(word)))) vector.unit = 1;
  }
  if (query.form.kind === 'compare' && sentence.terms.some(({ word }) => COMPARES.has(word)))
    vector.compares = 1;
}

/** Whether a dated record of the sentence has the name or the time asked about. */
export function asksRecord({ terms, periods }: Query, { records }: IndexedSentence): boolean {
  if (records.length === 0) return false;
  const words = new Set(terms.filter(({ name }) => name).map(({ word }) => word));
  return records.some(
    (record) =>
      record.words.some((word) => words.has(word)) ||
      record.periods.some((told) => periods.some((asked) => overlaps(told, asked))),
  );
}

/** Whether something of the type asked for is there, and how close to the words of the question. */
export function addType(
  query: Query,
  sentence: IndexedSentence,
  occurrences: readonly Occurrence[],
  vector: FeatureVector,
): void {
  const near = nearness(query, occurrences);
  for (const at of sentence.ofType(query.type)) {
    if (isAsked(query, sentence.terms[at]!)) continue;
    vector[query.type] = 1;
    vector.typeNear = Math.max(vector.typeNear, near(at));
  }
  if (query.type !== 'time') return;
  for (const { start, end, relative } of sentence.periods) {
    if (relative) continue;
    sentence.terms.forEach((term, at) => {
      if (term.start >= start && term.end <= end && !isAsked(query, term))
        vector.timeNear = Math.max(vector.timeNear, near(at));
    });
  }
}

const isAsked = ({ terms }: Query, { term }: Pick<QueryTerm, 'term'>): boolean =>
  terms.some((one) => one.term === term);
