import { addFocus, addNote, addType, asksRecord, defines } from './asked-features.ts';
import type { CorpusIndex, IndexedSentence } from './corpus-index.ts';
import { type Borne, matchTerms } from './match-terms.ts';
import { orderShare, pairShare, type WeighedPair, windowShare } from './proximity.ts';
import type { Query } from './query.ts';

/** What the re-ranker sees of a sentence, each roughly in 0–1; "share" means share of the question's total IDF. */
export const FEATURES = [
  'cover', // share of terms in the sentence
  'exact', // share of terms in the sentence in their very form
  'prefix', // share of missing terms weighted by the longest common beginning with a word there
  'related', // share of missing terms weighted by WordNet relation with a word there
  'relatedRare', // the same, each no heavier than the word there: meeting a common word says little
  'relatedNear', // the same in the sentence before or after
  'relatedPassage', // the same anywhere in the passage
  'alike', // share of missing terms weighted by how alike a word there is used
  'alikeRare', // the same, each no heavier than the word there
  'alikeNear', // the same in the sentence before or after
  'alikePassage', // the same anywhere in the passage
  'sense', // how alike all words of question and sentence are used
  'sensePassage', // the same of the passage's sentence that is most so
  'unmet', // share of terms that nothing in the sentence bears out, not even nearly
  'inPassage', // share of missing terms elsewhere in the passage
  'inHeading', // share of terms only in memo title or section
  'inPrevious', // share of missing terms in the sentence before
  'inNext', // share of missing terms in the sentence after
  'missed', // share of terms nowhere in passage or headings
  'pairs', // share of neighbouring pairs kept as neighbours (half, when reversed)
  'order', // share of the heaviest chain of terms in the question's order
  'window', // share of terms within a tight window
  'bm25', // sentence BM25 over its greatest possible value
  'passage', // first-stage score over the best one
  'rank', // ln(1 + first-stage rank)
  'names', // share of names in the sentence
  'namesMissed', // share of names nowhere in passage or headings
  'numbers', // share of numbers in the sentence
  'numbersMissed', // share of numbers nowhere in passage or headings
  'length', // ln(1 + terms) / 4
  'first', // first sentence of its passage
  'last', // last sentence of its passage
  'focus', // the noun asked for stands in the sentence
  'typeNear', // share of terms close to something of the type asked for
  'passageBm25', // passage BM25 with the best form of each term, over its greatest possible value
  'rare', // share of terms in the sentence, each weighted by its rarity in general English
  'rarest', // the heaviest term of the question that the corpus has is in the sentence
  'leans', // inPrevious of a sentence that points back
  'note', // the passage is a note
  'heading', // the passage is a heading
  'cites', // the sentence names a source, and no source is asked for
  'citesAsked', // the sentence names a source, and one is asked for
  'defines', // a definition is asked for, and a bracket, "is", "means" or the like follows the word
  'noteAsked', // a note, and a source or this very note is asked for
  'cited', // share of terms in the sentence that the note hangs on
  'citedAsked', // the same where a source is asked for
  'focusLike', // a synonym of the noun asked for or a related word stands in the sentence
  'unit', // a quantity of what is counted
  'timeNear', // a time close to the matched words
  'compares', // two things are set side by side, and a comparison is asked for
  'meant', // share of terms borne out by a synonym
  'meantWeakly', // the same by a weak one
  'light', // share of words that ask rather than name
  'noted', // share of terms borne out by an annotation alone
  'record', // a name with a time in brackets: the name or the time is asked about
  'person', // the type asked for is there, by type
  'time',
  'number',
  'place',
  'reason',
  'thing',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type FeatureVector = Record<FeatureName, number>;

/** What the first stage said of the sentence's passage. */
export interface FirstStage {
  readonly score: number;
  readonly best: number;
  readonly rank: number;
  /** `passageShare` of the passage. */
  readonly share: number;
  /** `matchPassage` of the passage. */
  readonly borne: readonly Borne[];
  /** How alike the question and each sentence of the passage are used, by ordinal. */
  readonly senses: readonly number[];
  /** `weighPairs` of the question. */
  readonly pairs: readonly WeighedPair[];
}

const NOTHING = Object.fromEntries(FEATURES.map((name) => [name, 0])) as FeatureVector;

/** Computes every feature of one sentence for one question. Pure; cost grows with terms × sentence length. */
export function sentenceFeatures(
  query: Query,
  sentence: IndexedSentence,
  stage: FirstStage,
  index: CorpusIndex,
): FeatureVector {
  const vector = { ...NOTHING };
  const occurrences = matchTerms(
    query,
    sentence,
    { borne: stage.borne, sentenceLength: index.sentenceLength },
    vector,
  );
  vector.sense = stage.senses[sentence.ordinal]!;
  vector.sensePassage = Math.max(...stage.senses);
  vector.pairs = pairShare(stage.pairs, sentence);
  vector.order = orderShare(query, occurrences);
  vector.window = windowShare(query, occurrences);
  vector.passage = stage.score / stage.best;
  vector.rank = Math.log(1 + stage.rank);
  vector.length = Math.log(1 + sentence.terms.length) / 4;
  vector.first = sentence.ordinal === 0 ? 1 : 0;
  vector.last = sentence.ordinal === sentence.place.sentences.length - 1 ? 1 : 0;
  vector.focus = query.focus !== undefined && sentence.positions.has(query.focus) ? 1 : 0;
  vector.defines = defines(query, sentence) ? 1 : 0;
  vector.record = asksRecord(query, sentence) ? 1 : 0;
  vector.passageBm25 = stage.share;
  vector.leans = sentence.leansBack ? vector.inPrevious : 0;
  addNote(query, sentence, vector);
  addFocus(query, sentence, vector);
  addType(query, sentence, occurrences, vector);
  return vector;
}
