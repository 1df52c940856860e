import { createAliases } from '../analysis/aliases.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import { type Annotation, buildCorpusIndex, type CorpusIndex } from './corpus-index.ts';
import { buildForwardIndex, type ForwardIndex } from './forward-index.ts';
import { type KeptSentence, toKeep } from './indexed-sentence.ts';
import { withMainSubject } from './main-subject.ts';
import { nameGroups } from './name-groups.ts';
import type { WordKnowledge } from './query.ts';
import { readPassages } from './read-passages.ts';
import { createWordKnowledge } from './word-knowledge.ts';

/** A library indexed, and what is known of words there: names are found the same way in both. */
export interface OpenIndex {
  readonly index: CorpusIndex;
  readonly knowledge: WordKnowledge;
  /** To be kept, so that the next start need not read every passage. */
  readonly forward: ForwardIndex;
}

/** `kept`: the forward index of this very library, lexicon and annotations. */
export function openIndex(
  library: Library,
  lexicon: Lexicon,
  annotations: readonly Annotation[] = [],
  kept?: ForwardIndex,
): OpenIndex {
  const names = kept?.names ?? nameGroups(library, lexicon);
  const findMentions = createAliases(names);
  const passages = readPassages(library, { findMentions, annotations, kept: kept?.sentences });
  const forward = kept ?? buildForwardIndex(passages, names);
  const index = buildCorpusIndex(passages, forward);
  const knowledge = createWordKnowledge(index, lexicon, { names, findMentions });
  if (forward.subject === undefined) return { index, knowledge, forward };
  const found = withMainSubject(findMentions, forward.subject);
  return { index, knowledge: { ...knowledge, findMentions: found }, forward };
}

/** What `openIndex` would have to be given to read no passage, but for its sentences, which come beside it by the passage's id. */
export function readForward(
  library: Library,
  lexicon: Lexicon,
  annotations: readonly Annotation[],
): { readonly forward: ForwardIndex; readonly sentences: readonly (readonly KeptSentence[])[] } {
  const names = nameGroups(library, lexicon);
  const passages = readPassages(library, { findMentions: createAliases(names), annotations });
  return {
    forward: buildForwardIndex(passages, names),
    sentences: passages.map((place) => place.sentences.map(toKeep)),
  };
}
